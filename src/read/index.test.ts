import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Article, type Failure, isFailure } from '../record/index.ts';
import { readInput } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STORY = 'The harbour was closed on Monday, the port authority said, after two ferries had touched in the fog. ';

async function read(name: string, content: string | Uint8Array): Promise<(Article | Failure)[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const out: (Article | Failure)[] = [];
  for await (const item of readInput(path)) out.push(item);
  return out;
}

const codes = (items: readonly (Article | Failure)[]): string[] =>
  items.map((item) => (isFailure(item) ? item.error.code : 'fine'));

const page = (body: string): string =>
  `<html><head><title>Fog</title><meta property="og:site_name" content="The Mole"></head><body>${body}</body></html>`;

describe('readInput', () => {
  const table: readonly (readonly [string, string | Uint8Array, string[]])[] = [
    ['story.txt', STORY.repeat(3), ['fine']],
    ['empty.txt', '', ['empty-page']],
    ['picture.html', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2), ['binary']],
    ['page.html', page(`<h1>Fog</h1><article><p>${STORY}</p><p>${STORY}</p></article>`), ['fine']],
    ['front.html', page('<ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul>'), ['no-article']],
    ['wall.html', page('<h1>Fog</h1><p>Subscribe or log in to read on.</p>'), ['login-wall']],
    [
      'long-wall.html',
      page(
        '<h1>Log in</h1><p>This article is for subscribers only. Subscribe now for 1 euro a week to continue reading all our journalism.</p><p>Already a subscriber? Sign in to your account, or call our readers’ desk on any working day.</p>',
      ),
      ['login-wall'],
    ],
    [
      'no-wall.html',
      page(
        `<h1>Streaming</h1><article><p>Subscribers of the service who sign in on a shared set will pay more from May.</p><p>${STORY}</p></article>`,
      ),
      ['fine'],
    ],
    ['broken.xml', '<rss><channel><item>', ['broken-feed']],
    [
      'german.txt',
      'Der Hafen wurde am Montag geschlossen, nachdem zwei Fähren im Nebel zusammengestoßen waren, wie die Behörde mitteilte. '.repeat(
        3,
      ),
      ['language'],
    ],
    [
      'mixed.jsonl',
      `{"id":"a","text":"${STORY}"}\n{"id":"b"}\nnonsense\n{"id":"c","html":"<p>${STORY.repeat(3)}</p>"}\n`,
      ['fine', 'bad-json', 'bad-json', 'fine'],
    ],
  ];
  it.each(table)('%s', async (name, content, expected) => {
    expect(codes(await read(name, content))).toEqual(expected);
  });

  it('takes the text of JSON Lines as it is', async () => {
    const text = '  Two spaces,\n\n and “marks”.\n';
    const [article] = await read('verbatim.jsonl', JSON.stringify({ id: 'x', text }));
    expect(article).toMatchObject({ id: 'x', text });
  });

  it('keeps what was read of a story in another language beside the error', async () => {
    const [failure] = await read(
      'de.txt',
      'Der Hafen wurde am Montag geschlossen, weil dichter Nebel herrschte und die Fähren nicht fahren konnten. '.repeat(
        3,
      ),
    );
    expect(failure).toMatchObject({ error: { code: 'language' }, article: { language: 'deu' } });
  });

  it('says that a file is missing, and refuses addresses inside', async () => {
    const inside: string[] = [];
    for (const input of [
      join(folder, 'none.html'),
      'http://127.0.0.1/',
      'http://[::1]/',
      'http://10.0.0.1/x',
      'ftp://example.org/',
    ]) {
      for await (const item of readInput(input)) if (isFailure(item)) inside.push(item.error.code);
    }
    expect(inside).toEqual(['not-found', 'blocked-address', 'blocked-address', 'blocked-address', 'bad-url']);
  });

  it('reads the entries of a feed that holds its stories', async () => {
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Mole</title><item><title>Fog</title><link>https://mole.example/fog</link>
      <pubDate>Mon, 03 Mar 2025 10:00:00 GMT</pubDate><description><![CDATA[<p>${STORY.repeat(3)}</p>]]></description></item></channel></rss>`;
    const [article] = await read('feed.xml', feed);
    expect(article).toMatchObject({
      title: 'Fog',
      url: 'https://mole.example/fog',
      published: '2025-03-03T10:00:00.000Z',
    });
  });

  it('leaves out a time of publication that is none', async () => {
    const [article] = await read('dated.jsonl', JSON.stringify({ text: STORY, published: 'yesterday' }));
    expect(article).not.toHaveProperty('published');
  });

  it('keeps the text of a quotation that stands beside its paragraphs', async () => {
    const [article] = await read(
      'quote.html',
      page(`<article><p>${STORY.repeat(2)}</p><blockquote>Nobody was hurt.<p>${STORY}</p></blockquote></article>`),
    );
    expect(article).toMatchObject({ text: expect.stringContaining('Nobody was hurt.') });
  });

  it('lets a line of JSON say more than its page', async () => {
    const html = page(
      `<h1>Fog</h1><article><p>${STORY}</p><p>Nobody was hurt, said the master of the smaller of the two ships.</p></article>`,
    );
    const [article] = await read(
      'known.jsonl',
      JSON.stringify({ html, byline: 'Ada Lund', publisher: 'The Wire', title: 'Ferries touch' }),
    );
    expect(article).toMatchObject({ byline: 'Ada Lund', publisher: 'The Wire', title: 'Ferries touch' });
  });

  it('reads a text that is too short to know its language', async () => {
    const [article] = await read('short.txt', 'Fog: harbour closed.');
    expect(article).toMatchObject({ language: 'und', text: 'Fog: harbour closed.' });
  });

  it.each([
    ['nested deeper than any browser would build it', `${'<div>'.repeat(30_000)}${STORY}${'</div>'.repeat(30_000)}`],
    ['of boxes that stand in boxes', `${'<div class="share">'.repeat(400)}${`<p>${STORY}</p>`.repeat(2000)}`],
  ])('reads a page %s, in no long time', async (_, rest) => {
    // Time of this process, not of the clock: other work on the machine says nothing about the page.
    const begin = process.cpuUsage();
    const items = await read(
      'deep.html',
      page(
        `<article><p>${STORY}</p><p>Nobody was hurt, said the master of the smaller of the two ships.</p></article>${rest}`,
      ),
    );
    expect(codes(items)).toEqual(['fine']);
    const { user, system } = process.cpuUsage(begin);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});

describe('standard input', () => {
  async function* chunks(...pieces: readonly string[]): AsyncGenerator<Uint8Array> {
    for (const piece of pieces) yield Buffer.from(piece);
  }

  async function piped(stdin: AsyncIterable<Uint8Array>): Promise<(Article | Failure)[]> {
    const out: (Article | Failure)[] = [];
    for await (const item of readInput('-', { stdin })) out.push(item);
    return out;
  }

  it('is read in pieces', async () => {
    const bytes = Buffer.from(`${STORY}“Café”, he said.`);
    async function* torn(): AsyncGenerator<Uint8Array> {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    expect(await piped(torn())).toMatchObject([{ text: `${STORY}“Café”, he said.` }]);
  });

  it('is known for JSON Lines by how it begins, and read line by line', async () => {
    const line = `${JSON.stringify({ text: STORY.repeat(15) })}\n`;
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; given < 1000; given += 1) yield Buffer.from(line);
    }
    const seen: string[] = [];
    for await (const item of readInput('-', { stdin: endless() })) {
      seen.push(...codes([item]));
      if (seen.length === 3) break;
    }
    expect(seen).toEqual(['fine', 'fine', 'fine']);
    expect(given).toBeLessThan(1000);
  });

  it('is not read on when it is too large', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1_000_000, 'a word ');
      }
    }
    expect(codes(await piped(endless()))).toEqual(['too-large']);
    expect(given).toBe(11);
  });

  it('may be empty or missing', async () => {
    expect(codes(await piped(chunks()))).toEqual(['empty-page']);
    const missing: (Article | Failure)[] = [];
    for await (const item of readInput('-')) missing.push(item);
    expect(codes(missing)).toEqual(['unreadable']);
  });
});
