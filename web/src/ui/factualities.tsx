import type { Factuality } from '../../../src/record/index.ts';
import type { FactualityCounts } from '../api/types.ts';
import { FactualityMark } from './factuality-mark.tsx';

/** How reports put an event, the way that most have first. */
export function Factualities({ counts }: { readonly counts: FactualityCounts }) {
  const ways = Object.entries(counts) as readonly [Factuality, number][];
  return ways
    .toSorted(([, a], [, b]) => b - a)
    .map(([way, count]) => (
      <span key={way} className="factuality-count">
        <FactualityMark factuality={way} />
        {ways.length > 1 && <span className="count">{count}</span>}
      </span>
    ));
}
