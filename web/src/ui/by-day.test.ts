import { expect, it } from 'vitest';
import { byDay } from './by-day.ts';

it('the last day first, partial dates by themselves, what has none at the end', () => {
  const groups = byDay(['2026-11-02', '2026-11-05T10:00Z', undefined, '2026-11', '2026-11-05'], (date) => date);
  expect(groups.map(({ day, items }) => [day, items.length])).toEqual([
    ['2026-11-05', 2],
    ['2026-11-02', 1],
    ['2026-11', 1],
    [undefined, 1],
  ]);
});

it('weeks, seasons, decades and stretches of time stand where they begin', () => {
  const days = ['199X', '2026-W45', '2026-11-03', '2026-10-31', '2026-23', '2026-10', '2026-06/2026-08', '2026-01-02'];
  expect(byDay(days, (day) => day).map(({ day }) => day)).toEqual([
    '2026-11-03',
    '2026-W45',
    '2026-10-31',
    '2026-10',
    '2026-23',
    '2026-06/2026-08',
    '2026-01-02',
    '199X',
  ]);
});
