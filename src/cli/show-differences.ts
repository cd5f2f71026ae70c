import pico from 'picocolors';
import type { Difference } from '../archive/index.ts';
import { plainText } from './plain-text.ts';
import type { Terminal } from './terminal.ts';

/** In one line: `[-on record-]`, `{+in the quote+}`, as word diffs have it. */
export function differencesOnOneLine(differences: readonly Difference[]): string {
  return differences.map(marked).join(' ');
}

function marked(difference: Difference): string {
  if (difference.kind === 'same') return difference.words;
  if (difference.kind === 'added') return `{+${difference.words}+}`;
  if (difference.kind === 'left-out') return `[-${difference.words}-]`;
  return `[-${difference.onRecord}-]{+${difference.words}+}`;
}

/** A piece of the quote and what the record has in its place, either of which may be empty. */
interface Pair {
  readonly quote: string;
  readonly record: string;
  readonly isSame: boolean;
}

const [ON_RECORD, IN_QUOTE] = ['on record     ', 'in the quote  '] as const;

/**
 * The record and the quote in two lines, one below the other, so that what differs stands in one column; in as many blocks of two
 * as the width asks for. What differs is between marks, and coloured where the terminal has colours.
 */
export function differencesSideBySide(differences: readonly Difference[], { width, color }: Terminal): string {
  const colors = pico.createColors(color);
  const room = Math.max(20, width - ON_RECORD.length - 2);
  const blocks: Pair[][] = [[]];
  let used = 0;
  for (const pair of differences.flatMap(pairsOf)) {
    const size = widthOf(pair) + 1;
    if (used + size > room && used > 0) {
      blocks.push([]);
      used = 0;
    }
    blocks.at(-1)?.push(pair);
    used += size;
  }
  const line = (pairs: readonly Pair[], side: 'quote' | 'record'): string =>
    pairs
      .map((pair) => {
        const { isSame, [side]: words } = pair;
        const gap = ' '.repeat(widthOf(pair) - shown(words, isSame, side).length);
        const paint = isSame || words === '' ? String : side === 'quote' ? colors.green : colors.red;
        return paint(shown(words, isSame, side)) + gap;
      })
      .join(' ')
      .trimEnd();
  return blocks
    .map((pairs) => `  ${ON_RECORD}${line(pairs, 'record')}\n  ${IN_QUOTE}${line(pairs, 'quote')}\n`)
    .join('\n');
}

function shown(words: string, isSame: boolean, side: 'quote' | 'record'): string {
  if (isSame || words === '') return words;
  return side === 'quote' ? `{+${words}+}` : `[-${words}-]`;
}

function widthOf({ quote, record, isSame }: Pair): number {
  return Math.max(shown(quote, isSame, 'quote').length, shown(record, isSame, 'record').length);
}

/** What is the same word by word, so that lines can be broken there; of what differs, word beside word as far as both go. */
function pairsOf(difference: Difference): readonly Pair[] {
  const words = plainText(difference.words).split(' ');
  if (difference.kind === 'same') return words.map((word) => ({ quote: word, record: word, isSame: true }));
  if (difference.kind === 'added') return words.map((word) => ({ quote: word, record: '', isSame: false }));
  if (difference.kind === 'left-out') return words.map((word) => ({ quote: '', record: word, isSame: false }));
  const others = plainText(difference.onRecord).split(' ');
  return Array.from({ length: Math.max(words.length, others.length) }, (_, i) => ({
    quote: words[i] ?? '',
    record: others[i] ?? '',
    isSame: false,
  }));
}
