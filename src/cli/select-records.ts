import type { Archive, ArticleNumber, Filter } from '../archive/index.ts';
import type { ArticleRecord } from '../record/index.ts';

/** What is wanted of an archive, as `onrecord search` is asked. */
export interface Selection {
  readonly words: readonly string[];
  readonly filter: Filter;
  /** Whether whole stories are wanted, found by their text, or the statements that fit. */
  readonly whole: boolean;
}

/**
 * The records of an archive that fit. Where statements are asked for, a record has only those that fit and the events that they
 * carry; otherwise all of it.
 */
export async function* selectRecords(archive: Archive, selection: Selection): AsyncGenerator<ArticleRecord> {
  const { words, filter, whole } = selection;
  if (!whole) yield* withStatements(archive, await statementsThatFit(archive, selection));
  else if (words.length === 0 && Object.keys(filter).length === 0) yield* everything(archive);
  else {
    const { items } = await archive.stories(words, filter, Number.MAX_SAFE_INTEGER);
    const numbers = items.map(({ article }) => article).reverse();
    for (const number of numbers) yield* recordOf(archive, number);
  }
}

/** All records, in the order in which they were added, one at a time. */
async function* everything(archive: Archive): AsyncGenerator<ArticleRecord> {
  let left = (await archive.sizes()).articles;
  for (let number = 1; left > 0; number += 1) {
    const record = await archive.record(number);
    if (record === undefined) continue;
    left -= 1;
    yield record;
  }
}

async function statementsThatFit(
  archive: Archive,
  { words, filter }: Selection,
): Promise<ReadonlyMap<ArticleNumber, ReadonlySet<string>>> {
  const { items } = await archive.statements(words, filter, Number.MAX_SAFE_INTEGER);
  const found = new Map<ArticleNumber, Set<string>>();
  for (const { article, attribution } of items) found.set(article, (found.get(article) ?? new Set()).add(attribution));
  return new Map([...found].sort(([a], [b]) => a - b));
}

async function* withStatements(
  archive: Archive,
  found: ReadonlyMap<ArticleNumber, ReadonlySet<string>>,
): AsyncGenerator<ArticleRecord> {
  for (const [number, statements] of found) {
    for await (const record of recordOf(archive, number)) yield narrowed(record, statements);
  }
}

async function* recordOf(archive: Archive, number: ArticleNumber): AsyncGenerator<ArticleRecord> {
  const record = await archive.record(number);
  if (record !== undefined) yield record;
}

/** A record with some of its statements, and the events that they carry. What refers to others refers no more. */
export function narrowed(record: ArticleRecord, statements: ReadonlySet<string>): ArticleRecord {
  const events = record.events.filter(({ attribution }) => attribution !== null && statements.has(attribution));
  const kept = new Set(events.map(({ id }) => id));
  return {
    ...record,
    attributions: record.attributions
      .filter(({ id }) => statements.has(id))
      .map(({ within, stance, ...rest }) => ({
        ...rest,
        ...(within !== undefined && statements.has(within) ? { within } : {}),
        ...(stance === undefined ? {} : { stance: { ...stance, toward: withoutLostEvent(stance.toward, kept) } }),
      })),
    events: events.map(({ disputedBy, ...rest }) => {
      const by = disputedBy?.filter((id) => kept.has(id)) ?? [];
      return by.length === 0 ? rest : { ...rest, disputedBy: by };
    }),
  };
}

function withoutLostEvent<Target extends { readonly event?: string }>(
  target: Target,
  kept: ReadonlySet<string>,
): Target {
  if (target.event === undefined || kept.has(target.event)) return target;
  const { event: _, ...rest } = target;
  return rest as Target;
}
