import type { Analysis } from './analysis.ts';
import type { Encoded } from './encode.ts';
import { actSums, addActs, averagedActs } from './merge-acts.ts';
import { addArcs, arcSums, bestArcs, COREFERENCE, SYNTAX } from './merge-arcs.ts';
import { type CandidateOptions, CandidateSums } from './merge-candidates.ts';
import { addTags, averaged, type Place, tagSums } from './merge-tags.ts';
import type { Outputs } from './runtime.ts';
import type { ModelSpec } from './spec.ts';
import { edgeWeights, type Window } from './windows.ts';

/** Puts together what the windows of one text say; each may come in any order, once. */
export class Merge {
  readonly #text: Encoded;
  readonly #windows: readonly Window[];
  readonly #spec: ModelSpec;
  readonly #weights: Float32Array;
  readonly #layers;
  readonly #arcs;
  readonly #earlier;
  readonly #acts;
  readonly #candidates: CandidateSums;
  readonly #seen: Uint8Array;
  /** The first window that has not come yet. */
  #next = 0;

  constructor(text: Encoded, windows: readonly Window[], spec: ModelSpec, options: CandidateOptions = {}) {
    const words = text.words.length;
    this.#text = text;
    this.#windows = windows;
    this.#spec = spec;
    this.#weights = new Float32Array(words);
    this.#layers = {
      sentence: tagSums('sentence', 1, words),
      upos: tagSums('upos', spec.upos.length, words),
      cue: tagSums('cue', 3, words),
      source: tagSums('source', 3, words),
      content: tagSums('content', 3, words),
      mention: tagSums('mention', 1 + spec.mentions.length, words),
    };
    this.#arcs = arcSums(words, spec.heads);
    this.#earlier = arcSums(words, spec.heads);
    this.#acts = actSums(spec, words);
    this.#candidates = new CandidateSums(options);
    this.#seen = new Uint8Array(windows.length);
  }

  /** Adds window number `index` of the text. */
  add(index: number, outputs: Outputs): void {
    const window = this.#windows[index];
    if (!window || this.#seen[index]) throw new RangeError(`window ${index} is none or came before`);
    const place = placeOf(this.#text.pieceAt, window);
    const wordAt = wordsByPosition(place, this.#spec.window);
    for (let i = 0; i < place.weights.length; i++) {
      const word = window.from + i;
      this.#weights[word] = (this.#weights[word] as number) + (place.weights[i] as number);
    }
    for (const layer of Object.values(this.#layers))
      if (layer.name !== 'mention' || this.#spec.mentions.length > 0) addTags(layer, outputs, place);
    addArcs(this.#arcs, SYNTAX, outputs, wordAt, place);
    if (this.#spec.mentions.length > 0) addArcs(this.#earlier, COREFERENCE, outputs, wordAt, place);
    if (this.#acts !== undefined) addActs(this.#acts, outputs, place);
    this.#candidates.add(outputs, wordAt, place);
    this.#seen[index] = 1;
    while (this.#seen[this.#next]) this.#next++;
    this.#candidates.closeBefore(this.#windows[this.#next]?.from ?? Number.POSITIVE_INFINITY);
  }

  /** The analysis of the whole text. Call once, when complete. */
  finish(): Analysis {
    if (this.#next < this.#windows.length) throw new RangeError(`window ${this.#next} has not come`);
    const layer = (name: 'sentence' | 'upos' | 'cue' | 'source' | 'content' | 'mention') =>
      averaged(this.#layers[name], this.#weights);
    const earlier = bestArcs(this.#earlier, this.#weights, this.#spec.heads);
    return {
      words: this.#text.words,
      sentence: layer('sentence'),
      upos: layer('upos'),
      cue: layer('cue'),
      source: layer('source'),
      content: layer('content'),
      mention: layer('mention'),
      earlier: earlier.heads,
      earlierScores: earlier.headScores,
      ...bestArcs(this.#arcs, this.#weights, this.#spec.heads),
      acts: averagedActs(this.#acts, this.#weights),
      candidates: this.#candidates.finish(),
    };
  }
}

function placeOf(pieceAt: Int32Array, window: Window): Place {
  const begin = pieceAt[window.from] as number;
  const positions = new Int32Array(window.to - window.from);
  for (let i = 0; i < positions.length; i++) positions[i] = (pieceAt[window.from + i] as number) - begin + 1;
  return { from: window.from, positions, weights: edgeWeights(pieceAt, window) };
}

function wordsByPosition({ from, positions }: Place, length: number): Int32Array {
  const wordAt = new Int32Array(length).fill(-1);
  for (let i = 0; i < positions.length; i++) wordAt[positions[i] as number] = from + i;
  return wordAt;
}
