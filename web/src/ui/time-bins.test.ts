import { expect, it } from 'vitest';
import { timeBins } from './time-bins.ts';

const on = (day: string, disputed = false) => ({ day, disputed });

it('a bar a day where days are few', () => {
  const bins = timeBins([on('2026-11-02'), on('2026-11-04', true), on('2026-11-04'), on('2026-11'), on('soon')], 48);
  expect(bins).toEqual([
    { from: '2026-11-02', to: '2026-11-02', count: 1, disputed: 0 },
    { from: '2026-11-03', to: '2026-11-03', count: 0, disputed: 0 },
    { from: '2026-11-04', to: '2026-11-04', count: 2, disputed: 1 },
  ]);
});

it('never more than 48 bars, and everything stands in one', () => {
  const bins = timeBins([on('2016-01-01'), on('2020-05-05'), on('2026-12-31')], 48);
  expect(bins.length).toBeLessThanOrEqual(48);
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  expect(bins[0]?.from).toBe('2016-01-01');
  expect((bins.at(-1)?.to ?? '') >= '2026-12-31').toBe(true);
});

it('nothing dated, no bars', () => expect(timeBins([on('2026')], 48)).toEqual([]));
