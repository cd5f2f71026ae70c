import { checkSpan, type Span, SpanError } from '../text/span.ts';
import type { ArticleRecord, Attribution } from './record.ts';

/** A record that breaks its contract; `faults` has a line for each place where it does. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  readonly faults: readonly string[];

  constructor(id: string, faults: readonly string[]) {
    super(`record ${id}: ${faults.join('; ')}`);
    this.faults = faults;
  }
}

/**
 * Checks what a JSON Schema cannot say: every span points into `article.text`, pieces stand in text order, ids are
 * unique, and every id that is referred to exists. Returns the record, so that it can stand in an expression.
 * @throws {RecordError} naming every fault
 */
export function validateRecord(record: ArticleRecord): ArticleRecord {
  const faults = [...spanFaults(record), ...idFaults(record), ...referenceFaults(record), ...nestingFaults(record)];
  if (faults.length > 0) throw new RecordError(record.id, faults);
  return record;
}

/** Every list of spans of a record with its name; pieces of one list must stand in text order and not overlap. */
function spanLists({
  article,
  entities,
  attributions,
  events,
  dates,
}: ArticleRecord): readonly [string, readonly Span[]][] {
  return [
    ['article.paragraphs', article.paragraphs],
    ...entities.flatMap(({ id, mentions }) => mentions.map((span): [string, Span[]] => [`${id}.mentions`, [span]])),
    ...attributions.flatMap((a) =>
      (['source', 'cue', 'content'] as const).map((k): [string, readonly Span[]] => [`${a.id}.${k}`, a[k]]),
    ),
    ...events.flatMap((e) =>
      (['trigger', 'actorSpans', 'recipientSpans', 'objects'] as const).map((k): [string, readonly Span[]] => [
        `${e.id}.${k}`,
        e[k],
      ]),
    ),
    ...events.flatMap(({ id, flow }): [string, readonly Span[]][] =>
      flow === undefined
        ? []
        : [
            [`${id}.flow.objects`, flow.objects],
            [`${id}.flow.from`, flow.from.spans],
            [`${id}.flow.to`, flow.to.spans],
          ],
    ),
    ...dates.map((span): [string, Span[]] => ['dates', [span]]),
  ];
}

function spanFaults(record: ArticleRecord): readonly string[] {
  const { text } = record.article;
  return spanLists(record).flatMap(([name, spans]) =>
    spans.flatMap((span, i) => {
      const before = spans[i - 1];
      const late = before !== undefined && span.start < before.end;
      const faults = [spanFault(text, span), late ? 'is out of order or overlaps the piece before it' : undefined];
      return faults.filter((fault) => fault !== undefined).map((fault) => `${name}[${i}] ${fault}`);
    }),
  );
}

function spanFault(text: string, span: Span): string | undefined {
  try {
    checkSpan(text, span);
    return undefined;
  } catch (error) {
    if (error instanceof SpanError) return error.message;
    throw error;
  }
}

function idFaults({ entities, attributions, events }: ArticleRecord): readonly string[] {
  return [entities, attributions, events].flatMap((items) => {
    const ids = items.map((item) => item.id);
    return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `the id ${id} is used twice`);
  });
}

function referenceFaults({ entities, attributions, events }: ArticleRecord): readonly string[] {
  const entityIds = new Set(entities.map((entity) => entity.id));
  const attributionIds = new Set(attributions.map((attribution) => attribution.id));
  const missing = (known: ReadonlySet<string>, name: string, id: string | null | undefined): readonly string[] =>
    id === null || id === undefined || known.has(id) ? [] : [`${name} refers to ${id}, which is not there`];
  return [
    ...attributions.flatMap((a) => [
      ...missing(entityIds, `${a.id}.speaker`, a.speaker),
      ...missing(attributionIds, `${a.id}.within`, a.within),
    ]),
    ...events.flatMap((e) => [
      ...[...e.actors, ...e.recipients].flatMap((id) => missing(entityIds, e.id, id)),
      ...[...(e.flow?.from.ids ?? []), ...(e.flow?.to.ids ?? [])].flatMap((id) =>
        missing(entityIds, `${e.id}.flow`, id),
      ),
      ...missing(attributionIds, `${e.id}.attribution`, e.attribution),
    ]),
  ];
}

/** An attribution cannot lie within itself, however long the way round. */
function nestingFaults({ attributions }: ArticleRecord): readonly string[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  return attributions.filter((a) => nestsInItself(a, byId)).map((a) => `${a.id} is nested in itself`);
}

function nestsInItself(attribution: Attribution, byId: ReadonlyMap<string, Attribution>): boolean {
  const seen = new Set<string>();
  let outer = attribution.within;
  while (outer !== undefined && !seen.has(outer)) {
    if (outer === attribution.id) return true;
    seen.add(outer);
    outer = byId.get(outer)?.within;
  }
  return false;
}
