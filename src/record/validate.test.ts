import { describe, expect, it } from 'vitest';
import type { ArticleRecord, Attribution, Stance, StanceTarget } from './record.ts';
import { sampleRecord } from './sample.fixture.ts';
import { RecordError, validateRecord } from './validate.ts';

const [a1, a2, a3, a4] = sampleRecord.attributions as [Attribution, Attribution, Attribution, Attribution];

/** The sample with its first attribution changed. */
function withFirst(change: Partial<Attribution>): ArticleRecord {
  return { ...sampleRecord, attributions: [{ ...a1, ...change }, a2, a3, a4] };
}

describe('validateRecord', () => {
  it('gives back a sound record', () => {
    expect(validateRecord(sampleRecord)).toBe(sampleRecord);
  });

  it.each<[string, ArticleRecord, string]>([
    ['a span past the end', withFirst({ content: [{ start: 0, end: 9999 }] }), 'a1.content[0] span 0-9999'],
    ['an empty span', withFirst({ cue: [{ start: 4, end: 4 }] }), 'a1.cue[0]'],
    ['pieces out of order', withFirst({ content: [...a2.content, ...a1.content] }), 'out of order'],
    ['a date span backwards', { ...sampleRecord, dates: [{ start: 5, end: 2, value: '2024' }] }, 'dates[0]'],
    ['overlapping paragraphs', withParagraphs([0, 20], [10, 30]), 'article.paragraphs[1]'],
    ['an unknown speaker', withFirst({ speaker: 'e9' }), 'a1.speaker refers to e9'],
    ['an unknown outer attribution', withFirst({ within: 'a9' }), 'a1.within refers to a9'],
    ['a stand towards nobody known', withFirst({ stance: stanceOn({ entity: 'e9' }) }), 'a1.stance refers to e9'],
    [
      'a stand outside the text',
      withFirst({ stance: stanceOn({ spans: [{ start: 0, end: 9999 }] }) }),
      'a1.stance.toward',
    ],
    ['two attributions of one id', withFirst({ id: 'a2' }), 'the id a2 is used twice'],
    ['an attribution within itself', withFirst({ within: 'a1' }), 'a1 is nested in itself'],
    [
      'a ring of attributions',
      { ...withFirst({ within: 'a2' }), attributions: [{ ...a1, within: 'a4' }, a2, { ...a3, within: 'a1' }, a4] },
      'a3 is nested in itself',
    ],
  ])('refuses %s', (_, record, fault) => {
    expect(() => validateRecord(record)).toThrowError(RecordError);
    expect(() => validateRecord(record)).toThrowError(fault);
  });

  it('names every fault, not only the first', () => {
    const broken = withFirst({ speaker: 'e9', content: [{ start: -1, end: 3 }] });
    expect(() => validateRecord(broken)).toThrowError(
      expect.objectContaining({ faults: [expect.any(String), expect.any(String)] }),
    );
  });
});

function stanceOn(toward: Partial<StanceTarget>): Stance {
  const spans = [{ start: 0, end: 10 }];
  return { holder: 'e1', toward: { spans, ...toward }, polarity: 'for', evidence: spans };
}

function withParagraphs(...pairs: readonly (readonly [number, number])[]): ArticleRecord {
  const paragraphs = pairs.map(([start, end]) => ({ start, end }));
  return { ...sampleRecord, article: { ...sampleRecord.article, paragraphs } };
}
