/** From what was found in a story to its record, with how each line came about. */
import type { ModelSpec } from '../neural/index.ts';
import type {
  Article,
  ArticleRecord,
  Attribution,
  DateMention,
  Entity,
  EventRecord,
  Quotation as Kind,
} from '../record/index.ts';
import { contains, overlaps, type Span } from '../text/index.ts';
import type { Kept, Parts } from './03-parts.ts';
import { isNested } from './04-rivals.ts';
import type { Story } from './05-reconcile.ts';
import { dateForCue, findDates, type TimeExpression } from './dates/index.ts';
import { findEntities, type WhoOptions } from './entities/index.ts';
import { type EventsInput, findEvents } from './events/index.ts';
import { isVerbatim } from './forms/index.ts';
import { sentenceAt } from './sentences.ts';
import { stancesOf } from './stance/index.ts';
import { treesOf } from './trees.ts';
import { type Why, whyOf } from './why.ts';
import { type Run, spanOf, wordsOf } from './word-runs.ts';

/** The record of an article and how it came about. */
export interface Explained {
  readonly record: ArticleRecord;
  readonly why: Why;
}

/** What names are known, and which of them are the user's own. */
export type Names = Pick<WhoOptions, 'lookup' | 'listed'>;

/** What is known beside what the model said of an article, and how it is asked again. */
type Beside = Names & Pick<EventsInput, 'readAct'>;

/** The record of an article of which the model has said all it has to say, and of the attributions found in it. */
export async function recordOf(
  article: Article,
  story: Story,
  spec: ModelSpec,
  found: Kept,
  { readAct: again, ...names }: Beside = {},
): Promise<Explained> {
  const { text, analysis, paragraphs } = story;
  const { parts } = found;
  const verbatim = parts.filter(isVerbatim).flatMap(({ content }) => spans(story, content));
  const who = findEntities(
    text,
    analysis,
    spec,
    parts.map(({ source }) => source),
    { contents: parts.map(({ content }) => content), quotations: [...story.quotations, ...verbatim], ...names },
  );
  const { entities, speakers } = who;
  const times = findDates(text, paragraphs, article.published);
  const known = times.filter(({ value }) => value !== undefined && !isAhead(value, article.published));
  const dated = parts.map((own) => {
    const [cue, content] = [spans(story, [own.cue]), spans(story, own.content)];
    // A date in the source tells of something else: "the prime minister, whose troops left in May, said".
    const inSource = spans(story, own.source);
    const open = known.filter((date) => !inSource.some((span) => contains(span, date)));
    return dateForCue(text, open, { clause: clauseOf(own, parts, story), cue, content });
  });
  const attributions = parts.map((own, i): Attribution => {
    const outer = innermost(own, parts);
    const { entity, text: described, kind } = speakers[i] ?? {};
    const cue = spans(story, [own.cue]);
    const content = spans(story, own.content);
    const said = dated[i];
    return {
      id: `a${i + 1}`,
      source: spans(story, own.source),
      cue,
      content,
      quotation: kindOf(text, own, story),
      speaker: entity ?? null,
      ...(described === undefined ? {} : { speakerText: described }),
      ...(kind === undefined ? {} : { sourceKind: kind }),
      ...(outer < 0 ? {} : { within: `a${outer + 1}` }),
      ...(said?.value === undefined ? {} : { date: said.value }),
      confidence: Math.round(1000 * Math.min(1, own.cue.candidate.score * own.sure)) / 1000,
    };
  });
  const { id, sentences: _, ...rest } = article;
  const { name, version } = spec;
  const dates = datesOf(times);
  const acts = await findEvents({
    text,
    paragraphs,
    analysis,
    spec,
    entities,
    attributions,
    dates: times,
    readAct: again,
  });
  const events = [...acts.events];
  const stands = withStances(story, spec, attributions, entities, events);
  const record = { id, article: rest, entities, attributions: stands, events, dates, model: { name, version } };
  return { record, why: whyOf(record, story, { ...found, who, times, acts, dated }) };
}

/** The attributions with the stands that they take; with a model that knows no syntax they take none. */
function withStances(
  { text, analysis, paragraphs }: Story,
  spec: ModelSpec,
  attributions: readonly Attribution[],
  entities: readonly Entity[],
  events: readonly EventRecord[],
): Attribution[] {
  if (analysis.heads.length === 0) return [...attributions];
  const trees = treesOf(text, analysis, spec, paragraphs);
  const stances = stancesOf({ trees, words: analysis.words, attributions, entities, events });
  return attributions.map((own) => {
    const stance = stances.get(own.id);
    return stance === undefined ? own : { ...own, stance };
  });
}

/** Whether a date lies after the day of publication: nothing has been said then yet. */
function isAhead(value: string, published = ''): boolean {
  const from = /^\d{4}(?:-\d{2}){0,2}(?![\dW])/u.exec(value)?.[0] ?? '';
  return published !== '' && from > published.slice(0, from.length);
}

/** The sentence of a cue, up to the cues beside it: a date beyond those is theirs. */
function clauseOf({ cue }: Parts, all: readonly Parts[], story: Story): Span {
  const sentence = sentenceAt(story.analysis, story.paragraphs, cue.first);
  const [own] = spans(story, [cue]);
  const others = spans(
    story,
    all.map((parts) => parts.cue).filter((other) => other !== cue),
  );
  const before = others.filter(({ end }) => own !== undefined && end <= own.start).map(({ end }) => end);
  const after = others.filter(({ start }) => own !== undefined && start >= own.end).map(({ start }) => start);
  return { start: Math.max(sentence.start, ...before), end: Math.min(sentence.end, ...after) };
}

/** What has a value, and what would have one if the day of publication were known. */
function datesOf(times: readonly TimeExpression[]): DateMention[] {
  return times.flatMap(({ start, end, value, undecided }): DateMention[] => {
    if (value !== undefined) return [{ start, end, value }];
    return undecided === 'no-publication-day' ? [{ start, end }] : [];
  });
}

function spans({ analysis }: Story, runs: readonly Run[]): Span[] {
  return runs.map((run) => spanOf(analysis.words, run));
}

/** The index of the smallest attribution that `own` is nested in; -1 where there is none. */
function innermost(own: Parts, all: readonly Parts[]): number {
  const size = (parts: Parts): number => wordsOf(parts.content).length;
  let best = -1;
  all.forEach((other, i) => {
    if (other === own || !isNested(own, other) || isNested(other, own)) return;
    const known = all[best];
    if (known === undefined || size(other) < size(known)) best = i;
  });
  return best;
}

/** Direct where every word of the content stands in quotation marks, indirect where none does. */
function kindOf(text: string, own: Parts, story: Story): Kind {
  const { analysis, quotations } = story;
  const all = spans(story, own.content);
  const near = quotations.filter((q) => all.some((span) => overlaps(q, span)));
  let quoted = 0;
  let plain = 0;
  for (const word of wordsOf(own.content)) {
    const span = analysis.words[word];
    if (span === undefined || !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) continue;
    if (near.some((q) => contains(q, span))) quoted += 1;
    else plain += 1;
  }
  if (plain === 0 && quoted > 0) return 'direct';
  if (isVerbatim(own)) return 'direct';
  return quoted === 0 ? 'indirect' : 'mixed';
}
