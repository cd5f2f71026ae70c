import { describe, expect, it } from 'vitest';
import { dateIn } from './dates.ts';

describe('dateIn', () => {
  it.each([
    ['2024-11-07', '2024-11-07'],
    ['2024-11', '2024-11'],
    ['2018', '2018'],
    ['2025-03-18T19:42:00+01:00', '2025-03-18T19:42:00+01:00'],
    ['2025-03-18T19:42:00+0100', '2025-03-18T19:42:00+01:00'],
    ['2025-03-18 19:42:00 -05:00', '2025-03-18T19:42:00-05:00'],
    ['2025-03-18T19:42:00.123Z', '2025-03-18T19:42:00.123Z'],
    ['2025-03-18T19:42', '2025-03-18T19:42'],
    ['Mon, 03 Mar 2025 10:00:00 GMT', '2025-03-03T10:00:00.000Z'],
    ['Mon, 03 Mar 2025 10:00:00 +0100', '2025-03-03T10:00:00+01:00'],
    ['Mon, 03 Mar 2025 23:30:00 -0800', '2025-03-03T23:30:00-08:00'],
    ['March 3, 2025', '2025-03-03'],
    ['3 March 2025 10:15', '2025-03-03T10:15:00'],
  ])('%s is %s', (given, expected) => {
    expect(dateIn(given)).toBe(expected);
  });

  it.each(['', ' ', 'yesterday', '2025-13-01', '2025-02-31', '2025-03-18T25:00:00Z', '12', 'issue 4'])(
    '%j is no time',
    (given) => {
      expect(dateIn(given)).toBeUndefined();
    },
  );

  it('says the same in every zone that a machine may stand in', () => {
    const zone = process.env.TZ;
    const seen = ['Pacific/Auckland', 'America/Los_Angeles', 'UTC'].map((name) => {
      process.env.TZ = name;
      return dateIn('March 3, 2025 23:30');
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(seen)).toEqual(new Set(['2025-03-03T23:30:00']));
  });
});
