/** How a record came about: what the stages decided of each line, and what they looked at and left undecided. */
import type { ArticleRecord, Attribution } from '../record/index.ts';
import { overlaps, type Span } from '../text/index.ts';
import type { Kept, Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import type { TimeExpression } from './dates/index.ts';
import type { Decision, Left, Stage } from './decision.ts';
import type { Speaker, WhoIsWho } from './entities/index.ts';
import type { FoundEvents } from './events/index.ts';
import { spanOf } from './word-runs.ts';

/** The decisions behind one line: `a1`, `e1` and `v1` are ids of the record, `d1` is the first of its dates. */
export interface LineWhy {
  readonly line: string;
  readonly decisions: readonly Decision[];
}

/** What is not on the record, or only in part, and why. */
export interface Undecided {
  readonly stage: Stage;
  readonly reason: string;
  /** The words in question, in UTF-16 units of the text. */
  readonly at: Span;
  /** The line that lacks something; missing where no line came of the words. */
  readonly line?: string;
  /** What was reached and what would have been enough, where a score decided. */
  readonly score?: number;
  readonly least?: number;
}

export interface Why {
  readonly lines: readonly LineWhy[];
  /** In the order of the text. */
  readonly undecided: readonly Undecided[];
}

/** What the stages gave beside the record. */
interface Given extends Kept {
  readonly who: WhoIsWho;
  readonly times: readonly TimeExpression[];
  readonly acts: FoundEvents;
  /** For each attribution the time that it is dated by. */
  readonly dated: readonly (TimeExpression | undefined)[];
}

/** Gathers what the stages said of themselves; decides nothing. */
export function whyOf(record: ArticleRecord, story: Story, { parts, left, who, times, acts, dated }: Given): Why {
  const { attributions, entities, dates, events } = record;
  const lines = [
    ...attributions.map((own, i) => line(own.id, ofAttribution(own, parts[i], who.speakers[i], dated[i]))),
    ...entities.map(({ id }, i) => line(id, who.by[i] ?? [])),
    ...events.map(({ id }, i) => line(id, acts.by[i] ?? [])),
    ...dates.map((own, i) => line(`d${i + 1}`, ofDate(times.find(({ start }) => start === own.start)))),
  ];
  const words = story.analysis.words;
  const undecided = [
    ...[...left, ...who.left, ...acts.left].map(
      ({ run, ...rest }: Left): Undecided => ({ ...rest, at: spanOf(words, run) }),
    ),
    ...attributions.flatMap((own, i) => withoutSpeaker(own, who.speakers[i])),
    ...quotationsOfNobody(story, attributions),
    ...times.flatMap((own) => withoutValue(own, dates)),
  ];
  return { lines, undecided: undecided.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end) };
}

const line = (id: string, decisions: readonly Decision[]): LineWhy => ({ line: id, decisions });

function ofAttribution(own: Attribution, parts?: Parts, speaker?: Speaker, date?: TimeExpression): Decision[] {
  const kind = { direct: 'all-in-marks', indirect: 'none-in-marks', mixed: 'some-in-marks' }[own.quotation];
  return [
    ...(parts?.by ?? []),
    { stage: 'quotation', about: 'quotation', rule: kind },
    ...(speaker?.rule === undefined ? [] : [{ stage: 'entities', about: 'speaker', rule: speaker.rule } as const]),
    ...(own.within === undefined ? [] : [{ stage: 'rivals', about: 'within', rule: 'inside-content' } as const]),
    ...(date === undefined ? [] : [{ stage: 'dates', about: 'date', rule: `beside-cue, ${date.rule}` } as const]),
  ];
}

function ofDate(time: TimeExpression | undefined): Decision[] {
  return time === undefined ? [] : [{ stage: 'dates', about: 'value', rule: time.rule }];
}

function withoutSpeaker({ id, source, cue, speaker, speakerText }: Attribution, found?: Speaker): Undecided[] {
  const [at] = source;
  if (speaker !== null) return [];
  if (at === undefined)
    return cue.slice(0, 1).map((own) => ({ stage: 'parts', reason: 'no-source-found', at: own, line: id }));
  const reason = speakerText === undefined && found?.rule === undefined ? 'source-is-nobody-known' : 'source-unnamed';
  return [{ stage: 'entities', reason, at, line: id }];
}

/** Outermost quotations that no attribution has a part in. */
function quotationsOfNobody({ quotations }: Story, attributions: readonly Attribution[]): Undecided[] {
  const all = attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
  return quotations
    .filter((own) => own.depth === 0 && !all.some((span) => overlaps(own, span)))
    .map(({ start, end }) => ({ stage: 'quotation', reason: 'quotation-of-nobody', at: { start, end } }));
}

function withoutValue({ start, end, undecided }: TimeExpression, dates: ArticleRecord['dates']): Undecided[] {
  if (undecided === undefined) return [];
  const i = dates.findIndex((own) => own.start === start);
  const rest = i < 0 ? {} : { line: `d${i + 1}` };
  return [{ stage: 'dates', reason: undecided, at: { start, end }, ...rest }];
}
