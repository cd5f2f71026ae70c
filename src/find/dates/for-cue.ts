import { contains, overlaps, type Span } from '../../text/index.ts';
import type { TimeExpression } from './find-dates.ts';

export interface CueClause {
  /** The sentence or clause that the cue stands in. */
  readonly clause: Span;
  readonly cue: readonly Span[];
  /** What was said: a date in it is about what was said, not about when. */
  readonly content: readonly Span[];
}

/** No further from its cue than this does a date belong to it, in UTF-16 units: a long line of print. */
const REACH = 120;

/** What may stand between a cue and its date, as in "told reporters in Corran late on Wednesday"; no other clause. */
const BREAK = /[;:—]|[.!?]\s|\b(?:that|who|which|when|after|before|because|while|although|but)\b/u;

/**
 * The date at which it was said: "said on Wednesday" and "On Wednesday, he said". The nearest date with a day, month or
 * year that stands in the clause, outside the content, with no other clause between it and the cue; behind the cue rather
 * than before it. Undefined where there is none.
 */
export function dateForCue(
  text: string,
  dates: readonly TimeExpression[],
  { clause, cue, content }: CueClause,
): TimeExpression | undefined {
  const first = cue[0];
  const last = cue.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const near = dates
    .filter(
      (date) => date.value !== undefined && contains(clause, date) && !content.some((span) => overlaps(span, date)),
    )
    .map((date) => {
      const after = date.start >= last.end;
      // Before its cue a date has to stand in the same clause from the start: not "the owner, who left in 2019, said".
      const between = after ? { start: last.end, end: date.start } : { start: clause.start, end: first.start };
      // A date before the cue costs double: "a ship that sank on Monday, said the ministry on Tuesday".
      const gap = after ? date.start - last.end : first.start - date.end;
      return { date, between, cost: Math.max(0, gap) * (after ? 1 : 2) };
    })
    .filter(({ between, cost }) => cost <= REACH && !breaks(text, between, content));
  return near.sort((a, b) => a.cost - b.cost)[0]?.date;
}

/** Whether another clause stands between, what was said left out of account. */
function breaks(text: string, between: Span, content: readonly Span[]): boolean {
  let words = '';
  let at = between.start;
  for (const span of content.filter((own) => overlaps(own, between))) {
    words += `${text.slice(at, Math.max(at, span.start))} `;
    at = Math.max(at, span.end);
  }
  return BREAK.test(words + text.slice(at, Math.max(at, between.end)));
}
