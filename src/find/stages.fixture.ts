import { handMadeSpec } from '../neural/hand-made.fixture.ts';
import { type Analysis, type ModelSpec, PAIR_WIDTH, pretokens } from '../neural/index.ts';
import { type Run, runIn } from './word-runs.ts';

/** A model that knows attributions and nothing else. */
export const spec: ModelSpec = handMadeSpec({ heads: 1 });

/** One attribution as a model would see it: the words of each part, as they stand in the text. */
export interface Said {
  readonly cue: string;
  readonly source?: string;
  readonly content?: string;
  /** How sure the model is of the cue, and of its parts. */
  readonly cueSure?: number;
  readonly sure?: number;
}

/**
 * An analysis of `text` in which the model is sure of what is said. `marked` are the sources and contents that its
 * layers mark, whoever's they are; those of `said` where none are given.
 */
export function analysisOf(
  text: string,
  said: readonly Said[],
  marked: { readonly source?: readonly string[]; readonly content?: readonly string[] } = {},
): Analysis {
  const words = pretokens(text);
  const run = (part: string): Run => {
    const start = text.indexOf(part);
    const found = runIn(words, { start, end: start + part.length });
    if (start < 0 || found === undefined) throw new RangeError(`"${part}" is not in the text`);
    return found;
  };
  const layer = (parts: readonly string[], sure = 0.9): Float32Array => {
    const probs = Float32Array.from({ length: 3 * words.length }, (_, i) => (i % 3 === 0 ? 1 - 0.02 : 0.01));
    for (const part of parts) {
      const { first, last } = run(part);
      for (let word = first; word <= last; word += 1) {
        probs.set([1 - sure, word === first ? sure : 0, word === first ? 0 : sure], 3 * word);
      }
    }
    return probs;
  };
  const given = (name: 'source' | 'content') =>
    marked[name] ?? said.flatMap((one) => (one[name] === undefined ? [] : [one[name]]));
  const pairs = ({ source, content, sure = 0.9 }: Said): Float32Array => {
    const probs = Float32Array.from({ length: PAIR_WIDTH * words.length }, (_, i) => (i % PAIR_WIDTH === 0 ? 1 : 0));
    for (const [part, begin] of [
      [source, 1],
      [content, 3],
    ] as const) {
      if (part === undefined) continue;
      const { first, last } = run(part);
      for (let word = first; word <= last; word += 1) {
        probs[word * PAIR_WIDTH] = 1 - sure;
        probs[word * PAIR_WIDTH + (word === first ? begin : begin + 1)] = sure;
      }
    }
    return probs;
  };
  const cues = new Float32Array(layer(said.map(({ cue }) => cue)));
  for (const { cue, cueSure = 0.9 } of said) {
    const { first } = run(cue);
    cues.set([1 - cueSure, cueSure, 0], 3 * first);
  }
  const empty = new Float32Array();
  return {
    words,
    sentence: empty,
    upos: empty,
    cue: cues,
    source: layer(given('source')),
    content: layer(given('content')),
    heads: new Int32Array(),
    headScores: empty,
    relations: new Int16Array(),
    mention: empty,
    earlier: new Int32Array(),
    earlierScores: empty,
    candidates: said
      .map((one) => ({ word: run(one.cue).first, score: one.cueSure ?? 0.9, first: 0, probs: pairs(one) }))
      .sort((a, b) => a.word - b.word),
  };
}
