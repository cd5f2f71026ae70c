import { expect, it } from 'vitest';
import { slice } from '../text/index.ts';
import { findQuotations } from './01-quotation.ts';
import type { Parts } from './03-parts.ts';
import { spec, toldOf } from './entities/entities.fixture.ts';
import { innerSpeech } from './inner-speech.ts';
import { type Run, runIn, spanOf } from './word-runs.ts';

/** What is found inside `content`, which `cue` tells of; a line of word/UPOS/head/relation, the head as a number from 0. */
function inside(tree: string, cue: string, content: string, source?: string): string[][] {
  const told = tree.split(' ').map((own) => {
    const [word = '', upos = '', head = '', relation = ''] = own.split('/');
    return { word, upos, head: Number(head), relation };
  });
  const text = told
    .map(({ word }) => word)
    .join(' ')
    .replace(/([“‘]) /gu, '$1')
    .replace(/ ([”’,.])/gu, '$1');
  const analysis = toldOf(text, told);
  const run = (part: string): Run => {
    const start = text.indexOf(part);
    return runIn(analysis.words, { start, end: start + part.length }) ?? { first: 0, last: 0 };
  };
  const paragraphs = [{ start: 0, end: text.length }];
  const outer: Parts = {
    cue: { ...run(cue), candidate: { word: 0, score: 1, first: 0, probs: new Float32Array() } },
    source: source === undefined ? [] : [run(source)],
    content: content.split(' … ').map(run),
    sure: 1,
    by: [],
  };
  const story = { text, analysis, paragraphs, quotations: findQuotations(text, paragraphs) };
  const shown = (runs: readonly Run[]) => runs.map((own) => slice(text, spanOf(analysis.words, own)));
  return innerSpeech(story, spec, [outer]).map((own) => [
    ...shown(own.source),
    ...shown([own.cue]),
    ...shown(own.content),
  ]);
}

const shouted =
  '“/PUNCT/3/punct The/DET/2/det guard/NOUN/3/nsubj shouted/VERB/3/root ‘/PUNCT/6/punct get/VERB/3/ccomp down/ADV/5/advmod ’/PUNCT/5/punct and/CCONJ/10/cc we/PRON/10/nsubj ran/VERB/3/conj ,/PUNCT/3/punct ”/PUNCT/3/punct she/PRON/14/nsubj said/VERB/14/root ./PUNCT/14/punct';
const named =
  '“/PUNCT/3/punct The/DET/2/det guard/NOUN/3/nsubj sang/VERB/3/root ‘/PUNCT/6/punct get/VERB/3/ccomp down/ADV/5/advmod ’/PUNCT/5/punct and/CCONJ/10/cc we/PRON/10/nsubj ran/VERB/3/conj ,/PUNCT/3/punct ”/PUNCT/3/punct she/PRON/14/nsubj said/VERB/14/root ./PUNCT/14/punct';
const quoted =
  'The/DET/1/det paper/NOUN/2/nsubj quoted/VERB/2/root an/DET/4/det aide/NOUN/2/obj as/ADP/6/mark saying/VERB/2/advcl that/SCONJ/9/mark he/PRON/9/nsubj left/VERB/6/ccomp ./PUNCT/2/punct';

it.each<[string, string, string, string, string | undefined, string[][]]>([
  [
    'marks behind a verb of saying and its subject',
    shouted,
    'said',
    '“The guard shouted ‘get down’ and we ran,”',
    'she',
    [['The guard', 'shouted', '‘get down’']],
  ],
  ['no marks behind another verb', named, 'said', '“The guard sang ‘get down’ and we ran,”', 'she', []],
  [
    'who is quoted as saying',
    quoted,
    'quoted',
    'an aide as saying that he left',
    'The paper',
    [['an aide', 'as saying', 'that he left']],
  ],
])('finds %s', (_, tree, cue, content, source, found) => {
  expect(inside(tree, cue, content, source)).toEqual(found);
});
