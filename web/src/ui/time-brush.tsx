import './time-brush.css';
import { useMemo } from 'react';
import type { JoinedEvent } from '../api/types.ts';
import { words } from '../words.ts';
import { shortDate } from './date-text.ts';
import { type TimeBin, timeBins } from './time-bins.ts';
import { useBrush } from './use-brush.ts';
import type { UsedFilter } from './use-filter.ts';
import { useWide } from './use-wide.ts';

interface TimeBrushProps extends UsedFilter {
  readonly events: readonly JoinedEvent[];
  /** Whether there are more on record than these, which are then the last reported. */
  readonly isCut: boolean;
}

/** Each has to be wide enough for a finger: 24 CSS pixels. */
const BARS = { wide: 36, narrow: 12 };

/** How much happened when; a bar narrows the page to its days, several to the days from the first to the last of them. */
export function TimeBrush({ events, isCut, filter, set }: TimeBrushProps) {
  const most = useWide() ? BARS.wide : BARS.narrow;
  const bins = useMemo(
    () =>
      timeBins(
        events.map(({ date, reported, disputed }) => ({ day: date ?? reported ?? '', disputed })),
        most,
      ),
    [events, most],
  );
  const chooseBars = (first: number, last: number): void =>
    set({ from: bins[first]?.from ?? '', to: bins[last]?.to ?? '' });
  const { stretch, handlers } = useBrush(bins.length, ({ first, last }) => chooseBars(first, last));
  if (bins.length < 2) return null;
  const highest = Math.max(...bins.map(({ count }) => count));
  const isNarrowed = filter.from !== undefined || filter.to !== undefined;
  const choose = (bar: number, isMore: boolean): void => {
    const { from = '', to = '' } = bins[bar] ?? {};
    if (isMore && filter.from !== undefined) set(from < filter.from ? { from } : { to });
    else if (from === filter.from && to === filter.to) set(allDays);
    else chooseBars(bar, bar);
  };
  return (
    <div className="brush">
      <div className="brush-head">
        <p className="quiet-text" id="brush-help">
          {words.timeline.brush(events.length, isCut)}
        </p>
        {isNarrowed && (
          <button type="button" className="button quiet" onClick={() => set(allDays)}>
            {words.timeline.allDays}
          </button>
        )}
      </div>
      <div className="brush-chart">
        <ol aria-describedby="brush-help" {...handlers}>
          {bins.map((bin, bar) => (
            <Bar
              key={bin.from}
              bin={bin}
              highest={highest}
              isOn={stretch === undefined ? isWithin(bin, filter) : bar >= stretch.first && bar <= stretch.last}
              choose={(isMore) => choose(bar, isMore)}
            />
          ))}
        </ol>
        <p className="brush-ends quiet-text" aria-hidden="true">
          <span>{shortDate(bins[0]?.from ?? '')}</span>
          <span>{shortDate(bins.at(-1)?.to ?? '')}</span>
        </p>
      </div>
    </div>
  );
}

const allDays = { from: '', to: '' };

interface BarProps {
  readonly bin: TimeBin;
  /** The most that any bar has. */
  readonly highest: number;
  readonly isOn: boolean;
  /** With Shift held, the days between are taken too. */
  readonly choose: (isMore: boolean) => void;
}

function Bar({ bin: { from, to, count, disputed }, highest, isOn, choose }: BarProps) {
  const label = words.timeline.bar(
    from === to ? shortDate(from) : `${shortDate(from)} – ${shortDate(to)}`,
    count,
    disputed,
  );
  const height = (many: number): number => (100 * many) / highest;
  return (
    <li>
      <button
        type="button"
        disabled={count === 0}
        aria-pressed={isOn}
        title={label}
        onClick={({ shiftKey }) => choose(shiftKey)}
      >
        <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
          <rect x="1" width="8" y={100 - height(count)} height={height(count)} className="bar-all" />
          <rect x="1" width="8" y={100 - height(disputed)} height={height(disputed)} className="bar-disputed" />
        </svg>
        <span className="sr-only">{label}</span>
      </button>
    </li>
  );
}

/** Whether a bar's days are among those that the page is narrowed to. */
function isWithin({ from, to }: TimeBin, filter: UsedFilter['filter']): boolean {
  if (filter.from === undefined && filter.to === undefined) return false;
  return to >= (filter.from ?? '') && from <= (filter.to ?? '9');
}
