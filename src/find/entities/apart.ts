/** Words that cannot stand for one and the same, whatever else speaks for it. */
import { type Run, wordsOf } from '../word-runs.ts';
import { type Reading, startsLine } from './reading.ts';

/** Words (as numbers) that are not the same as another. */
export type Apart = (one: number, other: number) => boolean;

export interface Utterance {
  readonly source: readonly Run[];
  readonly content: readonly Run[];
}

const THIRD = /^(?:he|she|him|her|his|hers)$/iu;
const OBJECT = /^(?:him|her|it|them)$/iu;

/**
 * Who speaks is "I" in a quotation, so that "he" there is somebody else; "he met him" are two, and so are "he said, congratulating
 * Trump"; in a dialogue of lines that begin with dashes the next line is another's.
 */
export function apartIn(
  reading: Reading,
  utterances: readonly Utterance[],
  isQuoted: (word: number) => boolean,
): Apart {
  const pairs = new Set<string>();
  const part = (one: number, other: number): void => {
    pairs.add(`${one} ${other}`).add(`${other} ${one}`);
  };
  for (const [word, { source }] of innermost(utterances)) {
    if (!THIRD.test(reading.form(word)) || !isQuoted(word)) continue;
    for (const top of topsOf(reading, source)) part(word, top);
  }
  const subjects = subjectsOf(reading);
  reading.analysis.words.forEach((_, word) => {
    if (!OBJECT.test(reading.form(word)) || !/^(?:obj|iobj|obl)$/u.test(reading.relation(word))) return;
    const subject = subjectFor(reading, word, subjects);
    if (subject === undefined) for (const name of nameBefore(reading, reading.head(word))) part(word, name);
    else for (const own of [subject, ...describedBy(reading, subject)]) part(word, own);
  });
  const speaking = speakingWords(reading, utterances);
  for (const word of speaking)
    if (/^(?:he|she)$/iu.test(reading.form(word)))
      for (const name of namesBehind(reading, word)) if (!speaking.has(name)) part(word, name);
  const turns = utterances.filter(({ content: [run] }) => run !== undefined && isDash(reading, run.first));
  turns.slice(1).forEach(({ source }, i) => {
    for (const one of topsOf(reading, source))
      for (const other of topsOf(reading, turns[i]?.source ?? [])) part(one, other);
  });
  return (one, other) => pairs.has(`${one} ${other}`);
}

/** For each word of a content the words that stand for who says it, in so far as they stand before it. */
export function sayersBefore(reading: Reading, utterances: readonly Utterance[]): (word: number) => readonly number[] {
  const inside = innermost(utterances);
  return (word) => {
    const own = inside.get(word);
    return own === undefined ? [] : topsOf(reading, own.source).filter((top) => top < word);
  };
}

/** For each word of a content the smallest utterance that it is said in. */
function innermost(utterances: readonly Utterance[]): ReadonlyMap<number, Utterance> {
  const size = ({ content }: Utterance): number => wordsOf(content).length;
  const found = new Map<number, Utterance>();
  for (const own of [...utterances].sort((a, b) => size(b) - size(a)))
    for (const word of wordsOf(own.content)) found.set(word, own);
  return found;
}

/** The words of names in the rest of a sentence: "he said, congratulating Trump". */
function namesBehind(reading: Reading, word: number): readonly number[] {
  const { sentence } = reading.analysis;
  const found: number[] = [];
  for (let at = word + 1; at < word + LONGEST && at < sentence.length && (sentence[at] ?? 0) < 0.5; at += 1) {
    if (startsLine(reading, at)) break;
    if (reading.upos(at) === 'PROPN') found.push(at);
  }
  return found;
}

/** In words. */
const LONGEST = 60;

/** The words that stand for who speaks. */
export function speakingWords(reading: Reading, utterances: readonly Utterance[]): ReadonlySet<number> {
  return new Set(utterances.flatMap(({ source }) => topsOf(reading, source)));
}

/** The words of a source that hang on none of its others, and what explains them: "a spokesman, Levin". */
function topsOf(reading: Reading, source: readonly Run[]): readonly number[] {
  const words = wordsOf(source.slice(0, 1));
  const inside = new Set(words);
  const tops = words.filter((word) => !inside.has(reading.head(word)) || reading.head(word) === word);
  const also = words.filter((word) => reading.relation(word) === 'appos' && tops.includes(reading.head(word)));
  return [...tops, ...also];
}

function subjectsOf(reading: Reading): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  reading.analysis.words.forEach((_, word) => {
    if (/^nsubj(?!:outer)/u.test(reading.relation(word))) found.set(reading.head(word), word);
  });
  return found;
}

/** The subject of the clause of an object; of "having met him" that of the clause round it. */
function subjectFor(reading: Reading, word: number, subjects: ReadonlyMap<number, number>): number | undefined {
  let verb = reading.head(word);
  for (let steps = 0; steps < 4 && verb >= 0; steps += 1) {
    const subject = subjects.get(verb);
    if (subject !== undefined) return subject;
    if (!/^(?:advcl|xcomp|conj)$/u.test(reading.relation(verb))) return undefined;
    verb = reading.head(verb);
  }
  return undefined;
}

/** The noun before a "who" that is a subject: "Daud, | who described him". */
function describedBy(reading: Reading, subject: number): readonly number[] {
  if (!/^(?:who|which|that)$/iu.test(reading.form(subject))) return [];
  let before = subject - 1;
  if (reading.form(before) === ',') before -= 1;
  return capitalsUpTo(reading, before);
}

/** The words of the last name before a verb in its sentence that no preposition stands before: where no subject is known. */
function nameBefore(reading: Reading, verb: number): readonly number[] {
  for (let word = verb - 1; word >= Math.max(0, verb - LONGEST); word -= 1) {
    if ((reading.analysis.sentence[word + 1] ?? 0) >= 0.5 || startsLine(reading, word + 1)) return [];
    const name = reading.upos(word) === 'PROPN' ? capitalsUpTo(reading, word) : [];
    const first = name.at(-1);
    if (first === undefined) continue;
    if (reading.upos(first - 1) !== 'ADP' && !/day$/u.test(reading.form(word))) return name;
    word = first;
  }
  return [];
}

/** The words with capitals up to one, backwards. */
function capitalsUpTo(reading: Reading, last: number): readonly number[] {
  const found: number[] = [];
  for (let word = last; /^\p{Lu}/u.test(reading.form(word)); word -= 1) found.push(word);
  return found;
}

/** Whether a line begins with a dash right before a word. */
function isDash(reading: Reading, word: number): boolean {
  return /^[-–—]$/u.test(reading.form(word - 1)) && startsLine(reading, word - 1);
}
