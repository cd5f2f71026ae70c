import { expect, it } from 'vitest';
import { dateText, dayText } from './date-text.ts';

it.each([
  ['2024-03-11T09:30:00+01:00', '11 March 2024, 09:30 +01:00'],
  ['2024-03', 'March 2024'],
  ['2024', '2024'],
  ['2026-21', 'spring 2026'],
  ['2026-24', 'winter 2026'],
  ['2026-W03', 'week 3 of 2026'],
  ['199X', '1990s'],
  ['2026-01/2026-03', 'January 2026 to March 2026'],
  ['2026-13', '2026-13'],
  ['2026-21-05', '2026-21-05'],
  ['soon', 'soon'],
])('writes %s as a person does: %s', (value, expected) => expect(dateText(value)).toBe(expected));

it('a day is written without its hour', () => {
  expect(dayText('2024-03-11T09:30:00+01:00')).toBe('11 March 2024');
  expect(dayText('2024-W11')).toBe('week 11 of 2024');
});
