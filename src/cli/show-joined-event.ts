import pico from 'picocolors';
import type { EntityRef, EventReport, FactualityCounts, FlowLine, JoinedEvent, Teller } from '../archive/index.ts';
import { contextOf, wholeSpan } from './answer-rows.ts';
import { dateText, dayText } from './date-text.ts';
import { plainText } from './plain-text.ts';
import { words } from './show-words.ts';
import type { Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

type Looks = Pick<Terminal, 'color' | 'width'>;

/** Tellers and objects that are named one by one. */
const NAMED = 6;

/** An event for people: who does what to whom, how it is told and by whom, and the words of its first report. */
export function showJoinedEvent(event: JoinedEvent, { color, width }: Looks): string {
  const colors = pico.createColors(color);
  const { evidence } = event;
  const to = sideText(event.recipients, evidence.text, evidence.recipientSpans);
  const sides = `${colors.cyan(sideText(event.actors, evidence.text, evidence.actorSpans) || 'somebody')}${to === '' ? '' : ` -> ${colors.cyan(to)}`}`;
  const what = actText(event);
  const when = event.date ?? event.reported;
  const kind = [event.type, event.mode].filter(Boolean).join('/');
  const how = [kind, event.flow, when === undefined ? undefined : dateText(when), event.place]
    .filter(Boolean)
    .map(String);
  const mark = event.disputed ? ` ${colors.yellow('disputed')}` : '';
  return `${[
    ...wrap(`${sides}: ${what} ${colors.dim(`(${how.map(plainText).join(', ')}, ${event.id})`)}${mark}`, width, 0),
    ...wrap(countsText(event), width, 2),
    ...wrap(evidenceText(evidence), width, 2),
  ].join('\n')}\n`;
}

/** What is done, and with what: words that both the trigger and an object have stand once. */
function actText({ evidence, objects }: JoinedEvent): string {
  const trigger = evidence.trigger.map((span) => words(evidence.text, [span])).filter((piece) => piece !== '');
  const things = objects
    .slice(0, NAMED)
    .map(plainText)
    .filter((thing) => !trigger.some((piece) => hasWords(piece, thing)));
  const act = trigger.filter((piece) => !things.some((thing) => hasWords(thing, piece)));
  return [...(act.length === 0 ? [] : [act.join(' … ')]), ...things].join(', ');
}

function hasWords(text: string, part: string): boolean {
  return ` ${text.toLowerCase()} `.includes(` ${part.toLowerCase()} `);
}

/** One report of an event for people. */
export function showReport(report: EventReport, { color, width }: Looks): string {
  const colors = pico.createColors(color);
  const teller = report.teller === undefined ? '' : ` according to ${tellerText(report.teller)}`;
  const cue = report.factualityCue === undefined ? '' : ` (“${words(report.text, report.factualityCue)}”)`;
  return `${[
    ...wrap(
      `${colors.bold(report.factuality)}${cue}${teller} ${colors.dim(`(${report.reason}; ${report.origin})`)}`,
      width,
      2,
    ),
    ...wrap(evidenceText(report), width, 4),
  ].join('\n')}\n`;
}

/** A flow for people: what goes from whom to whom, how often it is told, and the events that tell it. */
export function showFlow(line: FlowLine, { color, width }: Looks): string {
  const colors = pico.createColors(color);
  const [from, to] = [line.from?.name ?? 'somebody', line.to?.name ?? 'somebody'].map(plainText);
  const days = [line.first, line.last].filter((day, i, all) => day !== undefined && all.indexOf(day) === i);
  const objects = line.objects.slice(0, NAMED).map(plainText).join(', ');
  const counts = [
    days.length === 0 ? 'undated' : days.map((day) => dateText(day ?? '')).join(' to '),
    counted(line.events, 'event'),
    counted(line.reports, 'report'),
    `${counted(line.origins, 'independent origin')} at most`,
    factualityText(line.factuality),
  ];
  return `${[
    ...wrap(
      `${colors.cyan(from ?? '')} -> ${colors.cyan(to ?? '')}: ${line.kind}${objects === '' ? '' : `: ${objects}`}`,
      width,
      0,
    ),
    ...wrap(counts.join('; '), width, 2),
    ...wrap(colors.dim(line.eventIds.slice(0, 12).join(' ')), width, 2),
  ].join('\n')}\n`;
}

/** Who does it, in words. */
export function sideText(refs: readonly EntityRef[], text: string, spans: EventReport['actorSpans']): string {
  return refs.length > 0 ? refs.map(({ name }) => plainText(name)).join(' + ') : words(text, spans);
}

/** "2 asserted, 1 denied". */
export function factualityText(counts: FactualityCounts): string {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}

export function tellersText(tellers: readonly Teller[]): string {
  const named = tellers.slice(0, NAMED).map(tellerText);
  return tellers.length > NAMED ? `${named.join(', ')} and ${tellers.length - NAMED} more` : named.join(', ');
}

function tellerText({ name, kind }: Teller): string {
  return kind === 'outlet' ? `${plainText(name)} itself` : plainText(name);
}

function countsText(event: JoinedEvent): string {
  const { reports, outlets, origins, asserters, deniers } = event;
  return [
    `${counted(reports, 'report')} in ${counted(outlets, 'outlet')} from ${counted(origins, 'independent origin')}`,
    factualityText(event.factuality),
    ...(asserters.length === 0 ? [] : [`told by ${tellersText(asserters)}`]),
    ...(deniers.length === 0 ? [] : [`denied by ${tellersText(deniers)}`]),
  ].join('; ');
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** The words of a report in their context, with the outlet, the day and the address that opens the page there. */
function evidenceText(report: EventReport): string {
  const { before, words: own, after, link } = contextOf(report, wholeSpan(report.trigger), spanOf(report));
  const { publisher, published } = report;
  const facts = [publisher, published === undefined ? undefined : dayText(published), link].filter(
    (fact) => fact != null && fact !== '',
  );
  return plainText([`${before}${own}${after}`, ...facts.map(String)].join(' · '));
}

/** What a report says from its first piece to its last, where they stand together. */
export function spanOf({ actorSpans, trigger, objects, recipientSpans }: EventReport): { start: number; end: number } {
  const whole = wholeSpan([...actorSpans, ...trigger, ...objects, ...recipientSpans]);
  return whole.end - whole.start > 400 ? wholeSpan(trigger) : whole;
}
