import type { FlowKind } from '../../record/index.ts';

/** What one article says of an event, as far as joining needs it. Parties are numbers of entities across articles. */
export interface ReportFacts {
  /** PLOVER event type. */
  readonly type: string;
  readonly mode?: string;
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  /** When it happened, as far as the article tells: ISO 8601, possibly partial. */
  readonly date?: string;
  /** The day of publication. */
  readonly published?: string;
  readonly place?: string;
  /** The words that tell it and what it was about, by {@link contentWords}. */
  readonly trigger: readonly string[];
  readonly objects: readonly string[];
  readonly flow?: FlowKind;
  /** Whether it is denied; of an event, whether all who tell of it deny it. */
  readonly denied?: boolean;
}

/** An event on record: what its reports together say. */
export interface EventOnRecord extends ReportFacts {
  readonly number: number;
  /** Whether a copy of the article's text reports it. */
  readonly inCopy?: boolean;
}

const small = new Set(
  (
    'a an the of to in on at for with from by and or as its his her their this that these those some any more new ' +
    'be is are was were been has have had will would not no'
  ).split(' '),
);

/** The words of a phrase that tell something, in small letters and without the endings that English inflects by. */
export function contentWords(phrase: string): readonly string[] {
  const words = phrase
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return [...new Set((words ?? []).filter((word) => !small.has(word)).map(stem))];
}

/** Plurals, "-ing" and "-ed": enough to see "shells" and "shelling" as one; both sides of a comparison go through it. */
function stem(word: string): string {
  if (word.length < 5) return word.replace(/(?<=\p{L}{3})s$/u, '');
  return word.replace(/(?:ings?|ed|ies|es|s|e)$/u, '');
}
