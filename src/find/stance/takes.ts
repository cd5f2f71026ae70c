import type { Polarity } from '../../record/index.ts';
import { factualityOf } from '../factuality/index.ts';
import { sentenceOf, type Trees } from '../trees.ts';
import { copulaOf, isConditional, nominalChild, phraseOf, subjectOf } from './phrase.ts';
import { attitudesOf, dutyOf, evaluationOf } from './tables.ts';
import { type Toward, towardOf } from './toward.ts';

/** A stand that a word takes. */
export interface Take extends Toward {
  readonly polarity: Polarity;
}

/** The stand that a cue takes by itself: "condemned", "pleaded for", "urged". */
export function takeOfCue(trees: Trees, word: number): Take | undefined {
  return factualityOf(trees, word).factuality === 'asserted' ? attitudeAt(trees, word) : undefined;
}

/** The stand that a word of what is said takes for the speaker; `isSpeaker` tells whether a pronoun may mean him. */
export function takeOfContent(trees: Trees, word: number, isSpeaker: (pronoun: number) => boolean): Take | undefined {
  return (
    meritAt(trees, word) ?? evaluationAt(trees, word) ?? ownAttitude(trees, word, isSpeaker) ?? dutyAt(trees, word)
  );
}

function attitudeAt(trees: Trees, word: number): Take | undefined {
  const upos = trees.upos(word);
  const part = upos === 'NOUN' ? 'noun' : upos === 'ADJ' ? 'adjective' : 'verb';
  // A participle may be tagged as an adjective, and the other way round.
  const all = [
    ...attitudesOf(part, trees.form(word)),
    ...(part === 'verb' ? attitudesOf('adjective', trees.form(word)) : []),
  ];
  for (const attitude of all) {
    const toward = towardOf(trees, word, attitude);
    if (toward !== undefined) return { ...toward, polarity: attitude.polarity };
  }
  return undefined;
}

const SELF = /^(?:i|we|he|she|they|it)$/iu;

/** "We oppose", "he was angry about": what the speaker says of himself; of others he only tells it. */
function ownAttitude(trees: Trees, word: number, isSpeaker: (pronoun: number) => boolean): Take | undefined {
  const subject = subjectOf(trees, word);
  if (subject === undefined || !SELF.test(trees.form(subject)) || !isSpeaker(subject)) return undefined;
  if (isUnderNegation(trees, word)) return undefined;
  // "Would oppose the merger" takes the stand that it promises.
  return /^(?:asserted|promised)$/u.test(factualityOf(trees, word).factuality) ? attitudeAt(trees, word) : undefined;
}

/** Words that stand between "not" and what is not thought. */
const NEAR = 7;

/** "They don't want to think we're blaming the miners": what is not thought or wanted is nobody's stand. By the words: trees of speech are often wrong. */
function isUnderNegation(trees: Trees, word: number): boolean {
  const { first } = sentenceOf(trees, word);
  let isThought = false;
  for (let at = word - 1; at >= Math.max(first, word - NEAR); at -= 1) {
    if (/^[,;:.–—]$/u.test(trees.form(at))) return false;
    isThought ||= /^(?:think|believe|want|mean|say|suggest|imply)$/iu.test(trees.form(at));
    if (isThought && /^(?:not|n['’]t|never)$/iu.test(trees.form(at))) return true;
  }
  return false;
}

/** "Ukraine deserves our support". */
function meritAt(trees: Trees, word: number): Take | undefined {
  if (dutyOf('merit', trees.form(word)) === undefined) return undefined;
  const subject = subjectOf(trees, word);
  const standing = factualityOf(trees, word).factuality;
  if (subject === undefined || (standing !== 'asserted' && standing !== 'negated')) return undefined;
  const { last } = sentenceOf(trees, word);
  for (let at = word + 1; at <= Math.min(last, word + 6); at += 1) {
    const polarity = dutyOf('deserved', trees.form(at));
    if (polarity === undefined) continue;
    const told = standing === 'asserted' ? polarity : opposite(polarity);
    return { polarity: told, head: subject, target: phraseOf(trees, subject), evidence: [word, at] };
  }
  return undefined;
}

/** "It’s irresponsible", "this is dangerous rhetoric", "the tariff is a mistake". */
function evaluationAt(trees: Trees, word: number): Take | undefined {
  // "The answer is just focusing on it" judges nothing.
  if (trees.upos(word) === 'ADV') return undefined;
  const subject = subjectOf(trees, word);
  const copula = copulaOf(trees, word);
  if (subject === undefined || copula === undefined || subject > word || isConditional(trees, subject))
    return undefined;
  const found = judgement(trees, word);
  const { factuality, rule } = factualityOf(trees, word);
  if (found === undefined) return undefined;
  const evidence = [found.word];
  if (factuality === 'asserted')
    return { polarity: found.polarity, head: subject, target: phraseOf(trees, subject), evidence };
  // "Not acceptable" is against; "no mistake" need not be for.
  if (factuality !== 'negated' || rule !== 'negation' || found.polarity !== 'for') return undefined;
  const not = negationsOf(trees, word);
  // What is denied further on in the sentence is another thing: "he is smart, but I don't think".
  if (not.length === 0) return undefined;
  return { polarity: 'against', head: subject, target: phraseOf(trees, subject), evidence: [...not, ...evidence] };
}

/** The words before another that negate it. */
function negationsOf(trees: Trees, word: number): readonly number[] {
  return trees.children(word).filter((child) => child < word && /^(?:not|n['’]t|never)$/iu.test(trees.form(child)));
}

function judgement(trees: Trees, word: number): { readonly word: number; readonly polarity: Polarity } | undefined {
  const own = evaluationOf('adjective', trees.form(word)) ?? evaluationOf('noun', trees.form(word));
  if (own !== undefined) return { word, polarity: own };
  if (trees.upos(word) !== 'NOUN') return undefined;
  const described = trees.children(word).filter((child) => trees.relation(child) === 'amod');
  const [first] = described.flatMap((at) => {
    const polarity = evaluationOf('adjective', trees.form(at));
    return polarity === undefined ? [] : [{ word: at, polarity }];
  });
  return first;
}

/** "We must support X", "we cannot accept X", "Europe should send doctors". */
function dutyAt(trees: Trees, word: number): Take | undefined {
  if (trees.upos(word) !== 'VERB' || !/^(?:root|ccomp|conj|parataxis)/u.test(trees.relation(word))) return undefined;
  const { factuality, evidence, rule } = factualityOf(trees, word);
  const auxiliary = trees
    .children(word)
    .find((at) => /^(?:should|must|ought|can|ca|cannot)$/iu.test(trees.form(at)) && at < word);
  if (auxiliary === undefined || !/^(?:modal|negation)$/u.test(rule)) return undefined;
  const object = nominalChild(trees, word, /^obj$/u);
  // "He should have insisted": that it was not done is what the speaker minds.
  const isMissed = trees.children(word).some((at) => at < word && at > auxiliary && /^have$/iu.test(trees.form(at)));
  const negated = isMissed ? negationsOf(trees, word).length > 0 : factuality === 'negated';
  const words = [auxiliary, ...evidence.flatMap(({ first, last }) => (first === last ? [first] : [first, last]))];
  const owed = dutyOf('owed', trees.form(word));
  if (object !== undefined && negated && dutyOf('borne', trees.form(word)) !== undefined) {
    return { polarity: 'against', head: object, target: phraseOf(trees, object), evidence: [...words, word] };
  }
  if (object !== undefined && !negated && factuality === 'demanded' && owed !== undefined) {
    return { polarity: owed, head: object, target: phraseOf(trees, object), evidence: [...words, word] };
  }
  const polarity = dutyOf('proposal', trees.form(auxiliary));
  const isMeant = factuality === 'demanded' || negated || isMissed;
  if (polarity === undefined || !isMeant || SPEECH.test(trees.form(word))) return undefined;
  const { last } = phraseOf(trees, word);
  const target = { first: word, last: Math.max(word, last) };
  return { polarity: negated ? opposite(polarity) : polarity, head: word, target, evidence: words };
}

/** What only leads over to what is said: "I must say", "one should remember". */
const SPEECH = /^(?:say|add|admit|note|remember|know|see|understand|tell|emphasise|emphasize|stress|recall)$/iu;

function opposite(polarity: Polarity): Polarity {
  return polarity === 'for' ? 'against' : polarity === 'against' ? 'for' : polarity;
}
