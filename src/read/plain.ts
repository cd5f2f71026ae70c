import { type Span, slice } from '../text/span.ts';
import { isClutter, opensComments, opensList, sameHeadline } from './clutter.ts';
import { joinParagraphs, onOneLine, paragraphsOf } from './paragraphs.ts';

/** A pasted text without its clutter. */
export interface PlainStory {
  readonly title?: string;
  readonly byline?: string;
  /** The paragraphs and cross-heads, with a blank line between two. */
  readonly text: string;
  readonly paragraphs: readonly Span[];
}

/** How many lines from the top a headline may be repeated or a byline may stand. */
const topLines = 10;

/**
 * Tells the story in a pasted text from what was pasted along with it: the headline and its repetitions, the byline,
 * pointers to other stories, buttons and lone marks. Cross-heads stay.
 */
export function readPlain(raw: string): PlainStory {
  const all = paragraphsOf(raw).map((span) => onOneLine(slice(raw, span)));
  const lines = all.slice(0, endOf(all));
  const title = headlineOf(lines);
  const top = lines.slice(0, topLines).filter((line) => title === undefined || !sameHeadline(line, title));
  const byline = top.map(bylineIn).find((name) => name !== undefined);
  const story = [...top.filter((line) => bylineIn(line) === undefined), ...lines.slice(topLines)];
  const { text, spans } = joinParagraphs(story.filter((line) => !isClutter(line)));
  return {
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { byline }),
    text,
    paragraphs: spans,
  };
}

/** The lines of a text that is given verbatim which are story: no clutter, no repetition of a headline that is known. */
export function storySpans(text: string, title?: string): readonly Span[] {
  const spans = paragraphsOf(text);
  const end = endOf(spans.map((span) => slice(text, span)));
  return spans.filter((span, index) => {
    const line = slice(text, span);
    return index < end && !isClutter(line) && !(title !== undefined && index < topLines && sameHeadline(line, title));
  });
}

/**
 * How many of the lines come before what follows a story: the comments of readers (a link to them at the top of a story
 * ends nothing), then a list of other stories, headlines all of them.
 */
function endOf(lines: readonly string[]): number {
  const at = lines.map(opensComments).lastIndexOf(true);
  const length = (part: readonly string[]): number => part.join(' ').length;
  let end = at > 0 && length(lines.slice(0, at)) > length(lines.slice(at)) ? at : lines.length;
  for (let i = end - 1; i > 0 && !endsSentence(lines[i] ?? ''); i -= 1) if (opensList(lines[i] ?? '')) end = i;
  return end;
}

function endsSentence(line: string): boolean {
  return /[.!?…][”"’')\]]*$/u.test(line) && !isClutter(line);
}

/** The first line, where it reads like a headline or is repeated like one and a story follows. */
function headlineOf(lines: readonly string[]): string | undefined {
  const [first, ...rest] = lines.filter((line) => !isClutter(line));
  if (first === undefined || rest.length === 0 || first.length > 250) return undefined;
  const repeated = rest.slice(0, topLines).some((line) => sameHeadline(line, first));
  return repeated || looksLikeHeadline(first) ? first : undefined;
}

/** Headlines are short and end without a full stop; one that asks or cries out is a single sentence. */
function looksLikeHeadline(line: string): boolean {
  const bare = line.replace(/[”"’'»)\]]+$/u, '');
  if (/[?!]$/.test(bare)) return line.length <= 120 && bare === line && !/[.?!]\s/.test(line);
  return line.length <= 160 && !/[.…,;:]$/u.test(bare);
}

function bylineIn(line: string): string | undefined {
  return /^by\s+(\p{Lu}[^.!?“”"]{2,80}|\p{Lu}\S*(?:\s\p{Lu}\.)?\s\p{Lu}[^.!?“”"]{1,60})$/iu.exec(line)?.[1];
}
