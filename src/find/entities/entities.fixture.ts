import { handMadeSpec } from '../../neural/hand-made.fixture.ts';
import type { Analysis, ModelSpec } from '../../neural/index.ts';
import { analysisOf } from '../stages.fixture.ts';

export const spec: ModelSpec = handMadeSpec({
  upos: ['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'VERB', 'ADP', 'PUNCT', 'ADV'],
  relations: [
    ...['dep', 'nsubj', 'det', 'amod', 'case', 'acl:relcl', 'appos', 'obl'],
    ...['acl', 'aux:pass', 'ccomp', 'mark', 'nmod', 'nmod:poss', 'punct', 'advmod'],
    ...['nsubj:pass', 'obl:agent', 'xcomp', 'obj'],
  ],
  mentions: ['organization', 'person', 'place'],
});

/** A word and what the model says of it; words are given in text order, those not given are verbs without a head. */
export interface Told {
  readonly word: string;
  readonly upos: string;
  readonly mention?: string;
  /** The nth told word, from 0. */
  readonly head?: number;
  readonly relation?: string;
  readonly earlier?: number;
}

/** An analysis in which the model says of the words what is told, and is sure of it. */
export function toldOf(text: string, told: readonly Told[]): Analysis {
  const base = analysisOf(text, []);
  const size = base.words.length;
  const upos = new Float32Array(size * spec.upos.length);
  const mention = new Float32Array(size * (spec.mentions.length + 1));
  const heads = new Int32Array(size * 2).fill(-1);
  const relations = new Int16Array(size * 2).fill(-1);
  const earlier = new Int32Array(size * 2).fill(-1);
  const earlierScores = new Float32Array(size * 2).fill(-Infinity);
  for (let i = 0; i < size; i += 1) {
    upos[i * spec.upos.length + spec.upos.indexOf('VERB')] = 0.5;
    mention[i * (spec.mentions.length + 1)] = 1;
  }
  let from = 0;
  const at = told.map(({ word }) => {
    const found = base.words.findIndex(({ start, end }, i) => i >= from && text.slice(start, end) === word);
    if (found < 0) throw new RangeError(`"${word}" is no word of the text`);
    from = found + 1;
    return found;
  });
  told.forEach((own, i) => {
    const word = at[i] ?? 0;
    upos[word * spec.upos.length + spec.upos.indexOf(own.upos)] = 0.9;
    if (own.mention !== undefined) {
      mention[word * (spec.mentions.length + 1)] = 0.1;
      mention[word * (spec.mentions.length + 1) + 1 + spec.mentions.indexOf(own.mention)] = 0.9;
    }
    heads[word * 2] = at[own.head ?? -1] ?? -1;
    relations[word * 2] = spec.relations.indexOf(own.relation ?? '');
    earlier.set([at[own.earlier ?? -1] ?? word, word], word * 2);
    earlierScores.set(own.earlier === undefined ? [0, -Infinity] : [-0.2, -1.7], word * 2);
  });
  return { ...base, upos, mention, heads, relations, earlier, earlierScores };
}
