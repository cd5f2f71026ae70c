import { InvalidArgumentError } from 'commander';

const units = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
/** Nobody publishes faster than we ask. */
const SHORTEST = 60_000;
const LONGEST = 30 * units.d;

/**
 * The milliseconds of `90s`, `15m`, `2h`, `1d`; a bare number is minutes.
 * @throws {InvalidArgumentError} where it is none, or shorter than a minute or longer than 30 days
 */
export function duration(value: string): number {
  const [, number = '', unit = 'm'] = /^(\d+(?:\.\d+)?)\s*([smhd])?$/i.exec(value.trim()) ?? [];
  const milliseconds = Number(number || Number.NaN) * units[unit.toLowerCase() as keyof typeof units];
  if (milliseconds >= SHORTEST && milliseconds <= LONGEST) return milliseconds;
  throw new InvalidArgumentError('It has to be a time such as 15m, 2h or 1d: a minute at least, 30 days at most.');
}
