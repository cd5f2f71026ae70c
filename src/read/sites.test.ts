import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../record/index.ts';
import { slice } from '../text/span.ts';
import { readHtml } from './html.ts';

/** Pages in the manner of different site systems, our own writing; beside each what must be read of it. */
const folder = join(import.meta.dirname, 'sites');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));

/** What was read, in the form of the files: fields a line each, then the paragraphs. */
function shown(name: string, fields: readonly string[]): string {
  try {
    const article = readHtml(name, readFileSync(join(folder, `${name}.html`), 'utf8'));
    const known = new Map<string, unknown>(Object.entries(article));
    return [
      fields.map((field) => `${field}: ${known.get(field)}`).join('\n'),
      ...article.paragraphs.map((span) => slice(article.text, span)),
    ].join('\n\n');
  } catch (error) {
    if (error instanceof InputError) return `error: ${error.code}`;
    throw error;
  }
}

describe('pages of many kinds of sites', () => {
  it.each(names)('%s', (name) => {
    const expected = readFileSync(join(folder, `${name}.txt`), 'utf8').trim();
    const fields = (expected.split('\n\n')[0] ?? '').split('\n').map((line) => line.split(':')[0] ?? '');
    expect(shown(name, fields)).toBe(expected);
  });
});

it('reads the example page without its boxes', () => {
  const file = join(import.meta.dirname, '../../examples/pages/halden-strait-talks.html');
  const { text, paragraphs } = readHtml('halden-strait-talks.html', readFileSync(file, 'utf8'));
  expect(text).toMatch(/^CORRAN – Envoys of Vellia/);
  expect(text).toMatch(/“not sign with a pistol on the table”\.$/);
  expect(text).toContain('\n\n‘A matter of weeks’\n\n');
  expect(text).not.toMatch(
    /Harbour Letter|By signing up|Additional reporting|Also read|Photograph|Graphic: Ledger|PREV|herring/,
  );
  expect(paragraphs).toHaveLength(16);
});
