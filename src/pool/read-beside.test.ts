import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { isFailure } from '../record/index.ts';
import { readBeside } from './read-beside.ts';

const story = (title: string) => ({ title, text: `${title}. The bridge at Sallow is shut, Ada Quill said on Friday.` });
const lines = (...rows: readonly object[]) =>
  Readable.from([Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'))]);

it('gives what an input has, failures in their place, one after the other', async () => {
  const found: unknown[] = [];
  const stdin = lines(story('One'), { title: 'Two' }, story('Three'));
  for await (const item of readBeside('-', { as: 'jsonl', stdin }))
    found.push(isFailure(item) ? 'failure' : item.title);
  expect(found).toEqual(['One', 'failure', 'Three']);
});

it('tells what cannot be read', async () => {
  for await (const item of readBeside('/no/such/file.html'))
    expect(item).toMatchObject({ error: { code: 'not-found' } });
  expect.assertions(1);
});

it('leaves the thread of whoever asks free while a page of megabytes is taken apart', async () => {
  const html = `<article>${'<p>The bridge at Sallow will be shut until May, Ada Quill said.</p>'.repeat(15_000)}</article>`;
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  const began = performance.now();
  for await (const item of readBeside('-', { as: 'jsonl', stdin: lines({ html }) }))
    expect(isFailure(item)).toBe(false);
  clearInterval(timer);
  expect(longest).toBeLessThan((performance.now() - began) / 2);
});

it('ends at once when it is to stop', async () => {
  const stop = new AbortController();
  const found: unknown[] = [];
  const rows = Array.from({ length: 500 }, (_, i) => story(`Story ${i}`));
  for await (const item of readBeside('-', { as: 'jsonl', stdin: lines(...rows), signal: stop.signal })) {
    found.push(item);
    stop.abort();
  }
  expect(found.length).toBeLessThan(5);
});
