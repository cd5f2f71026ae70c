import type { Model } from './analyse.ts';
import { PAIR_WIDTH } from './analysis.ts';
import { handMadeSpec } from './hand-made.fixture.ts';
import type { Feeds, Outputs } from './runtime.ts';
import type { ModelSpec } from './spec.ts';
import { createWordPiece } from './wordpiece.ts';

/** A vocabulary of which every word w0 to w99 is two pieces, `w0` to `w9` and a digit, or one. */
const digits = [...'0123456789'];
const vocabulary = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  ...digits.map((d) => `w${d}`),
  ...digits.map((d) => `##${d}`),
  '.',
];

export const spec: ModelSpec = handMadeSpec({
  upos: ['A', 'B'],
  relations: ['r0', 'r1', 'r2', 'r3'],
  mentions: ['person', 'place'],
  acts: { types: ['AID', 'ASSAULT'], width: 2 },
});

/** What the hand-made model says of a word, by the number of its first piece alone. */
export const says = {
  sentence: (id: number) => id / 10 - 1,
  upos: (id: number) => [id / 7, 1],
  tag: (layer: number, id: number) => [0.5 * layer, id / 9, -id / 5],
  cue: (id: number) => (id % 3 === 0 ? 0.9 - id / 100 : 0.02),
  pair: (cue: number, id: number) => [1, cue / 10, id / 10, (cue - id) / 10, 0],
  relation: (id: number) => id % 4,
  act: (layer: number, id: number) => [layer / 4, id / 10],
  mention: (id: number) => [0.3, id / 8, -id / 4],
  /** Of a sentence, by its sides as they were marked. */
  told: (sides: readonly number[]) => [sides.filter((side) => side === 1).length, sides.indexOf(2)],
};

export interface Run {
  readonly rows: number;
  readonly length: number;
  /** The sides of its pieces, where the model was asked with any. */
  readonly sides?: readonly number[];
}

/**
 * A model whose outputs for a word depend on nothing but the word (and, for arcs, on the word before it), so that what
 * windows say of it agrees, however a text is cut. Notes each run in `runs`.
 */
export function handMade(changes: Partial<ModelSpec> = {}): Model & { readonly runs: readonly Run[] } {
  const runs: Run[] = [];
  const changed = { ...spec, ...changes };
  return {
    spec: changed,
    wordPiece: createWordPiece(vocabulary),
    runs,
    runtime: {
      name: 'hand-made',
      run: async (feeds) => {
        const [rows = 0, length = 0] = feeds.input_ids?.dims ?? [];
        const sides = feeds.side_ids && Array.from(feeds.side_ids.data, Number);
        runs.push({ rows, length, ...(sides === undefined ? {} : { sides }) });
        return outputsOf(feeds, rows, length, changed);
      },
      close: async () => undefined,
    },
  };
}

function outputsOf(feeds: Feeds, rows: number, length: number, { heads, candidates }: ModelSpec): Outputs {
  const ids = Array.from(feeds.input_ids?.data ?? [], Number);
  const first = Array.from(feeds.first?.data ?? [], Number);
  const cells = ids.map((_, i) => i);
  const floats = (dims: readonly number[], values: readonly number[]) => ({ dims, data: Float32Array.from(values) });
  const whole = (dims: readonly number[], values: readonly number[]) => ({
    dims,
    data: BigInt64Array.from(values.map((value) => BigInt(value))),
  });
  const tag = (layer: number) =>
    floats(
      [rows, length, 3],
      ids.flatMap((id) => says.tag(layer, id)),
    );
  const act = (layer: number) =>
    floats(
      [rows, length, 2],
      ids.flatMap((id) => says.act(layer, id)),
    );
  const previous = cells.map((i) => {
    const start = i - (i % length);
    const before = cells.slice(start, i).filter((j) => first[j] === 1);
    return (before.at(-1) ?? i) - start;
  });
  const best = Array.from({ length: rows }, (_, row) =>
    Array.from({ length }, (_, p) => p)
      .sort((a, b) => score(row * length + b) - score(row * length + a))
      .slice(0, candidates),
  );
  function score(cell: number): number {
    return first[cell] === 1 ? says.cue(ids[cell] ?? 0) : 0;
  }
  return {
    told: floats([1, 2], says.told(Array.from(feeds.side_ids?.data ?? [], Number))),
    sentence: floats([rows, length], ids.map(says.sentence)),
    upos: floats([rows, length, 2], ids.flatMap(says.upos)),
    cue: tag(0),
    source: tag(1),
    content: tag(2),
    actor: tag(3),
    recipient: tag(4),
    act_actor: act(0),
    act_recipient: act(1),
    act_word: act(2),
    act_type: act(3),
    act_by: act(4),
    act_to: act(5),
    arc_top: whole(
      [rows, length, heads],
      cells.flatMap((i) => [previous[i] ?? 0, i % length]),
    ),
    arc_score: floats(
      [rows, length, heads],
      cells.flatMap(() => [Math.log(0.75), Math.log(0.25)]),
    ),
    rel_top: whole(
      [rows, length, heads],
      ids.flatMap((id) => [says.relation(id), says.relation(id + 1)]),
    ),
    mention: floats([rows, length, 3], ids.flatMap(says.mention)),
    coref_top: whole(
      [rows, length, heads],
      cells.flatMap((i) => [i % length, previous[i] ?? 0]),
    ),
    coref_score: floats(
      [rows, length, heads],
      cells.flatMap(() => [Math.log(0.75), Math.log(0.25)]),
    ),
    cand: whole([rows, candidates], best.flat()),
    cand_score: floats(
      [rows, candidates],
      best.flatMap((top, row) => top.map((p) => score(row * length + p))),
    ),
    pair: floats(
      [rows, candidates, length, PAIR_WIDTH],
      best.flatMap((top, row) =>
        top.flatMap((p) =>
          ids.slice(row * length, (row + 1) * length).flatMap((id) => says.pair(ids[row * length + p] ?? 0, id)),
        ),
      ),
    ),
  };
}
