import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { type Article, type Failure, isFailure } from '../record/index.ts';
import { filesIn, readInput } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-archives-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STORY = 'The harbour was closed on Monday, the port authority said, after two ferries had touched in the fog. ';
const page = (title: string): string =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${STORY}</p><p>${title}. ${STORY}</p></article></body></html>`;

async function read(name: string, content?: string | Uint8Array): Promise<(Article | Failure)[]> {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  const out: (Article | Failure)[] = [];
  for await (const item of readInput(path)) out.push(item);
  return out;
}

const shown = (items: readonly (Article | Failure)[]): string[] =>
  items.map((item) => (isFailure(item) ? item.error.code : (item.title ?? 'fine')));
const messages = (items: readonly (Article | Failure)[]): string[] =>
  items.flatMap((item) => (isFailure(item) ? [item.error.message] : []));

function warcRecord(url: string, body: string | Buffer, { type = 'response', head = '' } = {}): Buffer {
  const payload =
    type === 'response'
      ? Buffer.concat([
          Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${head}\r\n`),
          Buffer.from(body),
        ])
      : Buffer.from(body);
  const fields = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${payload.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(fields), payload, Buffer.from('\r\n\r\n')]);
}

const warc = [
  warcRecord('urn:info', 'software: made', { type: 'warcinfo' }),
  warcRecord('https://news.example/fog', page('Fog')),
  warcRecord('https://news.example/fog', 'GET /fog', { type: 'request' }),
  warcRecord('https://news.example/front', '<html><body><ul><li><a href="/a">A</a></li></ul></body></html>'),
  warcRecord('https://news.example/rain', page('Rain')),
];

describe('a web archive', () => {
  const gz = Buffer.concat(warc.map((record) => gzipSync(record)));
  const padding = gzipSync(warcRecord('urn:noise', randomBytes(4000).toString('hex'), { type: 'metadata' }));
  const lastMember = gzipSync(warc[4] ?? '').length;

  it.each([
    ['plain.warc', Buffer.concat(warc)],
    ['members.warc.gz', gz],
    ['one-member.warc.gz', gzipSync(Buffer.concat(warc))],
  ])('%s', async (name, bytes) => {
    const items = await read(name, bytes);
    expect(shown(items)).toEqual(['Fog', 'no-article', 'Rain']);
    expect(items[0]).toMatchObject({ url: 'https://news.example/fog' });
    expect(items[1]).toMatchObject({ input: `${join(folder, name)}#4` });
  });

  it.each([
    ['cut.warc', Buffer.concat(warc).subarray(0, -300), 'cut off after 5 records'],
    ['cut.warc.gz', gz.subarray(0, -60), 'cut off'],
    [
      'damaged.warc.gz',
      Buffer.concat([
        gz.subarray(0, -lastMember),
        padding,
        gz.subarray(-lastMember, 10 - lastMember),
        Buffer.alloc(99, 0xff),
      ]),
      'damaged',
    ],
    ['trailing.warc', Buffer.concat([...warc.slice(0, 4), Buffer.from('nonsense\n'), ...warc.slice(4)]), 'damaged'],
  ])('%s: what stands before is read', async (name, bytes, reason) => {
    const items = await read(name, bytes);
    expect(shown(items)).toEqual(['Fog', 'no-article', 'broken-archive']);
    expect(messages(items).at(-1)).toContain(reason);
  });

  it('passes over bombs and reads the rest', async () => {
    const bomb = Buffer.alloc(30_000_000, 'a');
    const records = [
      warcRecord('https://news.example/bomb', bomb),
      warcRecord('https://news.example/packed-bomb', gzipSync(bomb), { head: 'Content-Encoding: gzip\r\n' }),
      warcRecord('https://news.example/fog', page('Fog')),
    ];
    const items = await read('bomb.warc.gz', Buffer.concat(records.map((record) => gzipSync(record))));
    expect(shown(items)).toEqual(['too-large', 'too-large', 'Fog']);
  });

  it('takes off chunks and compression, also where the head only claims them', async () => {
    const packed = gzipSync(page('Fog'));
    const chunked = Buffer.concat([
      Buffer.from(`${packed.length.toString(16)}\r\n`),
      packed,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    const head = 'Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n';
    const records = [
      warcRecord('https://news.example/a', chunked, { head }),
      warcRecord('https://news.example/b', page('Rain'), { head }),
    ];
    expect(shown(await read('chunked.warc', Buffer.concat(records)))).toEqual(['Fog', 'Rain']);
  });

  it('is empty or no archive', async () => {
    expect(shown(await read('empty.warc', ''))).toEqual(['empty-page']);
    expect(shown(await read('none.warc', page('Fog')))).toEqual(['broken-archive']);
  });
});

/** A zip archive of files, as the format's note has it. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(Buffer.from(content)), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(Buffer.byteLength(content), 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    table.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), facts, tail, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(table.length, 4);
  end.writeUInt16LE(table.length, 6);
  end.writeUInt32LE(Buffer.concat(table).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...table, Buffer.from('PK\x05\x06'), end]);
}

/** The same archive with another size of a file in its heads. */
function withStatedSize(zip: Buffer, size: number, stated: number): Buffer {
  const [own, other] = [Buffer.alloc(4), Buffer.alloc(4)];
  own.writeUInt32LE(size);
  other.writeUInt32LE(stated);
  const changed = Buffer.from(zip);
  for (let at = changed.indexOf(own); at >= 0; at = changed.indexOf(own, at + 4)) other.copy(changed, at);
  return changed;
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

describe('a zip archive', () => {
  const files = {
    'fog.html': page('Fog'),
    'picture.png': 'no picture',
    'more/two.jsonl': `{"id":"a","title":"Lines","text":"${STORY}"}\nnonsense\n`,
    'empty.txt': '',
    '__MACOSX/fog.html': 'nothing',
  };

  it('gives the stories of its files', async () => {
    const items = await read('all.zip', zipOf(files));
    expect(shown(items)).toEqual(['Fog', 'Lines', 'bad-json', 'empty-page']);
    expect(items[3]).toMatchObject({ input: `${join(folder, 'all.zip')}#3` });
    expect(messages(items)[1]).toContain('empty.txt: it is empty');
  });

  it.each([
    ['cut.zip', zipOf(files).subarray(0, -400), ['broken-archive']],
    ['pictures.zip', zipOf({ 'a.png': 'x' }), ['empty-page']],
    ['bomb.zip', zipOf({ 'bomb.txt': 'a'.repeat(30_000_000), 'fog.html': page('Fog') }), ['too-large', 'Fog']],
    // One that says it is small, and is not.
    [
      'lying.zip',
      withStatedSize(zipOf({ 'bomb.txt': 'a'.repeat(30_000_000), 'fog.html': page('Fog') }), 30_000_000, 1000),
      ['broken-archive', 'Fog'],
    ],
  ])('%s', async (name, bytes, expected) => {
    expect(shown(await read(name, bytes))).toEqual(expected);
  });
});

describe('a folder', () => {
  it('that cannot be opened is a failure in its place, and the others are read', async () => {
    mkdirSync(join(folder, 'open/shut'), { recursive: true });
    mkdirSync(join(folder, 'open/wide'), { recursive: true });
    writeFileSync(join(folder, 'open/wide/fog.html'), page('Fog'));
    writeFileSync(join(folder, 'open/shut/rain.html'), page('Rain'));
    chmodSync(join(folder, 'open/shut'), 0o000);
    const items = await read('open');
    chmodSync(join(folder, 'open/shut'), 0o755);
    // Nothing is shut to root.
    expect(shown(items)).toEqual(process.getuid?.() === 0 ? ['Rain', 'Fog'] : ['unreadable', 'Fog']);
    const notOne: string[] = [];
    for await (const item of filesIn(join(folder, 'open/wide/fog.html'))) {
      notOne.push(typeof item === 'string' ? item : item.error.message);
    }
    expect(notOne).toEqual([expect.stringContaining('the folder cannot be opened: ENOTDIR')]);
  });
});

describe('a table', () => {
  it.each([
    [
      'a.csv',
      `id,Headline,text,date\n7,Fog,"${STORY}\n\nIt cleared.",2024-03-11\n8,Rain,,2024-03-12\n`,
      ['Fog', 'empty-page'],
    ],
    ['b.csv', `\uFEFFtitle;body\nFog;${STORY}\n`, ['Fog']],
    ['c.tsv', `title\ttext\nFog\t${STORY}\n`, ['Fog']],
    ['d.csv', 'title,words\nFog,Rain\n', ['unknown-kind']],
    ['e.csv', '', ['empty-page']],
    ['f.csv', `title,text\n${`Fog,${STORY}\n`.repeat(3000)}`, Array(3000).fill('Fog')],
  ])('%s', async (name, content, expected) => {
    expect(shown(await read(name, content))).toEqual(expected);
  });

  it('keeps the id, the day and the text to the letter', async () => {
    const [item] = await read('g.csv', `id,text,date\n7,"${STORY}\n ""Yes""",2024-03-11\n`);
    expect(item).toMatchObject({ id: '7', text: `${STORY}\n "Yes"`, published: '2024-03-11' });
  });
});

describe('a folder', () => {
  it('gives what is in it in the order of names, and leaves out what is no story', async () => {
    mkdirSync(join(folder, 'saved/deep'), { recursive: true });
    mkdirSync(join(folder, 'saved/fog_files'));
    for (const [name, title] of [
      ['rain.html', 'Rain'],
      ['fog.html', 'Fog'],
      ['deep/snow.html', 'Snow'],
      ['fog_files/frame.html', 'Advertisement'],
      ['.hidden.html', 'Hidden'],
      ['notes.md', 'Notes'],
    ] as const) {
      writeFileSync(join(folder, 'saved', name), page(title));
    }
    expect(shown(await read('saved'))).toEqual(['Snow', 'Fog', 'Rain']);
  });

  it('with nothing in it says so', async () => {
    mkdirSync(join(folder, 'bare'));
    expect(messages(await read('bare'))).toEqual(['no file in the folder is of a kind that can be read']);
  });
});

describe('a list of feeds', () => {
  const opml = (outlines: string) =>
    `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${outlines}</body></opml>`;

  it('asks each feed', async () => {
    const outlines = '<outline text="News"><outline text="a" type="rss" xmlUrl="http://127.0.0.1/rss"/></outline>';
    expect(shown(await read('mine.opml', opml(outlines)))).toEqual(['blocked-address']);
  });

  it('without a feed says so', async () => {
    expect(shown(await read('none.opml', opml('<outline text="a"/>')))).toEqual(['empty-page']);
  });
});
