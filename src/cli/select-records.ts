import type { Archive, ArticleNumber, Filter, Found } from '../archive/index.ts';
import type { IdentifiedRecord } from '../export/index.ts';
import type { ArticleRecord } from '../record/index.ts';

/** What is wanted of an archive, as `onrecord search` is asked. */
export interface Selection {
  readonly words: readonly string[];
  readonly filter: Filter;
  /** Whether whole stories are wanted, found by their text, or the statements that fit. */
  readonly whole: boolean;
}

/** Answers that are looked for at a time. */
const AT_ONCE = 500;

/**
 * The records of an archive that fit, in the order in which they were added. Where statements are asked for, a record has only those
 * that fit and the events that they carry; otherwise all of it.
 */
export async function* selectRecords(archive: Archive, selection: Selection): AsyncGenerator<IdentifiedRecord> {
  const found = selection.whole
    ? await storiesThatFit(archive, selection)
    : await statementsThatFit(archive, selection);
  for (const number of [...found.keys()].sort((a, b) => a - b)) {
    const record = await archive.record(number);
    const statements = found.get(number);
    if (record === undefined) continue;
    const { entities: identities } = await archive.linesAcross(number);
    yield { ...(statements === undefined ? record : narrowed(record, statements)), identities };
  }
}

/** Articles by number, with the statements wanted of them where not all are. Texts are let go page by page. */
type Wanted = ReadonlyMap<ArticleNumber, ReadonlySet<string> | undefined>;

async function storiesThatFit(archive: Archive, { words, filter }: Selection): Promise<Wanted> {
  const found = new Map<ArticleNumber, undefined>();
  await eachPage(
    (offset) => archive.stories(words, filter, AT_ONCE, offset),
    ({ article }) => found.set(article, undefined),
  );
  return found;
}

async function statementsThatFit(archive: Archive, { words, filter }: Selection): Promise<Wanted> {
  const found = new Map<ArticleNumber, Set<string>>();
  await eachPage(
    (offset) => archive.statements(words, filter, AT_ONCE, offset),
    ({ article, attribution }) => found.set(article, (found.get(article) ?? new Set()).add(attribution)),
  );
  return found;
}

/** Goes through an answer to its end. What is added meanwhile pushes items on, which then come twice: that must do no harm. */
async function eachPage<Item>(
  page: (offset: number) => Promise<Found<Item>>,
  take: (item: Item) => void,
): Promise<void> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const { items, more } = await page(offset);
    for (const item of items) take(item);
    if (!more) return;
  }
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
