import { z } from 'zod';
import { daysTaken, type Filter, isDayAsked, isInOrder } from '../../archive/index.ts';
import { partOf } from '../cursor.ts';
import { entityId } from './ids.ts';
import { paging } from './page.ts';
import { factuality, flowKind, polarity, quotation, sourceKind } from './record.ts';

const name = z.string().min(1).max(200);
const dayMessage = `it has to be ${daysTaken}`;
const day = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, dayMessage)
  .refine(isDayAsked, dayMessage)
  .exactOptional();
const id = entityId.exactOptional();

const filters = {
  speaker: name.exactOptional().describe('Who says it, by name; of events who tells of it.'),
  speakerId: id,
  about: name.exactOptional().describe('Who is spoken of, or takes part, by name.'),
  aboutId: id,
  actorId: id.describe('Who acts.'),
  recipientId: id.describe('Whom it is done to.'),
  outlet: name.exactOptional().describe('Who published it.'),
  from: day.describe('On this day or later; may be partial.'),
  to: day.describe('On this day or earlier; may be partial.'),
  quotation: quotation.exactOptional(),
  sourceKind: sourceKind.exactOptional(),
  type: z
    .string()
    .regex(/^[A-Z]{2,20}$/)
    .exactOptional()
    .describe('PLOVER event type.'),
  factuality: factuality.exactOptional().describe('How at least one report puts it.'),
  place: name.exactOptional(),
  flow: flowKind.exactOptional(),
  polarity: polarity.exactOptional(),
  disputed: z
    .literal('true')
    .transform(() => true)
    .exactOptional()
    .describe('Only what some assert and others deny.'),
  minOrigins: z.coerce.number().int().min(1).max(1000).exactOptional().describe('Independent origins at least.'),
};

/** The same of a query or a tool, which is refused where its `to` is before its `from`. */
export function inOrder<Schema extends z.ZodObject>(query: Schema): Schema {
  return query.refine(isInOrder, { path: ['to'], message: 'it has to be the day of from, or later' });
}

/** The query of a list: words, everything that narrows it, and which page. What a list has no use for is passed over. */
const listFields = z.strictObject({
  q: z.string().max(1000).exactOptional().describe('All of these words; word* stands for any ending.'),
  ...filters,
  ...paging,
});

export const listQuery = inOrder(listFields);

/** A question of a list as it stands in an address, without its page. */
export const savedQuery = listFields.omit({ limit: true, cursor: true });

/** The same of what is no list. */
export const filterQuery = z.strictObject(filters);

/** What a list is asked for, as the archive wants it. */
export interface ListQuestion {
  readonly words: readonly string[];
  readonly filter: Filter;
  readonly part: { readonly limit: number; readonly offset: number };
  /** Whether words were given and none of them is one: then nothing has them. */
  readonly isEmpty: boolean;
}

/** @throws {ProblemError} where the cursor is none of ours */
export function questionOf({ q, limit, cursor, ...filter }: z.output<typeof listQuery>): ListQuestion {
  const words = wordsOf(q);
  const part = partOf(cursor === undefined ? { limit } : { limit, cursor });
  return { words, filter, part, isEmpty: words.length === 0 && q !== undefined && q.trim() !== '' };
}

/** The words of a question. */
export function wordsOf(q: string | undefined): readonly string[] {
  return (q?.match(/[\p{L}\p{N}\p{M}]+\*?/gu) ?? []).slice(0, 50);
}
