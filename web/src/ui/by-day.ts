/** Items of one day (or month, where no day is known) under its date. */
export interface DayGroup<Item> {
  /** ISO 8601, possibly partial; missing for what has no date. */
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
    const day = dayOf(item)?.slice(0, 10) ?? '';
    groups.set(day, [...(groups.get(day) ?? []), item]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, own]) => (day === '' ? { items: own } : { day, items: own }));
}
