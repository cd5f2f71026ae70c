/**
 * Where quotation marks stand open. One pass over each paragraph with a stack, in any style of marks, nested or not.
 *
 * A lost mark must not spoil what follows: a quotation never leaves its paragraph, but for the convention by which a
 * long one opens again in each paragraph and closes in the last. A second opening of the same kind while one is open
 * means that the first was never closed.
 */
import type { Span } from '../text/span.ts';
import { endOfUnclosed } from './lost-mark.ts';
import { closes, type Family, type Mark, marksOf } from './marks.ts';

export interface Quotation extends Span {
  /** Offsets include the marks. Where a mark is lost, the span ends (or starts) at the furthest it could reach. */
  readonly family: Family | 'plus';
  /** 0 outermost. */
  readonly depth: number;
  readonly opened: boolean;
  readonly closed: boolean;
  /** The closing mark is lost, and the words after `end` say whose speech it is. */
  readonly cut?: boolean;
  /** The opening mark is lost; it probably begins with a sentence behind another quotation of the paragraph. */
  readonly resumed?: boolean;
  /** It goes on in the next paragraph, which opens with a mark of its own. */
  readonly continues: boolean;
  /** It goes on from the paragraph before. */
  readonly continued: boolean;
}

interface Open {
  readonly mark: Mark;
  readonly depth: number;
}

/** All quotations of the paragraphs of `text`, in order of their starts. Offsets are UTF-16, half-open. */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const out: Quotation[] = [];
  let carried: Family | undefined;
  paragraphs.forEach((paragraph, i) => {
    const found = inParagraph(text, paragraph);
    const next = paragraphs[i + 1];
    const last = found.find((q) => q.depth === 0 && !q.closed && q.end === paragraph.end);
    const continues = last !== undefined && next !== undefined && opensWith(text, next, last.family);
    for (const q of found.map((own) => (own === last && continues ? own : withLikelyEnd(text, own)))) {
      const continued = carried !== undefined && q.opened && q.family === carried && isFirst(text, paragraph, q);
      out.push({ ...q, continued, continues: q.end === paragraph.end && q.start === last?.start && continues });
    }
    carried = continues && last?.family !== 'plus' ? last?.family : undefined;
  });
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A quotation that lost its closing mark, up to the words that say who said it where they follow. */
function withLikelyEnd(text: string, q: Found): Found {
  if (q.closed || !q.opened || q.depth > 0) return q;
  const end = endOfUnclosed(text, q.start + 1, q.end);
  return end === undefined ? q : { ...q, end, cut: true };
}

type Found = Omit<Quotation, 'continues' | 'continued'>;

function inParagraph(text: string, paragraph: Span): Found[] {
  const found: Found[] = [];
  const stack: Open[] = [];
  let closedTo = paragraph.start; // where the last outermost quotation ended: a lost opening lies after it

  const marks = marksOf(text, paragraph.start, paragraph.end);
  marks.forEach((mark, i) => {
    const at = openIndex(text, stack, mark);
    const opening = stack[at]?.mark;
    const mayClose = mark.canClose && opening !== undefined && !(mark.doubtful && laterCloser(text, marks, i, opening));
    if (mayClose && !(text.charAt(mark.start) === '"' && reopens(text, mark))) {
      for (const lost of stack.splice(at + 1)) {
        // An inner mark that never closed: an apostrophe that looked like an opening, or a lost inner closing.
        if (!lost.mark.doubtful) found.push(unclosed(lost, mark.start));
      }
      const open = stack.pop() as Open;
      found.push({
        start: open.mark.start,
        end: mark.end,
        family: open.mark.family,
        depth: open.depth,
        opened: true,
        closed: true,
      });
      if (stack.length === 0) closedTo = mark.end;
      return;
    }
    if (mark.canOpen) {
      const same = stack.findIndex((open) => open.mark.family === mark.family);
      if (same >= 0)
        for (const lost of stack.splice(same)) if (!lost.mark.doubtful) found.push(unclosed(lost, mark.start));
      stack.push({ mark, depth: stack.length });
      return;
    }
    if (mark.canClose && !mark.doubtful && stack.length === 0 && at < 0) {
      const from = closedTo === paragraph.start ? undefined : nextSentence(text, closedTo, mark.start);
      const lost = { end: mark.end, family: mark.family, depth: 0, opened: false, closed: true };
      found.push(from === undefined ? { ...lost, start: closedTo } : { ...lost, start: from, resumed: true });
      closedTo = mark.end;
    }
  });
  for (const lost of stack) if (!lost.mark.doubtful) found.push(unclosed(lost, paragraph.end));
  for (const q of found.filter((x) => x.depth === 0)) found.push(...plusQuotations(text, q));
  return found;
}

/** Where a sentence begins in `text` behind the one that `start` stands in, up to `end`. */
function nextSentence(text: string, start: number, end: number): number | undefined {
  const found = /[.!?…]\s+(?=\p{Lu})/u.exec(text.slice(start, end));
  return found === null ? undefined : start + found.index + found[0].length;
}

function unclosed(open: Open, end: number): Found {
  return { start: open.mark.start, end, family: open.mark.family, depth: open.depth, opened: true, closed: false };
}

/** The innermost open quotation that `mark` can close, as an index of the stack; -1 where there is none. */
function openIndex(text: string, stack: readonly Open[], mark: Mark): number {
  for (let i = stack.length - 1; i >= 0; i -= 1) {
    const open = stack[i];
    if (open !== undefined && closes(text, mark, open.mark)) return i;
  }
  return -1;
}

/** Whether, after a doubtful closing mark (the Smiths' house), a sure one still follows in the paragraph. */
function laterCloser(text: string, marks: readonly Mark[], i: number, opening: Mark): boolean {
  const own = marks[i];
  if (own === undefined || !/\s/u.test(text.charAt(own.end)) || !/[sS]/.test(text.charAt(own.start - 1))) return false;
  for (const later of marks.slice(i + 1)) {
    if (later.canOpen && later.family === opening.family) return false;
    if (later.canClose && !later.doubtful && closes(text, later, opening)) return true;
  }
  return false;
}

/** A straight mark after a space and before a word opens, even if one is open: the one before lost its closing. */
function reopens(text: string, mark: Mark): boolean {
  return /\s/u.test(text.charAt(mark.start - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(mark.end));
}

/** `+ ... +` inside a quotation is how some agencies mark a quotation within it. */
function plusQuotations(text: string, outer: Found): Found[] {
  const out: Found[] = [];
  const inside = text.slice(outer.start, outer.end);
  for (const match of inside.matchAll(/(?<=[\s“"«‘])\+\s?[^+\n]*?\S\s?\+(?=[\s,.;:!?”"»’]|$)/gu)) {
    if (!/\S\s+\S/u.test(match[0].slice(1, -1).trim())) continue; // "two + two + one"
    const start = outer.start + match.index;
    out.push({
      start,
      end: start + match[0].length,
      family: 'plus',
      depth: outer.depth + 1,
      opened: true,
      closed: true,
    });
  }
  return out;
}

function opensWith(text: string, paragraph: Span, family: Quotation['family']): boolean {
  const first = marksOf(text, paragraph.start, Math.min(paragraph.end, paragraph.start + 4)).find(
    (mark) => mark.canOpen,
  );
  return first?.family === family && text.slice(paragraph.start, first.start).trim() === '';
}

function isFirst(text: string, paragraph: Span, q: Span): boolean {
  return text.slice(paragraph.start, q.start).trim() === '';
}
