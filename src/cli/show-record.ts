import pico from 'picocolors';
import type { ArticleRecord, Attribution, Entity } from '../record/record.ts';
import { dateText } from './date-text.ts';
import { plainText } from './plain-text.ts';
import { actText } from './show-event.ts';
import { who, words } from './show-words.ts';
import type { Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

type Colors = ReturnType<typeof pico.createColors>;

/** Columns that each level of nesting moves to the right. */
const step = 4;

/**
 * A record as a person likes to read it: headline, byline, outlet and date, then who said what, an attribution to a
 * paragraph, with what is nested in it below and further in, then who did what to whom. Wrapped to the terminal's width; nothing is cut.
 * Ends with a line break.
 */
export function showRecord(record: ArticleRecord, { color, width }: Pick<Terminal, 'color' | 'width'>): string {
  const colors = pico.createColors(color);
  const acts = record.events.map((event) => actText(event, record, colors)).flatMap((line) => wrap(line, width, 2));
  const blocks = [
    heading(record, colors, width),
    ...statements(record, colors, width),
    ...(acts.length === 0 ? [] : [acts]),
    wrap(colors.dim(tally(record)), width, 0),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function heading({ id, article }: ArticleRecord, colors: Colors, width: number): readonly string[] {
  const { title, byline, publisher, published, url } = article;
  const facts = [byline, publisher, published === undefined ? undefined : dateText(published)];
  const line = facts
    .filter((fact) => fact !== undefined)
    .map(plainText)
    .join(' · ');
  return [
    ...wrap(colors.bold(plainText(title ?? id)), width, 0),
    ...(line === '' ? [] : wrap(line, width, 0)),
    ...(url === undefined ? [] : wrap(colors.dim(plainText(url)), width, 0)),
  ];
}

/** A block of lines for each outermost attribution, with those nested in it. */
function statements(record: ArticleRecord, colors: Colors, width: number): readonly (readonly string[])[] {
  const names = new Map(record.entities.map((entity) => [entity.id, entity]));
  const inner = byOuter(record.attributions);
  const show = (attribution: Attribution, depth: number): readonly string[] => [
    ...wrap(statement(attribution, record.article.text, names, colors), width, 2 + depth * step),
    ...(inner.get(attribution.id) ?? []).flatMap((nested) => show(nested, depth + 1)),
  ];
  return (inner.get(undefined) ?? []).map((attribution) => show(attribution, 0));
}

/** One attribution: who: what (cue, kind, when). */
function statement(attribution: Attribution, text: string, names: ReadonlyMap<string, Entity>, colors: Colors): string {
  const cue = words(text, attribution.cue);
  const when = attribution.date === undefined ? [] : [attribution.date];
  const how = [...(cue === '' ? [] : [cue]), attribution.quotation, ...when].join(', ');
  const what = words(text, attribution.content);
  return `${colors.cyan(who(attribution, text, names))}: ${what} ${colors.dim(`(${how})`)}`;
}

function tally({ attributions, events }: ArticleRecord): string {
  const happened = events.length === 0 ? '' : `; ${events.length} ${events.length === 1 ? 'event' : 'events'}`;
  if (attributions.length === 0) return `This story attributes nothing to anyone${happened === '' ? '.' : happened}`;
  const counts = (['direct', 'indirect', 'mixed'] as const)
    .map((kind) => [kind, attributions.filter((a) => a.quotation === kind).length] as const)
    .filter(([, count]) => count > 0);
  const kinds = counts.map(([kind, count]) => `${count} ${kind}`).join(', ');
  return `${attributions.length} ${attributions.length === 1 ? 'attribution' : 'attributions'}: ${kinds}${happened}`;
}

/** Attributions in text order under the id of the one that they are nested in; undefined for the outermost. */
function byOuter(attributions: readonly Attribution[]): ReadonlyMap<string | undefined, readonly Attribution[]> {
  const groups = new Map<string | undefined, Attribution[]>();
  for (const attribution of [...attributions].sort((a, b) => startOf(a) - startOf(b))) {
    const group = groups.get(attribution.within);
    if (group === undefined) groups.set(attribution.within, [attribution]);
    else group.push(attribution);
  }
  return groups;
}

function startOf({ source, cue, content }: Attribution): number {
  return Math.min(...[...source, ...cue, ...content].map((span) => span.start));
}
