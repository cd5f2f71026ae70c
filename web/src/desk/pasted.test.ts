import { expect, it } from 'vitest';
import { pasted } from './pasted.ts';

it.each([
  ['nothing', ' \n ', []],
  ['an address', ' https://news.example/a ', [{ url: 'https://news.example/a' }]],
  [
    'addresses',
    'https://a.example/1\n\n http://b.example/2',
    [{ url: 'https://a.example/1' }, { url: 'http://b.example/2' }],
  ],
  ['a text that has one', 'See https://a.example/1 for more', [{ text: 'See https://a.example/1 for more' }]],
  ['a page', '<!DOCTYPE html><p>Rain', [{ html: '<!DOCTYPE html><p>Rain' }]],
  ['a text, to the letter', '  It rained. ', [{ text: '  It rained. ' }]],
  ['no scheme of the web', 'javascript:alert(1)', [{ text: 'javascript:alert(1)' }]],
])('%s', (_, text, expected) => expect(pasted(text)).toEqual(expected));
