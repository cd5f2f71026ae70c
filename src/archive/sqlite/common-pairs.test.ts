import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { madeRecord } from '../made-record.fixture.ts';
import { commonPairs, pairsOfPhrase } from './common-pairs.ts';
import { openSqlite } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-pairs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('commonPairs', () => {
  it.each([
    ['the harbour was shut', 0],
    ['as if has', 2],
    ['As — if “has”', 2],
    ['of the harbour of the town', 1],
    ['', 0],
  ])('%j has %i', (text, count) => expect(commonPairs(text)).toHaveLength(count));
});

describe('pairsOfPhrase', () => {
  it.each([
    ['as if has', 'as if has'],
    ['as if ha*', 'as if'],
    ['as*', ''],
    ['“As if,” has', 'as if has'],
  ])('%j has those of %j', (phrase, text) => expect(pairsOfPhrase(phrase)).toEqual(commonPairs(text)));
});

describe('a phrase of words that stand everywhere', () => {
  it.each([
    ['would have been if', ['b']],
    ['would have', ['b', 'a']],
    ['Would have b*', ['b']],
    ['if they would', ['a']],
    ['have would', []],
  ])('%j', async (phrase, ids) => {
    const archive = openSqlite(join(folder, `${phrase.length}.db`));
    await archive.put(
      madeRecord('a', [{ speaker: 'Ada Quill', words: 'The pier stays shut, if they would have it so' }]),
    );
    await archive.put(madeRecord('b', [{ speaker: 'Ada Quill', words: 'It would have been, if not for the tide' }]));
    const { items } = await archive.stories([phrase], {}, 10);
    expect(items.map(({ id }) => id)).toEqual(ids);
    await archive.close();
  });
});
