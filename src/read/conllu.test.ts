import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Article, type Failure, isFailure } from '../record/index.ts';
import { readInput } from './index.ts';
import { readVerbatim } from './verbatim.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, content: string, verbatim = false): Promise<readonly (Article | Failure)[]> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const items: (Article | Failure)[] = [];
  for await (const item of readInput(file, { verbatim })) items.push(item);
  return items;
}

const rows = (...forms: string[]) => forms.map((form, i) => `${i + 1}\t${form}\t_\tX\t_\t_\t0\tdep\t_\t_\n`).join('');

describe('a .conllu input', () => {
  it('is an article for each document, with the tokens and sentences it has', async () => {
    const source = `# newdoc id = a\n${rows('Rain', 'fell')}\n${rows('So')}\n# newpar\n${rows('Late')}\n# newdoc id = b\n${rows('Wind')}\n`;
    const [a, b] = await read('two.conllu', source);
    expect(a).toMatchObject({
      id: 'a',
      text: 'Rain fell So\n\nLate',
      paragraphs: [
        { start: 0, end: 12 },
        { start: 14, end: 18 },
      ],
    });
    expect(a && !isFailure(a) && a.sentences?.map(({ tokens }) => tokens.length)).toEqual([2, 1, 1]);
    expect(b).toMatchObject({ id: 'b', text: 'Wind' });
  });

  it.each([
    ['words.conllu', '1 Rain fell\n', 'bad-conllu', 'line 1: it has 1 columns, not 10'],
    ['none.conllu', '# newdoc\n\n', 'empty-page', 'no sentence'],
    ['empty.conllu', '', 'empty-page', 'empty'],
  ])('%s is refused', async (name, source, code, message) => {
    const [failure, ...rest] = await read(name, source);
    expect(rest).toEqual([]);
    expect(failure).toMatchObject({ error: { code, message: expect.stringContaining(message) } });
  });
});

describe('a text to the letter', () => {
  it('keeps what looks like clutter', async () => {
    const source = 'Also read: Tides turn\n\nRain fell on the quay.\nShare\n';
    const [item] = await read('story.txt', source, true);
    expect(item).toMatchObject({ text: source });
  });

  it('has a paragraph in each line, or between blank lines where lines are broken to a width', () => {
    const line = 'The ships waited outside the port for the tide to turn again and';
    const slices = (text: string) => readVerbatim(text).paragraphs.map(({ start, end }) => text.slice(start, end));
    expect(slices('Rain fell.\nNobody left.\n')).toEqual(['Rain fell.', 'Nobody left.']);
    expect(slices(`${line}\n${line}\nthen left.\n\nRain fell.`)).toEqual([
      `${line}\n${line}\nthen left.`,
      'Rain fell.',
    ]);
  });
});
