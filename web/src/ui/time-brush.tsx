import './time-brush.css';
import { useMemo } from 'react';
import type { JoinedEvent } from '../api/types.ts';
import { words } from '../words.ts';
import { shortDate } from './date-text.ts';
import { timeBins } from './time-bins.ts';
import type { UsedFilter } from './use-filter.ts';
import { useWide } from './use-wide.ts';

interface TimeBrushProps extends UsedFilter {
  readonly events: readonly JoinedEvent[];
}

/** Each has to be wide enough for a finger: 24 CSS pixels. */
const BARS = { wide: 36, narrow: 12 };

/** How much happened when; a bar narrows the page to its days, and the first to the last of two clicks to the days between. */
export function TimeBrush({ events, filter, set }: TimeBrushProps) {
  const most = useWide() ? BARS.wide : BARS.narrow;
  const bins = useMemo(
    () =>
      timeBins(
        events.map(({ date, reported, disputed }) => ({ day: date ?? reported ?? '', disputed })),
        most,
      ),
    [events, most],
  );
  if (bins.length < 2) return null;
  const highest = Math.max(...bins.map(({ count }) => count));
  const choose = (from: string, to: string, isMore: boolean): void => {
    if (!isMore || filter.from === undefined) set({ from, to });
    else set(from < filter.from ? { from } : { to });
  };
  return (
    <div className="brush">
      <p className="quiet-text" id="brush-help">
        {words.timeline.brush}
      </p>
      <div className="brush-chart">
        <ol aria-describedby="brush-help">
          {bins.map(({ from, to, count, disputed }) => (
            <li key={from}>
              <button
                type="button"
                disabled={count === 0}
                aria-pressed={isWithin(from, to, filter)}
                title={words.timeline.bar(
                  from === to ? shortDate(from) : `${shortDate(from)} – ${shortDate(to)}`,
                  count,
                  disputed,
                )}
                onClick={({ shiftKey }) => choose(from, to, shiftKey)}
              >
                <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
                  <rect
                    x="1"
                    width="8"
                    y={100 - (100 * count) / highest}
                    height={(100 * count) / highest}
                    className="bar-all"
                  />
                  <rect
                    x="1"
                    width="8"
                    y={100 - (100 * disputed) / highest}
                    height={(100 * disputed) / highest}
                    className="bar-disputed"
                  />
                </svg>
                <span className="sr-only">
                  {words.timeline.bar(
                    from === to ? shortDate(from) : `${shortDate(from)} – ${shortDate(to)}`,
                    count,
                    disputed,
                  )}
                </span>
              </button>
            </li>
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

/** Whether a bar's days are among those that the page is narrowed to. */
function isWithin(from: string, to: string, filter: UsedFilter['filter']): boolean {
  if (filter.from === undefined && filter.to === undefined) return false;
  return to >= (filter.from ?? '') && from <= (filter.to ?? '9');
}
