/**
 * Attributions that the syntax shows where the model sees a cue and does not dare to say what belongs to it: "warnings from
 * the ministry that ...", "it was announced by the palace that ...", "..., maintained the director".
 */
import type { Candidate, ModelSpec } from '../neural/index.ts';
import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { agentAt } from './by-agent.ts';
import { hangsOn, type Reading, readingOf } from './entities/reading.ts';
import { framesOf } from './framed.ts';
import { asSaid, judged } from './interposed.ts';
import { invertedAt } from './inverted.ts';
import { sayings } from './sayings.ts';
import { hullOf, isIn, meet, type Run } from './word-runs.ts';

/** A candidate counts from this share of the threshold of cues, as the syntax speaks for it as well. */
const NEARLY = 0.5;
/** Where a verb of saying stands inverted, nothing but its form speaks against it. */
const LEAST = 0.05;
/** As sure as a frame is by its form. */
const FRAMED = 0.8;
/** In words: how far a clause may begin behind its cue, and a subject behind its verb. */
const REACH = { clause: 14, subject: 9 };

const NOUNS = new RegExp(`^(?:${sayings('noun').join('|')})s?$`, 'iu');

/** Nouns whose infinitive, or what they are for, is what somebody wants or gives their word for. */
const WISHES = /^(?:call|appeal|demand|threat|pledge|promise|vow|offer|refusal|request|plea)s?$/iu;

/** Those that are of whoever gives them: "the promise of the owners to keep the workers". */
const GIVEN = /^(?:threat|pledge|promise|vow|offer|refusal)s?$/iu;

/** Verbs whose infinitive is what somebody gives their word for. */
const PLEDGES = /^(?:vow|promis|pledg|threaten|refus|declin|agre|offer)(?:es?|s|ed)$/u;
/** Those that are nothing else; the model need not see them. */
const SWORN = /^(?:vow(?:s|ed)|pledg(?:es|ed)|sw(?:ears|ore|orn)|underto(?:ok)|undertak(?:es|en))$/u;

interface Read {
  readonly cue: Run;
  readonly source: Run;
  readonly content: Run | readonly Run[];
  readonly rule: string;
  readonly sure?: boolean;
}

/** The attributions of cues that none of `known` has with a source, apart from all of those. */
export function partsByGrammar(story: Story, spec: ModelSpec, known: readonly Parts[]): Parts[] {
  const reading = readingOf(story.text, story.analysis, spec);
  const out: Parts[] = [];
  for (const candidate of story.analysis.candidates) {
    if (candidate.score < LEAST) continue;
    const isSeen = candidate.score >= spec.cueThreshold * NEARLY;
    const found =
      (isSeen
        ? (pledged(reading, candidate) ?? asSaid(reading, candidate) ?? judged(reading, candidate))
        : undefined) ??
      nominal(reading, candidate) ??
      passive(reading, candidate) ??
      invertedAt(reading, candidate.word, story) ??
      pledged(reading, candidate, SWORN);
    if (found === undefined || ![...known, ...out].every((other) => keepsClear(found, other) || isBetter(found, other)))
      continue;
    out.push(partsOf(found, candidate));
  }
  // The model need not see a cue in "in the words of", or in "an appeal by the bishop for calm".
  const wishes = story.analysis.words.flatMap((_, word) => nounTo(reading, word) ?? []);
  for (const found of [...framesOf(reading, story), ...wishes]) {
    if (![...known, ...out].every((other) => keepsClear(found, other) || isBetter(found, other))) continue;
    const { first, last } = found.cue;
    out.push(partsOf(found, { word: last, score: FRAMED, first, probs: new Float32Array(0) }));
  }
  return out;
}

const runsIn = (content: Run | readonly Run[]): readonly Run[] => ('first' in content ? [content] : content);

function partsOf({ cue, source, content, rule }: Read, candidate: Candidate): Parts {
  return {
    cue: { ...cue, candidate },
    source: [source],
    content: runsIn(content),
    sure: 1,
    by: [
      { stage: 'cues', about: 'cue', rule, score: candidate.score },
      { stage: 'parts', about: 'source', rule },
      { stage: 'parts', about: 'content', rule },
    ],
  };
}

/** Whether it says more of a cue of which nobody is the source, or knows better. */
function isBetter({ cue, content, sure }: Read, other: Parts): boolean {
  return (
    meet(cue, other.cue) &&
    (sure === true ||
      (other.source.length === 0 && other.content.every((run) => runsIn(content).some((own) => meet(run, own)))))
  );
}

/** Whether nothing of what was read is another's, unless it stands within what that one says. */
function keepsClear({ cue, source, content, rule }: Read, other: Parts): boolean {
  // "They fear being left alone if she, as she has hinted, leaves": what is feared stops short at the saying, and is made whole later.
  const [before, ...rest] = runsIn(content);
  if (rule === 'as-said' && before !== undefined && other.content.some(({ last }) => last === before.last)) {
    const own = [cue, source, ...rest];
    if (![other.cue, ...other.source, ...other.content].some((run) => own.some((part) => meet(part, run)))) return true;
  }
  const own = [cue, source, ...runsIn(content)];
  const around = hullOf(other.content);
  if (around !== undefined && own.every((part) => isIn(part, around))) return keepsCue(own, other);
  return ![other.cue, ...other.source, ...other.content].some((run) => own.some((part) => meet(part, run)));
}

/** Within what another says, nothing may be that one's cue or source. */
function keepsCue(own: readonly Run[], { cue, source }: Parts): boolean {
  return ![cue, ...source].some((run) => own.some((part) => meet(part, run)));
}

/** "Warnings from the ministry that the river would rise", "the minister's claim that the ports are open". */
function nominal(reading: Reading, { word }: Candidate): Read | undefined {
  if (!NOUNS.test(reading.form(word)) || reading.upos(word) !== 'NOUN') return undefined;
  const content = thatClause(reading, word);
  if (content === undefined) return undefined;
  const named = /^(?:from|by)$/u.test(reading.form(word + 1)) ? word + 2 : undefined;
  const cue = { first: word, last: word };
  if (named !== undefined)
    return { cue, source: { first: named, last: content.first - 1 }, content, rule: 'noun-from' };
  const last = word - 1;
  const owner = [last, last - 1, last - 2].find(
    (at) => reading.relation(at) === 'nmod:poss' && reading.head(at) === word,
  );
  const isOwned = owner !== undefined || /^(?:’s|'s|’|')$/u.test(reading.form(last));
  if (!isOwned || content.first !== word + 1) return undefined;
  let first = owner ?? last - 1;
  const isOwner = (at: number): boolean =>
    owner === undefined ? /^(?:DET|ADJ|NOUN|PROPN)$/u.test(reading.upos(at)) : hangsOn(reading, at, owner, () => true);
  while (first > 0 && isOwner(first - 1)) first -= 1;
  return { cue, source: { first, last }, content, rule: 'noun-of-owner' };
}

/** "A threat by the dockers to walk out", "appeals from doctors for blood". */
function nounTo(reading: Reading, word: number): Read | undefined {
  if (!WISHES.test(reading.form(word)) || reading.upos(word) !== 'NOUN') return undefined;
  const isOf = reading.form(word + 1) === 'of' && GIVEN.test(reading.form(word));
  if (!isOf && !/^(?:from|by)$/u.test(reading.form(word + 1))) return undefined;
  const noun = reading.head(word + 1);
  if (noun <= word + 1 || noun > word + REACH.subject) return undefined;
  let first = noun + 1;
  while (first < noun + REACH.subject && !/^(?:to|for|,|\.|;)$/u.test(reading.form(first))) first += 1;
  if (
    !/^(?:to|for)$/u.test(reading.form(first)) ||
    (reading.form(first) === 'to' && reading.upos(first + 1) !== 'VERB')
  )
    return undefined;
  const source = { first: word + 2, last: first - 1 };
  const content = { first, last: reachOf(reading, word, first, Number.POSITIVE_INFINITY) };
  if (content.last === first) return undefined;
  return { cue: { first: word, last: word }, source, content, rule: 'noun-to' };
}

/** "It was announced by the palace on Friday that the tour would be cut short." */
function passive(reading: Reading, { word }: Candidate): Read | undefined {
  const agent = agentAt(reading, word);
  return agent === undefined ? undefined : { ...agent, rule: 'passive-by' };
}

/** "The players threatened not to travel unless they were paid." */
function pledged(reading: Reading, { word: seen }: Candidate, forms = PLEDGES): Read | undefined {
  const word = /^aux/u.test(reading.relation(seen)) ? reading.head(seen) : seen;
  const to = reading.form(word + 1) === 'not' ? word + 2 : word + 1;
  if (!forms.test(reading.form(word)) || reading.form(to) !== 'to' || reading.upos(to + 1) !== 'VERB') return undefined;
  let subject = word - 1;
  while (subject >= Math.max(0, word - REACH.clause)) {
    if (reading.head(subject) === word && reading.relation(subject) === 'nsubj') break;
    subject -= 1;
  }
  if (reading.head(subject) !== word || reading.relation(subject) !== 'nsubj') return undefined;
  let [first, last] = [subject, subject];
  while (first > 0 && hangsOn(reading, first - 1, subject, isInside)) first -= 1;
  while (last + 1 < word && hangsOn(reading, last + 1, subject, isInside)) last += 1;
  let cue = word;
  while (cue - 1 > last && /^(?:AUX|ADV)$/u.test(reading.upos(cue - 1))) cue -= 1;
  const content = { first: word + 1, last: reachOf(reading, to + 1, to + 1, Number.POSITIVE_INFINITY) };
  return { cue: { first: cue, last: word }, source: { first, last }, content, rule: 'pledge-to' };
}

const isInside = (relation: string): boolean => relation !== 'punct';

/** The clause with "that" which `governor` governs or which is the next behind it. */
function thatClause(reading: Reading, governor: number): Run | undefined {
  const from = governor + 1;
  const that = Array.from({ length: REACH.clause }, (_, i) => from + i).find(
    (at) => reading.form(at) === 'that' && reading.relation(at) === 'mark',
  );
  if (that === undefined) return undefined;
  let verb = that + 1;
  const governs = (at: number): boolean =>
    reading.head(at) === governor && /^(?:acl|ccomp|csubj(?::pass)?)$/u.test(reading.relation(at));
  while (verb <= that + REACH.clause && !governs(verb)) verb += 1;
  if (verb > that + REACH.clause) verb = reading.head(that);
  if (verb <= that) return undefined;
  const last = reachOf(reading, verb, that + 1, Number.POSITIVE_INFINITY);
  return last < verb ? undefined : { first: that, last };
}

/** The last of the words in a row from `from` on that hang on `top`, punctuation at the end left out. */
function reachOf(reading: Reading, top: number, from: number, most: number): number {
  const size = reading.analysis.words.length;
  let last = from;
  while (last + 1 < size && last + 1 <= most && hangsOn(reading, last + 1, top, () => true)) last += 1;
  while (last > from && reading.relation(last) === 'punct') last -= 1;
  return last;
}
