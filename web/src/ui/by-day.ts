import { orderOf } from './date-order.ts';

/** Items of one day (or month, where no day is known) under its date. */
export interface DayGroup<Item> {
  /** ISO 8601 or EDTF, possibly partial; missing for what has no date. */
  readonly day?: string;
  readonly items: readonly Item[];
}

/** Groups by day and puts the last day first; what has no date comes at the end. */
export function byDay<Item>(
  items: readonly Item[],
  dayOf: (item: Item) => string | undefined,
): readonly DayGroup<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const day = dayOf(item)?.replace(/T.*$/u, '') ?? '';
    const known = groups.get(day);
    if (known === undefined) groups.set(day, [item]);
    else known.push(item);
  }
  return [...groups]
    .sort(([a], [b]) => (orderOf(a) < orderOf(b) ? 1 : -1))
    .map(([day, own]) => (day === '' ? { items: own } : { day, items: own }));
}
