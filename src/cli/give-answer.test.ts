import { expect, it } from 'vitest';
import { testShell } from './engine.fixture.ts';
import { giveAnswer } from './give-answer.ts';

it.each([
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['-1+2', "'-1+2"],
  ['plain', 'plain'],
])('no cell of a table is a formula: %s', (said, cell) => {
  const shell = testShell();
  const forms = { object: (row: object) => row, rows: (row: { said: string }) => [row], text: () => '' };
  giveAnswer([{ said }], false, forms, { csv: true }, shell);
  expect(shell.stdout.text).toBe(`said\r\n${cell}\n`);
});
