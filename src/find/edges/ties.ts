import type { Reading } from '../entities/reading.ts';
import type { Run } from '../word-runs.ts';
import type { Side } from './question.ts';

/** How far up the head of a group of words is looked for: likeliest heads may run in circles. */
const DEEP = 12;

/**
 * How syntax ties the words on both sides of an end to each other: what the first word outside hangs on (`tail`), it and its
 * heads outside being one, and what the last word inside hangs on (`inner`).
 */
export function tiesAcross(reading: Reading, cue: Run, run: Run, side: Side): string[] {
  const outwards = side === 'first' ? -1 : 1;
  const holds = (word: number): boolean => run.first <= word && word <= run.last;
  const inCue = (word: number): boolean => cue.first <= word && word <= cue.last;
  const outer = wordFrom(reading, run[side] + outwards, outwards);
  const inner = wordFrom(reading, run[side], -outwards);
  const [tail, tailHead] = topOf(reading, outer, (head) => holds(head) || inCue(head) || (head - outer) * outwards < 0);
  const [core, coreHead] = topOf(reading, inner, (head) => !holds(head));
  const tailTo = tailHead === tail ? 'root' : holds(tailHead) ? 'run' : inCue(tailHead) ? 'cue' : 'other';
  const beyond = (coreHead - run[side]) * outwards > 0;
  const coreTo = coreHead === core ? 'root' : inCue(coreHead) ? 'cue' : beyond ? 'beyond' : 'before';
  return [
    ...(reading.form(outer) === '' ? [] : [`tail ${reading.relation(tail)} to ${tailTo}`, `tail to ${tailTo}`]),
    `inner ${reading.relation(core)} to ${coreTo}`,
    `inner to ${coreTo}`,
  ];
}

/** The next word that is no mark, from `word` on, not beyond two marks. */
function wordFrom(reading: Reading, word: number, step: number): number {
  let at = word;
  for (let k = 0; k < 2 && !/[\p{L}\p{N}]/u.test(reading.form(at)); k += 1) at += step;
  return at;
}

/** The uppermost word from `word` on whose head passes `stops`, or that has none, and its head (itself for none). */
function topOf(reading: Reading, word: number, stops: (head: number) => boolean): readonly [top: number, head: number] {
  let top = word;
  for (let steps = 0; steps < DEEP; steps += 1) {
    const head = reading.head(top);
    if (head < 0 || head === top) return [top, top];
    if (stops(head)) return [top, head];
    top = head;
  }
  return [top, reading.head(top)];
}
