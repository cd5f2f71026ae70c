import { linkTo, type Provenance, wordsIn } from '../archive/index.ts';
import { type Span, slice } from '../text/index.ts';

/** Words of an article to the letter, and where they stand. */
export interface Quote extends Span {
  readonly exact: string;
}

/** What an answer shows around the words that it is about. */
export interface Around {
  readonly passage: Quote;
  readonly hits: readonly Span[];
  readonly link?: string;
}

/** Characters of the paragraph on either side of the words. */
const WIDTH = 300;
/** Characters of a passage at most; what is longer is opened in its story. */
const LONGEST = 4000;
/** Words marked in a passage at most. */
const MOST_HITS = 200;

export function quoteAt(text: string, { start, end }: Span): Quote {
  return { start, end, exact: slice(text, { start, end }) };
}

export function quotesAt(text: string, spans: readonly Span[]): readonly Quote[] {
  return spans.map((span) => quoteAt(text, span));
}

/** The words of `spans` with what stands around them in their paragraph, where words of the question stand in it, and a link that opens them. */
export function around(
  { url, text }: Pick<Provenance, 'url'> & { readonly text: string },
  spans: readonly Span[],
  words: readonly string[],
): Around {
  const [first = { start: 0, end: 0 }] = spans;
  const passage = passageAround(text, { start: first.start, end: spans.at(-1)?.end ?? first.end });
  const hits: Span[] = [];
  for (const hit of wordsIn(text, words, passage)) {
    if (hits.length === MOST_HITS) break;
    hits.push(hit);
  }
  return { passage, hits, ...(url === undefined || first.end === 0 ? {} : { link: linkTo(url, text, first) }) };
}

/** The words of `span` with what stands before and after them in the same paragraph, cut between words. */
export function passageAround(text: string, span: Span): Quote {
  const end = Math.min(span.end, span.start + LONGEST);
  const before = text.slice(Math.max(0, span.start - WIDTH), span.start);
  const after = text.slice(end, end + WIDTH);
  const isCutBefore = span.start > WIDTH && !before.includes('\n');
  const isCutAfter = end + WIDTH < text.length && !after.includes('\n');
  const ownBefore = before.slice(before.lastIndexOf('\n') + 1);
  const ownAfter = after.includes('\n') ? after.slice(0, after.indexOf('\n')) : after;
  const left = isCutBefore
    ? ownBefore.length - (/^\S*\s+/.exec(ownBefore)?.[0].length ?? ownBefore.length)
    : ownBefore.length;
  const right = isCutAfter ? (/^.*(?=\s)/s.exec(ownAfter)?.[0].length ?? 0) : ownAfter.length;
  return quoteAt(text, wholeCharacters(text, { start: span.start - left, end: end + right }));
}

/** The piece without halves of surrogate pairs at its ends. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  const splits = (at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
  return { start: splits(start) ? start + 1 : start, end: splits(end) ? end - 1 : end };
}
