import { describe, expect, it } from 'vitest';
import { dateText } from './date-text.ts';
import { plainText } from './plain-text.ts';

describe('plainText', () => {
  it.each([
    ['  “We are\n\n ready,”\t', '“We are ready,”'],
    ['\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'],
    ['title\u0007 \u009b2J', 'title\ufffd \ufffd2J'],
    ['abc\u202edcba\u202c', 'abc\ufffddcba\ufffd'],
    ['שלום 🎙 naïve\u00a0word', 'שלום 🎙 naïve word'],
  ])('%j is printed as %j', (text, safe) => {
    expect(plainText(text)).toBe(safe);
  });
});

describe('dateText', () => {
  it.each([
    ['2024-03-11T09:30:00+01:00', '11 March 2024, 09:30 +01:00'],
    ['2024-03-11T09:30:00.123Z', '11 March 2024, 09:30 UTC'],
    ['2024-03-11T09:30', '11 March 2024, 09:30'],
    ['2024-03-01', '1 March 2024'],
    ['2024-12', 'December 2024'],
    ['2024', '2024'],
    ['2024-13', '2024-13'],
    ['last week', 'last week'],
  ])('%s is written %s', (value, text) => {
    expect(dateText(value)).toBe(text);
  });
});
