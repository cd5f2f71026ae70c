import { type Analysis, actBetween, type ModelSpec } from '../../neural/index.ts';
import type { Span } from '../../text/index.ts';

/** What the model says of events by itself, without a lexicon. All numbers are words of the analysis. */
export interface Learned {
  /** How likely a word is part of whoever does the main act of its sentence, and of whom it is done to. */
  actor(word: number): number;
  recipient(word: number): number;
  /** What one side does to the other, told by one of the words `from` to before `to`; undefined where a side is empty. */
  between(actor: readonly number[], recipient: readonly number[], from: number, to: number): LearnedAct | undefined;
  /**
   * The same where there is a doubt: what `between` says, and what the sentence says when it is read again with both sides
   * marked, which counts four times, as the model is changed for it. It takes a run of the model, so that it is asked only where its answer can change something.
   */
  again(
    actor: readonly number[],
    recipient: readonly number[],
    from: number,
    to: number,
  ): Promise<LearnedAct | undefined>;
}

/** Reads the words of a sentence again with those of two parties marked: probabilities of the types, in the model's order. */
export type ReadAct = (
  words: readonly Span[],
  actor: readonly number[],
  recipient: readonly number[],
) => Promise<Float32Array | undefined>;

export interface LearnedAct {
  /** Probabilities of the PLOVER types; what is none of them is `STATEMENT`. */
  readonly types: ReadonlyMap<string, number>;
  /** The word that tells most of it. */
  readonly word: number;
}

/** How often the second reading counts beside the first. */
const SECOND = 4;

/** PLV's name for CONCEDE and RETREAT together. */
const YIELD = ['CONCEDE', 'RETREAT'];

/** Undefined where the model knows no events. Without `readAct` nothing is read again. */
export function learnedOf(
  { acts: tables, words }: Analysis,
  { acts: spec }: ModelSpec,
  readAct?: ReadAct,
): Learned | undefined {
  if (tables === undefined || spec === undefined || tables.word.length === 0) return undefined;
  const inside = (table: Float32Array, word: number): number => 1 - (table[3 * word] ?? 1);
  const between: Learned['between'] = (actor, recipient, from, to) => {
    const sides = new Set([...actor, ...recipient]);
    const asked = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
    const act = actBetween(tables, spec, actor, recipient, asked);
    if (act === undefined) return undefined;
    const telling = asked.map((_, i) => i).filter((i) => !sides.has(asked[i] ?? -1));
    const told = (i: number): number => act.points[i] ?? 0;
    const at = telling.reduce((best, i) => (told(i) > told(best) ? i : best), telling[0] ?? 0);
    return { types: named(spec.types, act.types), word: asked[at] ?? from };
  };
  // Several acts of a sentence may be between the same two: each pair is read once.
  const known = new Map<string, Promise<Float32Array | undefined>>();
  const read = (actor: readonly number[], recipient: readonly number[], from: number, to: number) => {
    const key = `${from} ${actor.join()} ${recipient.join()}`;
    const here = (side: readonly number[]): number[] => side.map((word) => word - from);
    const types = known.get(key) ?? readAct?.(words.slice(from, to), here(actor), here(recipient));
    if (types !== undefined) known.set(key, types);
    return types;
  };
  return {
    actor: (word) => inside(tables.actor, word),
    recipient: (word) => inside(tables.recipient, word),
    between,
    again: async (actor, recipient, from, to) => {
      const first = between(actor, recipient, from, to);
      if (first === undefined) return first;
      const types = await read(actor, recipient, from, to);
      if (types === undefined) return first;
      const second = named(spec.types, types);
      return {
        ...first,
        types: new Map(
          [...first.types].map(([type, p]) => [type, (p + SECOND * (second.get(type) ?? 0)) / (1 + SECOND)]),
        ),
      };
    },
  };
}

/** Probabilities by the types of PLOVER. */
function named(types: readonly string[], probabilities: Float32Array): Map<string, number> {
  const out = new Map<string, number>();
  types.forEach((type, i) => {
    for (const name of type === 'YIELD' ? YIELD : [type]) out.set(name, probabilities[i] ?? 0);
  });
  return out;
}
