import type { Archive, EventReport, FlowLine, JoinedEvent } from '../archive/index.ts';
import { contextOf, type Row, sourceOf, wholeSpan } from './answer-rows.ts';
import { type FilterFlags, filterOf, wordsIn } from './filter-options.ts';
import { type AnswerForms, type AskFlags, giveAnswer } from './give-answer.ts';
import type { Shell } from './shell.ts';
import {
  factualityText,
  showFlow,
  showJoinedEvent,
  showReport,
  sideText,
  spanOf,
  tellersText,
} from './show-joined-event.ts';

export type EventFlags = AskFlags & FilterFlags;

/** Events across articles, the last reported first; for an id such as `v12` the event with each of its reports. */
export async function askEvents(
  asked: readonly string[],
  flags: EventFlags,
  archive: Archive,
  shell: Shell,
): Promise<number> {
  const [id = ''] = asked;
  if (asked.length === 1 && /^v\d+$/.test(id)) return askEvent(id, flags, archive, shell);
  const words = wordsIn(asked);
  const filter = { ...(await filterOf(flags, archive)), ...(words.length === 0 ? {} : { words }) };
  const { items, more } = await archive.events(filter, { limit: flags.limit ?? 50 });
  return giveAnswer(items, more, eventForms, flags, shell);
}

async function askEvent(id: string, flags: EventFlags, archive: Archive, shell: Shell): Promise<number> {
  const event = await archive.event(id);
  if (event === undefined) return giveAnswer([], false, reportForms, flags, shell);
  if (flags.json) {
    const { evidences, evidence: _, ...rest } = event;
    shell.stdout.write(`${JSON.stringify({ ...rest, evidences: evidences.map(reportRow) })}\n`);
    return 0;
  }
  if (!flags.csv) giveAnswer([event], false, eventForms, flags, shell);
  return giveAnswer(event.evidences, event.evidences.length < event.reports, reportForms, flags, shell);
}

/** Who supplies whom with what, the latest first. */
export async function askFlows(flags: EventFlags, archive: Archive, shell: Shell): Promise<number> {
  const page = { limit: flags.limit ?? 50, by: 'date' } as const;
  const { items, more } = await archive.flows(await filterOf(flags, archive), page);
  if (!flags.json && !flags.csv && items.length > 0) shell.stdout.write('By date, the latest first:\n\n');
  return giveAnswer(items, more, flowForms, flags, shell);
}

const eventForms: AnswerForms<JoinedEvent> = {
  object: ({ evidence, ...event }) => ({ ...event, evidence: reportRow(evidence) }),
  rows: (event) => [eventRow(event)],
  text: showJoinedEvent,
};

const reportForms: AnswerForms<EventReport> = {
  object: reportRow,
  rows: (report) => [reportRow(report)],
  text: showReport,
};

const flowForms: AnswerForms<FlowLine> = {
  object: (line) => line,
  rows: (line) => [flowRow(line)],
  text: showFlow,
};

function eventRow(event: JoinedEvent): Row {
  const { evidence } = event;
  return {
    ...{ event: event.id, type: event.type, mode: event.mode ?? null },
    actors: sideText(event.actors, evidence.text, evidence.actorSpans),
    recipients: sideText(event.recipients, evidence.text, evidence.recipientSpans),
    ...{ objects: event.objects.join('; '), flow: event.flow ?? null, happened: event.date ?? null },
    ...{ reported: event.reported ?? null, place: event.place ?? null, factuality: factualityText(event.factuality) },
    ...{ reports: event.reports, articles: event.articles, outlets: event.outlets, origins: event.origins },
    ...{ asserters: tellersText(event.asserters), deniers: tellersText(event.deniers), disputed: event.disputed },
    ...sourceOf(evidence),
    ...contextOf(evidence, wholeSpan(evidence.trigger), spanOf(evidence)),
  };
}

function reportRow(report: EventReport): Row {
  return {
    ...{ factuality: report.factuality, teller: report.teller?.name ?? null, tellerKind: report.teller?.kind ?? null },
    ...{ happened: report.date ?? null, place: report.place ?? null, origin: report.origin, reason: report.reason },
    ...{ confidence: report.confidence, lineEvent: report.event, attribution: report.attribution ?? null },
    ...sourceOf(report),
    ...contextOf(report, wholeSpan(report.trigger), spanOf(report)),
  };
}

function flowRow(line: FlowLine): Row {
  return {
    ...{ kind: line.kind, from: line.from?.name ?? null, fromId: line.from?.id ?? null, to: line.to?.name ?? null },
    ...{ toId: line.to?.id ?? null, objects: line.objects.join('; '), factuality: factualityText(line.factuality) },
    ...{ events: line.events, reports: line.reports, origins: line.origins, first: line.first ?? null },
    ...{ last: line.last ?? null, eventIds: line.eventIds.join(' ') },
  };
}
