import { expect, it } from 'vitest';
import { slice } from '../text/index.ts';
import { spec, toldOf } from './entities/entities.fixture.ts';
import { withoutNextClause } from './finite-clause.ts';
import { spanOf } from './word-runs.ts';

/** The content of "accused" in a sentence of word/UPOS, which runs from "of" to the full stop. */
function contentOf(tagged: string): string[] {
  const told = tagged.split(' ').map((own, i) => {
    const [word = '', upos = ''] = own.split('/');
    return { word, upos, head: Math.max(0, i - 1), relation: 'dep' };
  });
  const text = told.map(({ word }) => word).join(' ');
  const analysis = toldOf(text, told);
  const at = (word: string): number => told.findIndex((own) => own.word === word);
  const candidate = { word: at('accused'), score: 1, first: 0, probs: new Float32Array() };
  const parts = {
    cue: { first: at('accused'), last: at('accused'), candidate },
    source: [],
    content: [{ first: at('of'), last: told.length - 2 }],
    sure: 1,
    by: [],
  };
  const story = { text, analysis, paragraphs: [{ start: 0, end: text.length }], quotations: [] };
  return withoutNextClause([parts], story, spec).flatMap(({ content }) =>
    content.map((run) => slice(text, spanOf(analysis.words, run))),
  );
}

const accused = 'Skarn/PROPN was/AUX accused/VERB of/SCONJ';

it.each([
  [
    'arming/VERB the/DET rebels/NOUN ,/PUNCT and/CCONJ hundreds/NOUN of/ADP boats/NOUN have/AUX since/ADV sailed/VERB ./PUNCT',
    'of arming the rebels',
  ],
  ['arming/VERB rebels/NOUN ,/PUNCT but/CCONJ it/PRON was/AUX cleared/VERB ./PUNCT', 'of arming rebels'],
  [
    'arming/VERB rebels/NOUN ,/PUNCT and/CCONJ Corran/PROPN of/ADP helping/VERB it/PRON ./PUNCT',
    'of arming rebels , and Corran of helping it',
  ],
  [
    'arming/VERB rebels/NOUN ,/PUNCT and/CCONJ those/DET who/PRON were/AUX with/ADP them/PRON ./PUNCT',
    'of arming rebels , and those who were with them',
  ],
  ['theft/NOUN ,/PUNCT and/CCONJ boats/NOUN have/AUX sailed/VERB ./PUNCT', 'of theft , and boats have sailed'],
])('an accusation of %s', (rest, content) => {
  expect(contentOf(`${accused} ${rest}`)).toEqual([content]);
});
