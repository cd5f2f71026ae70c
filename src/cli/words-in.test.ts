import { expect, it } from 'vitest';
import { wordsIn } from './filter-options.ts';

it.each([
  [
    ['tax', 'cuts'],
    ['tax', 'cuts'],
  ],
  [['tax cuts'], ['tax', 'cuts']],
  [
    ['"as if has"', 'tax*'],
    ['as if has', 'tax*'],
  ],
  [['“the old pier,”'], ['the old pier']],
  [['"pier'], ['pier']],
  [['"..."', 'pier'], ['pier']],
  [[], []],
])('%j is %j', (words, wanted) => expect(wordsIn(words)).toEqual(wanted));
