import type { Span } from '../text/index.ts';
import type { Analysis } from './analysis.ts';
import type { ModelSpec } from './spec.ts';

/** A small model of no words, with what a test changes of it. */
export function handMadeSpec(changes: Partial<ModelSpec> = {}): ModelSpec {
  return {
    name: 'hand-made',
    version: '0',
    window: 12,
    overlap: 4,
    candidates: 5,
    heads: 2,
    upos: [],
    relations: [],
    mentions: [],
    cueThreshold: 0.5,
    ...changes,
  };
}

/** An analysis of `words` that says nothing of them: no head, no mention, no label. */
export function blankAnalysis(words: readonly Span[], { upos, heads, mentions }: ModelSpec): Analysis {
  const count = words.length;
  return {
    words,
    sentence: new Float32Array(count),
    upos: new Float32Array(count * upos.length),
    cue: new Float32Array(3 * count),
    source: new Float32Array(3 * count),
    content: new Float32Array(3 * count),
    heads: new Int32Array(count * heads).fill(-1),
    headScores: new Float32Array(count * heads).fill(-Infinity),
    relations: new Int16Array(count * heads).fill(-1),
    mention: new Float32Array(mentions.length === 0 ? 0 : count * (mentions.length + 1)),
    earlier: new Int32Array(count * heads).fill(-1),
    earlierScores: new Float32Array(count * heads).fill(-Infinity),
    candidates: [],
  };
}
