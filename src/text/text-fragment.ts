import { type Span, slice } from './span.ts';
import { wellFormed } from './well-formed.ts';

/** Words from which on only the first and the last are named. */
const LONG = 10;
const ENDS = 4;

/**
 * The address that opens a page at the words of `span`: a text directive as https://wicg.github.io/scroll-to-text-fragment/ has it. Long
 * passages, and those of several paragraphs, are named by their first and last words: neither part may run over the end of a paragraph.
 */
export function linkTo(url: string, text: string, span: Span): string {
  const lines = slice(text, span)
    .split(/\n+/u)
    .map((line) => line.trim().split(/\s+/u))
    .filter((line) => line.join('') !== '');
  const [first = [], last = first] = [lines[0], lines.at(-1)];
  const part = (some: readonly string[]): string => encodeURIComponent(wellFormed(some.join(' '))).replace(/-/g, '%2D');
  const isShort = lines.length < 2 && first.length < LONG;
  const directive = isShort ? part(first) : `${part(first.slice(0, ENDS))},${part(last.slice(-ENDS))}`;
  const [page = '', fragment] = url.split('#', 2);
  return `${page}#${fragment === undefined ? '' : fragment.replace(/:~:.*$/s, '')}:~:text=${directive}`;
}
