import type { Parts } from '../03-parts.ts';
import { meet, type Run } from '../word-runs.ts';
import { chancesOf, type Part } from './chances.ts';
import type { Surroundings } from './surroundings.ts';

/** Which end of a run. */
export type Side = 'first' | 'last';

/** A run of an attribution's part, one of whose ends is in question. */
export interface Question {
  readonly parts: Parts;
  readonly part: Part;
  readonly run: Run;
  readonly side: Side;
}

/** An end is in question where the model gives it this much to be elsewhere. */
const DOUBT = 0.03;
/** More words than these are not looked at on either side of an end. */
const FURTHEST = 60;

/**
 * The words that the end in question may lie at, itself among them, in text order. `taken` tells of the words that
 * belong to the attributions of the story; a content never grows into those of another.
 */
export function choicesOf(around: Surroundings, { parts, part, run, side }: Question, taken: Uint8Array): number[] {
  const { story, paragraph } = around;
  const chances = (word: number) => chancesOf(story.analysis, parts.cue, part, word);
  const others = [parts.cue, ...parts.source, ...parts.content].filter((own) => !meet(own, run));
  const isFree = (word: number): boolean =>
    paragraph[word] === paragraph[run[side]] &&
    !others.some(({ first, last }) => first <= word && word <= last) &&
    (part !== 'content' || taken[word] === 0);
  const mayBelong = (word: number): boolean => {
    const { own, any } = chances(word);
    return Math.min(own.out, any.out) <= 1 - DOUBT;
  };
  const mayLeave = (word: number): boolean => {
    const { own, any } = chances(word);
    return Math.max(own.out, any.out) >= DOUBT;
  };
  const mayBegin = (word: number): boolean => {
    const { own, any } = chances(word);
    return Math.max(own.begin, any.begin) >= DOUBT;
  };
  const [old, outwards] = [run[side], side === 'first' ? -1 : 1];
  const out = [old];
  for (let n = 1; n <= FURTHEST; n += 1) {
    const word = old + n * outwards;
    if (!isFree(word) || !mayBelong(word)) break;
    out.push(word);
  }
  for (let n = 1; n <= Math.min(run.last - run.first, FURTHEST); n += 1) {
    const word = old - n * outwards;
    // What would be left out, or would begin there: the words behind a last one, the words from a first one on.
    const isEnd = mayLeave(word + outwards) || mayBegin(side === 'first' ? word : word + 1);
    if (isEnd) out.push(word);
  }
  return out.filter((word) => word === old || !splitsQuotation(around, old, word, outwards)).sort((a, b) => a - b);
}

/** Whether an end at `word` would cut a whole quotation in two that the old end does not cut. */
function splitsQuotation({ quotation }: Surroundings, old: number, word: number, outwards: number): boolean {
  const cut = (at: number): number => {
    const own = quotation[at] ?? 0;
    return own > 0 && own === quotation[at + outwards] ? own : 0;
  };
  return cut(word) !== 0 && cut(word) !== cut(old);
}
