import { expect, it } from 'vitest';
import { wordPieces } from './word-pieces.ts';

it.each([
  ['The ferry to Orbán', ['orban'], 'The ferry to [Orbán]'],
  ['The ferry, the FERRY and ferries', ['ferry'], 'The [ferry], the [FERRY] and ferries'],
  ['The ferry and ferries', ['ferr*'], 'The [ferry] and [ferries]'],
  ['Nothing is found', [], 'Nothing is found'],
  ['Nothing is found', ['', '*'], 'Nothing is found'],
  ['', ['a'], ''],
])('%s looked through for %j', (text, found, expected) => {
  const shown = wordPieces(text, found).map(({ words, isFound }) => (isFound ? `[${words}]` : words));
  expect(shown.join('')).toBe(expected);
});
