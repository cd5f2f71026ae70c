/** Whom a story goes on about: "he" and "the Dutchman" after the sentence that they were the subject of. */
import { wordsOf } from '../word-runs.ts';
import { type Chains, mayBeSame, nationsOf } from './chain-set.ts';
import type { FoundMention } from './found-mention.ts';
import { OF_RENOWN } from './nominal-mention.ts';
import type { Reading } from './reading.ts';

export interface Subjects {
  readonly chains: Chains;
  readonly mentions: readonly FoundMention[];
  readonly reading: Reading;
  readonly isQuoted: (word: number) => boolean;
  readonly speaking: ReadonlySet<number>;
}

/**
 * "He" as a subject outside of quotations, and "the Dutchman": stories go on about whom the last sentence was about, the
 * person who was its subject, rather than about whom it named besides.
 */
export function joinSubject(subjects: Subjects, i: number): boolean {
  const { chains, mentions, reading } = subjects;
  const own = mentions[i] as FoundMention;
  const asked = askedBefore(subjects, i);
  if (asked !== undefined && chains.join(i, asked, 'who-was-asked')) return true;
  for (const all of subjectsBySentence(subjects, i)) {
    for (const j of all) {
      const other = mentions[j] as FoundMention;
      if (!isBesides(subjects, own, other)) {
        if (chains.join(i, j, 'goes-on')) return true;
      } else if (isSamePronoun(subjects, i, j)) return chains.join(i, j, 'same-pronoun');
      else if (isSaid(reading, own.head, other.head) && mayBeSame(own, other))
        return !isOtherBetween(mentions, j, i) && chains.join(i, j, 'goes-on');
    }
  }
  const named = onlyNamedBefore(subjects, i);
  return named !== undefined && chains.join(i, named, 'only-one-named-before');
}

/** "Said that he would go, although he wrote": of two in one sentence that are subjects, with nobody between who is one. */
function isSamePronoun({ mentions, reading }: Subjects, i: number, j: number): boolean {
  const [own, other] = [mentions[i] as FoundMention, mentions[j] as FoundMention];
  if (own.kind !== 'pronoun' || other.kind !== 'pronoun' || !isSubject(reading, other)) return false;
  if (reading.form(own.head).toLowerCase() !== reading.form(other.head).toLowerCase()) return false;
  return !mentions.slice(j + 1, i).some((between) => between.being === 'person' && isSubject(reading, between));
}

/** "Among them was Masondo. His wife": the only person in the sentence before whom a mention fits. */
function onlyNamedBefore({ mentions, reading, isQuoted }: Subjects, i: number): number | undefined {
  const own = mentions[i] as FoundMention;
  const first = sentenceOf(reading, own.head);
  const before = first > 0 ? sentenceOf(reading, first - 1) : first;
  const fitting = mentions.flatMap((other, j) =>
    other.head >= before && other.head < first && other.being === 'person' && other.kind === 'name' ? [j] : [],
  );
  const [only] = fitting.filter(
    (j) => !isQuoted(mentions[j]?.head ?? -1) && mayBeSame(own, mentions[j] as FoundMention),
  );
  return fitting.length === 1 ? only : undefined;
}

/** "Hawkins asked Cole whether ... She replied": who was asked. */
function askedBefore({ mentions, reading, isQuoted }: Subjects, i: number): number | undefined {
  const own = mentions[i] as FoundMention;
  if (!/^(?:repl(?:ied|ies)|answer(?:ed|s)|respond(?:ed|s)|retort(?:ed|s))$/u.test(reading.form(own.run.last + 1)))
    return undefined;
  for (let j = i - 1; j >= 0 && own.head - (mentions[j]?.head ?? 0) <= FAR; j -= 1) {
    const other = mentions[j] as FoundMention;
    if (other.being !== 'person' || other.kind !== 'name' || isQuoted(other.head)) continue;
    const verb = reading.form(other.run.first - other.described.length - 1);
    return /^(?:ask|press|question|grill|challeng)(?:ed|s|es)$/u.test(verb) ? j : undefined;
  }
  return undefined;
}

/** The subjects before a mention, nearest sentence first, of each sentence who speaks there and then the nearest first. */
function subjectsBySentence(
  { mentions, reading, isQuoted, speaking }: Subjects,
  i: number,
): readonly (readonly number[])[] {
  const own = mentions[i] as FoundMention;
  const bySentence = new Map<number, number[]>();
  for (let j = i - 1; j >= 0; j -= 1) {
    const other = mentions[j] as FoundMention;
    if (own.head - other.head > FAR) break;
    if (other.being !== 'person' || isQuoted(other.head)) continue;
    if (!isSubject(reading, other) && !speaks(speaking, other)) continue;
    const sentence = sentenceOf(reading, other.head);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), j]);
  }
  const rank = (j: number): number => (speaks(speaking, mentions[j] as FoundMention) ? 0 : 1);
  return [...bySentence.values()].map((all) => all.sort((a, b) => rank(a) - rank(b)));
}

function speaks(speaking: ReadonlySet<number>, { run }: FoundMention): boolean {
  return wordsOf([run]).some((word) => speaking.has(word));
}

/** Whether two stand in one sentence, where anybody may be meant, unless a quotation stands between. */
function isBesides({ reading, isQuoted }: Subjects, own: FoundMention, other: FoundMention): boolean {
  const between = Array.from({ length: own.head - other.head - 1 }, (_, k) => other.head + 1 + k);
  if (between.filter(isQuoted).length >= SPEECH) return false;
  return sentenceOf(reading, other.head) === sentenceOf(reading, own.head);
}

/** Words in quotation marks from which on something is said, and not a word taken up. */
const SPEECH = 4;

/** In words: some four sentences. */
const FAR = 100;

/** Whether a mention may be of whom the story goes on about: "he" as a subject, "his" that opens a sentence, "the Dutchman". */
export function goesOnAsSubject({ reading, speaking }: Subjects, own: FoundMention): boolean {
  if (own.kind === 'name' || own.being !== 'person') return false;
  if (own.kind === 'pronoun')
    return own.gender !== undefined && (isSubject(reading, own) || opensSentence(reading, own));
  const isSpeaker = speaks(speaking, own);
  return (isSubject(reading, own) || isSpeaker) && isReference(reading, own, isSpeaker);
}

/** What somebody was before, said of whom the story has named: "the former banker". */
const EARLIER =
  /^(?:former|ex|ex-\p{L}+|erstwhile|ousted|deposed|outgoing|embattled|veteran|long-?time|one-time|retired)$/iu;

/** Words behind a noun that tell who is meant, so that it goes back to nobody. */
const TELLS = /^(?:of|for|from|in|at|who|whose|that|to|with|behind|on|and|or)$/iu;

/** "The former banker", "the 51-year-old", "the Swede", "the executive": somebody named before, by what else they are. */
function isReference(reading: Reading, own: FoundMention, isSpeaker: boolean): boolean {
  const [article = '', ...words] = own.described;
  if (own.plural === true || !/^the$/iu.test(article) || TELLS.test(reading.form(own.run.last + 1))) return false;
  if (own.described.length === 2 && nationsOf(own).size > 0) return true;
  return /-year-old$/u.test(own.described.join('').replace(/[‐‑]/gu, '-')) || words.includes('old')
    ? true
    : words.some((word) => EARLIER.test(word)) ||
        OF_RENOWN.test(words.at(-1) ?? '') ||
        (isSpeaker && !MAY_BE_ANOTHER.test(words.at(-1) ?? ''));
}

/** Who speaks and has an article was mentioned before, by whatever noun; but these may be others that stories leave unnamed. */
const MAY_BE_ANOTHER =
  /^(?:accused|aide|ambassador|attorney|caller|chairman|chairwoman|chief|co-pilot|commander|commentator|coroner|correspondent|counterpart|crowd|defendant|detective|diplomat|doctor|driver|envoy|eyewitness|foreman|governor|head|host|interviewer|judge|king|lawyer|leader|magistrate|majority|mayor|minister|moderator|official|officer|other|others|owner|parents?|pilot|plaintiff|pope|president|premier|presenter|prime|prosecution|prosecutor|prosecutors|public|queen|reporter|representative|source|speaker|spokes(?:man|woman|person)|suspect|teenager|victim|witness)$/iu;

function opensSentence({ analysis }: Reading, { run }: FoundMention): boolean {
  return (analysis.sentence[run.first] ?? 0) >= 0.5;
}

/** Subjects of clauses, and what looks like one where the heads do not tell: before a verb, or at the start of a sentence. */
function isSubject(reading: Reading, { run, described, kind }: FoundMention): boolean {
  for (let word = run.first; word <= run.last; word += 1) if (/^nsubj/u.test(reading.relation(word))) return true;
  if (/^(?:VERB|AUX)$/u.test(reading.upos(run.last + 1)) || (reading.analysis.sentence[run.first] ?? 0) >= 0.5)
    return true;
  // "Nigerian President Chukwuma Ogar": the introduction opens the sentence.
  return kind === 'name' && opensAt(reading, behindDescription(reading, run.first - described.length));
}

/** "Its chairman, | President Ogar": the first word of what introduces a name before a comma, where no verb stands in it. */
function behindDescription(reading: Reading, first: number): number {
  if (reading.form(first - 1) !== ',') return first;
  for (let word = first - 2; word > first - 10; word -= 1) {
    if (/^(?:VERB|AUX|PUNCT|ADP|SCONJ)$/u.test(reading.upos(word)) && reading.form(word) !== 'of') return first;
    if (opensAt(reading, word)) return word;
  }
  return first;
}

function opensAt({ analysis }: Reading, word: number): boolean {
  return (analysis.sentence[word] ?? 0) >= 0.5;
}

/**
 * Whom a pronoun in what is reported means: who says it, unless somebody else is named between whom it fits as well. "Daud said that he
 * would wait", "Washington said it was worried".
 */
export function sayerMeant(
  mentions: readonly FoundMention[],
  i: number,
  sayers: readonly number[],
  at: ReadonlyMap<number, number>,
): number | undefined {
  const own = mentions[i] as FoundMention;
  if (own.being === undefined || own.head - (sayers[0] ?? -Infinity) > FAR) return undefined;
  const fits = (j: number): boolean => mentions[j]?.being === own.being && mayBeSame(own, mentions[j] as FoundMention);
  const said = sayers.map((word) => at.get(word)).find((j) => j !== undefined && j < i && fits(j));
  if (said === undefined) return undefined;
  for (let j = said + 1; j < i; j += 1) if (mentions[j]?.kind !== 'pronoun' && fits(j)) return undefined;
  return said;
}

/** The first word of the sentence that a word stands in. */
function sentenceOf({ analysis }: Reading, word: number): number {
  let first = word;
  while (first > 0 && (analysis.sentence[first] ?? 0) < 0.5) first -= 1;
  return first;
}

/** Whether `word` acts in what `speaker` says of it in the same sentence: "MacAskill told them that she ...". */
function isSaid(reading: Reading, word: number, speaker: number): boolean {
  const verb = reading.head(word);
  return /^(?:ccomp|parataxis)$/u.test(reading.relation(verb)) && reading.head(verb) === reading.head(speaker);
}

/** Whether between two mentions another stands that the later one may mean as well. */
function isOtherBetween(mentions: readonly FoundMention[], j: number, i: number): boolean {
  const own = mentions[i] as FoundMention;
  return mentions
    .slice(j + 1, i)
    .some((other) => other.being === 'person' && other.kind !== 'pronoun' && mayBeSame(own, other));
}

/** The mention that a gendered pronoun goes back to by where it stands in its sentence, and the rule that says so. */
export function pronounBefore(
  subjects: Subjects,
  i: number,
): { readonly mention: number; readonly rule: string } | undefined {
  const { reading, mentions } = subjects;
  for (const [mention, rule] of [
    [insertedBehind(reading, mentions, i), 'put-in-behind'],
    [addressedBefore(reading, mentions, i), 'who-was-addressed'],
    [subjectBefore(subjects, i), 'same-subject'],
  ] as const)
    if (mention !== undefined) return { mention, rule };
  return undefined;
}

/** "Donald Trump, as he has suggested, ...": the name right before what is put in. */
function insertedBehind(reading: Reading, mentions: readonly FoundMention[], i: number): number | undefined {
  const { head } = mentions[i] as FoundMention;
  if (!/^as$/u.test(reading.form(head - 1)) || reading.form(head - 2) !== ',') return undefined;
  const found = mentions
    .slice(Math.max(0, i - 3), i)
    .findIndex((own) => own.being === 'person' && own.run.last === head - 3);
  return found < 0 ? undefined : Math.max(0, i - 3) + found;
}

/** "Congratulating Trump on his election": of what somebody is praised, thanked or accused is theirs. */
function addressedBefore(reading: Reading, mentions: readonly FoundMention[], i: number): number | undefined {
  const own = mentions[i] as FoundMention;
  if (!/^(?:his|her)$/iu.test(reading.form(own.head)) || reading.upos(own.head + 1) === 'PUNCT') return undefined;
  const j = i - 1;
  const other = mentions[j];
  if (other?.kind !== 'name' || other.being !== 'person' || own.head - other.run.last > 4) return undefined;
  if (!/^(?:on|for|of|over)$/u.test(reading.form(other.run.last + 1))) return undefined;
  return ADDRESSES.test(reading.form(other.run.first - other.described.length - 1)) ? j : undefined;
}

const ADDRESSES =
  /^(?:congratulat|thank|prais|blam|accus|critici[sz]|commend|applaud|condemn|honou?r)(?:e|es|ed|s|ing)?$/iu;

/** "His" and "her" before a noun. */
function isWhose(reading: Reading, { head }: FoundMention): boolean {
  return /^(?:his|her)$/iu.test(reading.form(head)) && /^(?:NOUN|ADJ|PROPN|NUM)$/u.test(reading.upos(head + 1));
}

/** The same pronoun as the subject of its sentence before, where nobody else has been mentioned between: "he ... his ... he". */
function subjectBefore({ mentions, reading, isQuoted }: Subjects, i: number): number | undefined {
  const own = mentions[i] as FoundMention;
  if (/^(?:him|her)$/iu.test(reading.form(own.head)) && reading.relation(own.head) !== 'nmod:poss') return undefined;
  for (let j = i - 1; j >= 0; j -= 1) {
    const other = mentions[j] as FoundMention;
    if (sentenceOf(reading, other.head) !== sentenceOf(reading, own.head) || isQuoted(other.head)) return undefined;
    const goesOn = isSubject(reading, other) || (isWhose(reading, own) && isWhose(reading, other));
    if (other.kind === 'pronoun' && other.gender === own.gender && goesOn) return j;
    if (other.being === 'person' && other.kind !== 'pronoun' && mayBeSame(own, other)) return undefined;
  }
  return undefined;
}
