import { describe, expect, it } from 'vitest';
import { decode } from './charset.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('decode', () => {
  const table: readonly (readonly [string, Uint8Array, string | undefined, string])[] = [
    ['UTF-8', new TextEncoder().encode('café “x”'), undefined, 'café “x”'],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), undefined, 'a'],
    ['UTF-16 with a mark', Uint8Array.of(0xff, 0xfe, 0x61, 0, 0xe9, 0), undefined, 'aé'],
    ['what the server said', latin('caf\xe9'), 'iso-8859-1', 'café'],
    ['what the page declares', latin('<meta charset="iso-8859-2">\xb3'), undefined, '<meta charset="iso-8859-2">ł'],
    [
      'a page that lies about UTF-8',
      latin('<meta charset="utf-8">\x93caf\xe9\x94'),
      undefined,
      '<meta charset="utf-8">“café”',
    ],
    [
      'a page that lies about Latin',
      new TextEncoder().encode('<meta charset="iso-8859-1">“café”'),
      undefined,
      '<meta charset="iso-8859-1">“café”',
    ],
    ['Latin letters that might be one of UTF-8', latin('\xc3\xa9 is two letters'), 'iso-8859-1', 'Ã© is two letters'],
    [
      'UTF-16 without a mark',
      Uint8Array.from([...'<p>It rained all of Monday'].flatMap((char) => [char.charCodeAt(0), 0])),
      undefined,
      '<p>It rained all of Monday',
    ],
    [
      'UTF-16 without a mark, big-endian',
      Uint8Array.from([...'<p>It rained all of Monday'].flatMap((char) => [0, char.charCodeAt(0)])),
      undefined,
      '<p>It rained all of Monday',
    ],
    ['an unknown charset', latin('caf\xe9'), 'x-nonsense', 'café'],
  ];
  it.each(table)('%s', (_name, bytes, declared, text) => {
    expect(decode('page', bytes, declared)).toBe(text);
  });

  it('refuses a binary file by name', () => {
    expect(() => decode('a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0))).toThrow(/binary/);
  });
});
