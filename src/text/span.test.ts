import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSpan, contains, overlaps, SpanError, slice, trimSpan } from './span.ts';

const span = (start: number, end: number) => ({ start, end });

describe('contains and overlaps', () => {
  it.each([
    [span(0, 5), span(1, 2), true, true],
    [span(0, 5), span(0, 5), true, true],
    [span(0, 5), span(4, 6), false, true],
    [span(0, 5), span(5, 6), false, false],
    [span(3, 5), span(0, 3), false, false],
  ])('%o and %o', (a, b, inside, shared) => {
    expect(contains(a, b)).toBe(inside);
    expect(overlaps(a, b)).toBe(shared);
    expect(overlaps(b, a)).toBe(shared);
  });
});

describe('checkSpan', () => {
  const text = 'Zoë 🎙 said';
  it.each([
    [span(0, 3), 'Zoë'],
    [span(4, 6), '🎙'],
    [span(7, 11), 'said'],
    [span(0, text.length), undefined],
  ])('%o is %s', (good, exact) => {
    expect(checkSpan(text, good, exact)).toBe(good);
  });

  it.each([
    [span(0, 0), undefined, 'empty'],
    [span(3, 1), undefined, 'backwards'],
    [span(-1, 2), undefined, 'outside'],
    [span(0, 99), undefined, 'outside'],
    [span(0, 1.5), undefined, 'whole'],
    [span(0, Number.NaN), undefined, 'whole'],
    [span(0, 5), undefined, 'surrogate'],
    [span(5, 7), undefined, 'surrogate'],
    [span(7, 11), 'says', 'points at "said"'],
  ])('%o with %s is refused: %s', (bad, exact, reason) => {
    expect(() => checkSpan(text, bad, exact)).toThrowError(SpanError);
    expect(() => checkSpan(text, bad, exact)).toThrowError(reason);
  });
});

describe('trimSpan', () => {
  it.each([
    ['  a b \n', span(0, 7), 'a b'],
    ['x   y', span(1, 4), ''],
    ['abc', span(1, 2), 'b'],
    ['\u00a0a\u2003', span(0, 3), 'a'],
  ])('%j %o', (text, whole, words) => {
    expect(slice(text, trimSpan(text, whole))).toBe(words);
  });

  it('stays inside the span and keeps every word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const ends = [a % (text.length + 1), b % (text.length + 1)] as const;
        const whole = span(Math.min(...ends), Math.max(...ends));
        const trimmed = trimSpan(text, whole);
        expect(contains(whole, trimmed)).toBe(true);
        expect(slice(text, trimmed)).toBe(slice(text, whole).trim());
      }),
    );
  });
});
