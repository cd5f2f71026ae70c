import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSpan, slice } from '../text/span.ts';
import { joinParagraphs, onOneLine, paragraphsOf } from './paragraphs.ts';

describe('paragraphsOf', () => {
  it.each([
    ['', []],
    [' \n\t\n', []],
    ['One.', ['One.']],
    ['One.\n\nTwo.\nThree.', ['One.', 'Two.', 'Three.']],
    ['  One. \r\n \r\n\tTwo.\r\n', ['One.', 'Two.']],
    ['One.\u2029Two.', ['One.', 'Two.']],
  ])('%j', (text, expected) => {
    expect(paragraphsOf(text).map((span) => slice(text, span))).toEqual(expected);
  });

  it('gives sound spans that leave out nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const spans = paragraphsOf(text);
        for (const span of spans) checkSpan(text, span);
        expect(onOneLine(spans.map((span) => slice(text, span)).join(' '))).toBe(onOneLine(text));
      }),
    );
  });
});

describe('joinParagraphs', () => {
  it('says where each paragraph stands', () => {
    const { text, spans } = joinParagraphs(['One.', 'Two.', 'Three.']);
    expect(text).toBe('One.\n\nTwo.\n\nThree.');
    expect(spans.map((span) => slice(text, span))).toEqual(['One.', 'Two.', 'Three.']);
  });
});
