import type { ConlluSentence } from '../conllu/index.ts';
import type { Analysis, ModelSpec } from '../neural/index.ts';

/**
 * What the model says of mentions, counted by the words of sentences in place of its own, and with their parts of speech
 * and trees as the only ones: the likeliest that the model says, decided. Attribution is left out.
 */
export function analysisOnWords(
  sentences: readonly ConlluSentence[],
  analysis: Analysis,
  { upos, relations, mentions, heads: width }: ModelSpec,
): Analysis {
  const words = sentences.flatMap(({ tokens }) => tokens.flatMap((token) => token.words));
  const at = new Map(analysis.words.map(({ start }, i) => [start, i]));
  const source = words.map(({ start, end }) => (start < end ? (at.get(start) ?? -1) : -1));
  const target = new Map(source.map((own, word) => [own, word]));
  const out: Analysis = {
    cue: new Float32Array(3 * words.length),
    source: new Float32Array(3 * words.length),
    content: new Float32Array(3 * words.length),
    words: words.map(({ start, end }) => ({ start, end })),
    sentence: new Float32Array(words.length),
    upos: new Float32Array(words.length * upos.length),
    mention: new Float32Array(words.length * (mentions.length + 1)),
    heads: new Int32Array(words.length * width).fill(-1),
    headScores: new Float32Array(words.length * width).fill(-Infinity),
    relations: new Int16Array(words.length * width).fill(-1),
    earlier: new Int32Array(words.length * width).fill(-1),
    earlierScores: new Float32Array(words.length * width).fill(-Infinity),
    candidates: [],
  };
  let from = 0;
  for (const { tokens } of sentences) {
    const own = tokens.flatMap((token) => token.words);
    out.sentence[from] = 1;
    own.forEach((word, i) => {
      const k = (from + i) * width;
      out.upos[(from + i) * upos.length + Math.max(0, upos.indexOf(word.upos))] = 1;
      out.heads[k] = word.head < 0 ? from + i : from + word.head;
      out.headScores[k] = 0;
      out.relations[k] = relations.indexOf(word.relation);
    });
    from += own.length;
  }
  source.forEach((word, i) => {
    const wide = mentions.length + 1;
    if (word < 0) out.mention[i * wide] = 1;
    else out.mention.set(analysis.mention.subarray(word * wide, (word + 1) * wide), i * wide);
    for (let k = 0; k < width && word >= 0; k += 1) {
      const earlier = target.get(analysis.earlier[word * width + k] ?? -1);
      if (earlier === undefined || (analysis.earlier[word * width + k] ?? -1) < 0) continue;
      out.earlier[i * width + k] = earlier;
      out.earlierScores[i * width + k] = analysis.earlierScores[word * width + k] ?? -Infinity;
    }
  });
  return out;
}
