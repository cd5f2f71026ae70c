import { expect, it } from 'vitest';
import { sentenceChanges } from './sentence-changes.ts';

it.each([
  ['the same', 'Rain fell. It stopped.', 'Rain fell.\nIt stopped.', ['kept 2']],
  ['more', 'Rain fell.', 'Rain fell. It stopped.', ['kept 1', '+ It stopped.']],
  ['less', 'Rain fell. It stopped.', 'It stopped.', ['- Rain fell.', 'kept 1']],
  ['otherwise', 'Four ferries sank today.', 'Five ferries sank today.', ['~ Five ferries sank today.']],
  ['all new', 'Rain fell.', 'Snow lay deep everywhere.', ['- Rain fell.', '+ Snow lay deep everywhere.']],
  ['typography', '“Rain fell.” It stopped', '"Rain fell." It stopped.', ['kept 2']],
  ['nothing', '', '', []],
])('%s', (_, before, after, expected) => {
  const shown = sentenceChanges(before, after).map((change) => {
    if (change.kind === 'kept') return `kept ${change.sentences}`;
    return `${{ added: '+', removed: '-', changed: '~' }[change.kind]} ${change.sentence}`;
  });
  expect(shown).toEqual(expected);
});
