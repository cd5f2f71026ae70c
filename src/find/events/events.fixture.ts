import type { Entity, EntityType } from '../../record/index.ts';
import { analysisOf } from '../stages.fixture.ts';
import { findEvents } from './index.ts';

const relations = [
  ...[
    '_join',
    'acl',
    'acl:relcl',
    'advcl',
    'advmod',
    'amod',
    'appos',
    'aux',
    'aux:pass',
    'case',
    'cc',
    'ccomp',
    'compound',
    'conj',
    'cop',
  ],
  ...[
    'det',
    'flat',
    'iobj',
    'mark',
    'nmod',
    'nmod:poss',
    'nsubj',
    'nsubj:pass',
    'nummod',
    'obj',
    'obl',
    'obl:agent',
    'punct',
    'root',
    'xcomp',
  ],
];
const upos = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'VERB',
];

export const spec = {
  ...{ name: 'hand-made', version: '0', window: 12, overlap: 4, candidates: 5, heads: 1, cueThreshold: 0.5 },
  ...{ upos, relations, mentions: [] },
};

/** A sentence as rows of form, part of speech, head (from 1, 0 for the root) and relation, and who is named in it. */
export async function eventsIn(rows: string, named: Readonly<Record<string, EntityType>>) {
  const words = rows
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/u));
  const text = words
    .map(([form = '']) => form)
    .join(' ')
    .replace(" 's", "'s");
  const base = analysisOf(text, []);
  if (base.words.length !== words.length) throw new RangeError(`${base.words.length} words, not ${words.length}`);
  const tags = new Float32Array(words.length * upos.length);
  words.forEach(([, tag = ''], i) => {
    tags[i * upos.length + upos.indexOf(tag)] = 1;
  });
  const analysis = {
    ...base,
    upos: tags,
    sentence: Float32Array.from(words, (_, i) => (i === 0 ? 1 : 0)),
    heads: Int32Array.from(words, ([, , head], i) => (head === '0' ? i : Number(head) - 1)),
    headScores: new Float32Array(words.length),
    relations: Int16Array.from(words, ([, , , relation = '']) => relations.indexOf(relation)),
  };
  const entities = Object.entries(named).map(([name, type], i): Entity => {
    const start = text.indexOf(name);
    if (start < 0) throw new RangeError(`${name} is not in the text`);
    return { id: `e${i + 1}`, name, type, mentions: [{ start, end: start + name.length, kind: 'name' }] };
  });
  const paragraphs = [{ start: 0, end: text.length }];
  const { events, by } = await findEvents({ text, paragraphs, analysis, spec, entities, attributions: [], dates: [] });
  const cut = (spans: readonly { readonly start: number; readonly end: number }[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' + ');
  return events.map(({ type, mode, factuality, actorSpans, recipientSpans, actorCodes, recipientCodes, flow }, i) => ({
    factuality,
    by: by[i]?.map(({ about, rule }) => `${about}: ${rule}`),
    said: `${cut(actorSpans)} -> ${cut(recipientSpans)}: ${[type, mode].filter(Boolean).join('/')}`,
    codes: `${actorCodes?.join(' ')} -> ${recipientCodes?.join(' ')}`,
    flow:
      flow === undefined
        ? undefined
        : `${flow.kind}: ${cut(flow.objects)}, ${cut(flow.from.spans)} => ${cut(flow.to.spans)}`,
  }));
}
