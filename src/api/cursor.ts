import type { Found } from '../archive/index.ts';
import { ProblemError } from './problem.ts';

/** Items that may be passed over: whoever wants more than that wants an export. */
const DEEPEST = 10_000;

/** Which part of a list a request asks for. */
export interface Part {
  readonly limit: number;
  readonly offset: number;
}

/**
 * What the paging parameters ask for. A cursor says how many items were shown already; to clients it is just a word.
 * @throws {ProblemError} where the cursor is none of ours
 */
export function partOf({ limit, cursor }: { readonly limit: number; readonly cursor?: string }): Part {
  if (cursor === undefined) return { limit, offset: 0 };
  const offset = /^after (\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  if (offset === undefined || Number(offset) > DEEPEST) {
    throw new ProblemError('invalid', 'The cursor is not one that a page before gave.', {
      faults: [{ in: 'query', name: 'cursor', message: 'it has to be the `next` of the page before, unchanged' }],
    });
  }
  return { limit, offset: Number(offset) };
}

/** A page with the cursor of the one behind it. */
export function pageFrom<Item, Shown>(
  { items, more }: Found<Item>,
  { limit, offset }: Part,
  show: (item: Item) => Shown,
): { readonly items: readonly Shown[]; readonly more: boolean; readonly next?: string } {
  const after = offset + limit;
  const hasNext = more && after <= DEEPEST;
  return {
    items: items.map(show),
    more,
    ...(hasNext ? { next: Buffer.from(`after ${after}`).toString('base64url') } : {}),
  };
}
