import { type Analysis, actBetween, type ModelSpec } from '../../neural/index.ts';

/** What the model says of events by itself, without a lexicon. All numbers are words of the analysis. */
export interface Learned {
  /** How likely a word is part of whoever does the main act of its sentence, and of whom it is done to. */
  actor(word: number): number;
  recipient(word: number): number;
  /** What one side does to the other, told by one of the words `from` to before `to`; undefined where a side is empty. */
  between(actor: readonly number[], recipient: readonly number[], from: number, to: number): LearnedAct | undefined;
}

export interface LearnedAct {
  /** Probabilities of the PLOVER types; what is none of them is `STATEMENT`. */
  readonly types: ReadonlyMap<string, number>;
  /** The word that tells most of it. */
  readonly word: number;
}

/** PLV's name for CONCEDE and RETREAT together. */
const YIELD = ['CONCEDE', 'RETREAT'];

/** Undefined where the model knows no events. */
export function learnedOf({ acts: tables }: Analysis, { acts: spec }: ModelSpec): Learned | undefined {
  if (tables === undefined || spec === undefined || tables.word.length === 0) return undefined;
  const inside = (table: Float32Array, word: number): number => 1 - (table[3 * word] ?? 1);
  return {
    actor: (word) => inside(tables.actor, word),
    recipient: (word) => inside(tables.recipient, word),
    between: (actor, recipient, from, to) => {
      const sides = new Set([...actor, ...recipient]);
      const words = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
      const act = actBetween(tables, spec, actor, recipient, words);
      if (act === undefined) return undefined;
      const types = new Map<string, number>();
      spec.types.forEach((type, i) => {
        for (const name of type === 'YIELD' ? YIELD : [type]) types.set(name, act.types[i] ?? 0);
      });
      const telling = words.map((_, i) => i).filter((i) => !sides.has(words[i] ?? -1));
      const told = (i: number): number => act.points[i] ?? 0;
      const at = telling.reduce((best, i) => (told(i) > told(best) ? i : best), telling[0] ?? 0);
      return { types, word: words[at] ?? from };
    },
  };
}
