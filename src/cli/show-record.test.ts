import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../record/record.ts';
import { sampleRecord } from '../record/sample.fixture.ts';
import { showRecord } from './show-record.ts';

const plain = { color: false, width: 100 };

describe('showRecord', () => {
  it('reads like a page of a notebook', () => {
    expect(showRecord(sampleRecord, plain)).toBe(`Bridge to open in May
Jonas Fern · The Example Courier · 11 March 2024, 09:30 +01:00
https://news.example/bridge

  minister Ada Quill: The bridge will open in May (said, indirect, 2024-03-11)

  she [Ada Quill]: “We are ready,” (added, direct)

  A harbour official: that the ministry had promised “new cranes” (said, mixed)
      the ministry: “new cranes” (promised, direct)

  the ministry: promised, new cranes (COOPERATE, promised, according to the ministry)

4 attributions: 2 direct, 1 indirect, 1 mixed; 1 event
`);
  });

  it('shows a source without the comma that ends its apposition', () => {
    const text = 'Ada Quill, 61, said rain fell.';
    const article = { ...sampleRecord.article, text, paragraphs: [{ start: 0, end: text.length }] };
    const attribution = {
      ...{ id: 'a1', quotation: 'indirect' as const, speaker: null, confidence: 1 },
      source: [{ start: 0, end: 14 }],
      cue: [{ start: 15, end: 19 }],
      content: [{ start: 20, end: 29 }],
    };
    const record = { ...sampleRecord, article, entities: [], attributions: [attribution], events: [], dates: [] };
    expect(showRecord(record, plain)).toContain('Ada Quill, 61: rain fell (said, indirect)');
  });

  it('tells the stand that is taken', () => {
    const [first, ...rest] = sampleRecord.attributions;
    if (first === undefined) throw new Error('the sample has no attribution');
    const start = sampleRecord.article.text.indexOf('The bridge');
    const spans = [{ start, end: start + 'The bridge'.length }];
    const attributions = [
      { ...first, stance: { holder: 'e1', toward: { spans }, polarity: 'against' as const, evidence: spans } },
      ...rest,
    ];
    expect(showRecord({ ...sampleRecord, attributions }, plain)).toContain('2024-03-11, against The bridge)');
  });

  it.each([24, 40, 72])('keeps to %i columns and loses no word', (width) => {
    const shown = showRecord(sampleRecord, { color: true, width });
    expect(Math.max(...shown.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    expect(letters(shown)).toBe(letters(showRecord(sampleRecord, plain)));
  });

  it('keeps wide characters and words without spaces in the columns', () => {
    const title = `首脳会談で停戦を呼びかけ${'ü'.repeat(90)}`;
    const shown = showRecord(
      { ...sampleRecord, article: { ...sampleRecord.article, title } },
      { color: false, width: 40 },
    );
    expect(Math.max(...shown.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
    expect(letters(shown)).toContain(title);
  });

  it('marks what is left out between the pieces of a statement', () => {
    const content = [
      { start: 0, end: 10 },
      { start: 21, end: 27 },
    ];
    const attributions = [{ ...sampleRecord.attributions[0], content }] as ArticleRecord['attributions'];
    expect(showRecord({ ...sampleRecord, attributions }, plain)).toContain(': The bridge … in May (said');
  });

  it('prints no escape sequence that came with the page', () => {
    const title = 'Calm\u001b]0;owned\u0007 title';
    expect(showRecord({ ...sampleRecord, article: { ...sampleRecord.article, title } }, plain)).not.toContain('\u001b');
  });

  it('says when nobody is quoted, and needs nothing but an id', () => {
    const article = { language: 'en', text: 'Rain.', paragraphs: [{ start: 0, end: 5 }] };
    const bare = { ...sampleRecord, id: 'rain.txt', article, entities: [], attributions: [], events: [], dates: [] };
    expect(showRecord(bare, plain)).toBe('rain.txt\n\nThis story attributes nothing to anyone.\n');
  });
});

function letters(shown: string): string {
  return stripVTControlCharacters(shown).replace(/\s+/g, '');
}
