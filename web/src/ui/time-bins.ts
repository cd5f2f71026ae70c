/** Days of one bar of the histogram, and how much fell on them. */
export interface TimeBin {
  /** ISO days, both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly disputed: number;
}

interface Dated {
  readonly day: string;
  readonly disputed: boolean;
}

const DAY = 86_400_000;

/** Equal stretches of whole days from the first to the last, `most` of them at most; only full dates count, since a year is on no day. */
export function timeBins(items: readonly Dated[], most: number): readonly TimeBin[] {
  const days = items
    .map(({ day, disputed }) => ({ at: Date.parse(`${day.slice(0, 10)}T00:00Z`), disputed, isFull: day.length >= 10 }))
    .filter(({ at, isFull }) => isFull && !Number.isNaN(at));
  if (days.length === 0) return [];
  const first = Math.min(...days.map(({ at }) => at));
  const last = Math.max(...days.map(({ at }) => at));
  const width = Math.max(1, Math.ceil(((last - first) / DAY + 1) / most)) * DAY;
  const bars = Math.floor((last - first) / width) + 1;
  return Array.from({ length: bars }, (_, bar) => {
    const own = days.filter(({ at }) => Math.floor((at - first) / width) === bar);
    const start = first + bar * width;
    return {
      from: isoDay(start),
      to: isoDay(start + width - DAY),
      count: own.length,
      disputed: own.filter(({ disputed }) => disputed).length,
    };
  });
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
