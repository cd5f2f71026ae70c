import { describe, expect, it } from 'vitest';
import { type Analysis, pretokens } from '../neural/index.ts';
import { findQuotations } from './01-quotation.ts';
import type { Parts } from './03-parts.ts';
import { reconcile } from './05-reconcile.ts';
import { runIn, spanOf } from './word-runs.ts';

const none = new Float32Array();

/** Source and content of one attribution without a source, its words given (pieces of content between bars), once reconciled with the marks of the text. */
function both(text: string, cueWords: string, contentWords: string) {
  const words = pretokens(text);
  const runOf = (part: string) => {
    const start = text.indexOf(part);
    return runIn(words, { start, end: start + part.length }) ?? { first: 0, last: 0 };
  };
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const cue = { ...runOf(cueWords), candidate: { word: 0, score: 1, first: 0, probs: none } };
  const parts: Parts = { cue, source: [], content: contentWords.split(' | ').map(runOf), sure: 1, by: [] };
  const sentence = Float32Array.from(words, ({ start }) => (/(?:^|[.]\s)$/u.test(text.slice(0, start)) ? 1 : 0));
  const analysis = { words, sentence } as unknown as Analysis;
  const story = { text, analysis, paragraphs, quotations: findQuotations(text, paragraphs) };
  const [found] = reconcile([parts], story);
  const shown = (runs: Parts['content'] = []): string[] => runs.map((run) => text.slice(...ends(words, run)));
  return { source: shown(found?.source), content: shown(found?.content) };
}

const reconciled = (...given: Parameters<typeof both>): string[] => both(...given).content;
const sourcesOf = (...given: Parameters<typeof both>): string[] => both(...given).source;

const ends = (words: Analysis['words'], run: { first: number; last: number }): [number, number] => {
  const { start, end } = spanOf(words, run);
  return [start, end];
};

describe('reconcile', () => {
  it('takes in the whole of a quotation that the content holds most of', () => {
    expect(reconciled('“We will stay here,” she said.', 'said', 'We will stay here')).toEqual(['“We will stay here,”']);
  });

  it('takes the rest of a speech in its paragraph, where nobody else is given it', () => {
    expect(reconciled('“No,” he said and left. “Not today.” Rain fell.', 'said', '“No,”')).toEqual([
      '“No,”',
      '“Not today.”',
    ]);
    expect(reconciled('“No,” he said. The play “Not Today” ended.', 'said', '“No,”')).toEqual(['“No,”']);
  });

  it('leaves a quotation alone that the content only touches', () => {
    expect(reconciled('She denied that “we left in the night” again.', 'denied', 'that “we')).toEqual(['that “we']);
  });

  it('leaves a quotation alone that holds the cue itself', () => {
    expect(reconciled('“He said that all is well and good”', 'said', 'that all is well and')).toEqual([
      'that all is well and',
    ]);
  });

  it('never runs on into the next paragraph, be it narration or another quotation', () => {
    expect(reconciled('According to him it fell.\nRain came.', 'According to', 'it fell.\nRain came')).toEqual([
      'it fell.',
    ]);
    expect(reconciled('According to him it “fell”.\n“Rise” is next.', 'According to', 'it “fell”.\n“Rise”')).toEqual([
      'it “fell”.',
    ]);
  });

  it('runs on where a quotation goes on from paragraph to paragraph', () => {
    const text = '“One thing.\n“Another thing,” he said.';
    expect(reconciled(text, 'said', '“One thing.\n“Another thing,”')).toEqual(['“One thing.\n“Another thing,”']);
  });

  it('takes the words behind a quotation and its cue for the source, where nobody else is', () => {
    const text = '“The vote stands,” ruled on Tuesday the head of the court. Rain fell.';
    const words = pretokens(text);
    const run = (part: string) => {
      const start = text.indexOf(part);
      return runIn(words, { start, end: start + part.length }) ?? { first: 0, last: 0 };
    };
    const parts = (source: string[], content: string[]): Parts => ({
      cue: { ...run('ruled'), candidate: { word: 0, score: 1, first: 0, probs: none } },
      source: source.map(run),
      content: content.map(run),
      sure: 1,
      by: [],
    });
    const paragraphs = [{ start: 0, end: text.length }];
    const analysis = { words, sentence: new Float32Array(words.length) } as unknown as Analysis;
    const story = {
      text,
      analysis,
      paragraphs,
      quotations: findQuotations(text, paragraphs),
    };
    const quote = '“The vote stands,”';
    const behind = 'the head of the court';
    expect(reconcile([parts([], [quote, behind])], story)[0]).toMatchObject({
      source: [run(behind)],
      content: [run(quote)],
    });
    expect(reconcile([parts(['Tuesday'], [quote, behind])], story)[0]?.content).toHaveLength(2);
    expect(reconcile([parts([], [quote])], story)[0]?.source).toEqual([]);
  });

  it('takes the name that ends the sentence of an inverted cue for the source', () => {
    const text = '“No,” insisted on arrival the chief of the Alliance Ana Lima. Rain fell.';
    const found = sourcesOf(text, 'insisted', '“No,”');
    expect(found).toEqual(['Alliance Ana Lima']);
    expect(sourcesOf('“No,” insisted on arrival the chief. Rain fell.', 'insisted', '“No,”')).toEqual([]);
  });

  it('leaves out pieces that are nothing but marks, where others have words', () => {
    const text = '“\nHe said “we stay here” to all.';
    expect(reconciled(text, 'said', '“ | “we stay here”')).toEqual(['“we stay here”']);
    expect(reconciled('He said “ to all.', 'said', '“')).toEqual(['“']);
  });

  it('goes on with paragraphs that are nothing but a quotation', () => {
    const text = '“We came,” she said.\n“It rained.\n“We slept.”\nNobody heard. “Odd,” though.\n“Who else?”';
    expect(reconciled(text, 'said', '“We came,”')).toEqual(['“We came,”', '“It rained.\n“We slept.”']);
    const crossHead = '“We came,” she said.\n“A long night”\nNobody heard.';
    expect(reconciled(crossHead, 'said', '“We came,”')).toEqual(['“We came,”']);
  });
});
