import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../neural/index.ts';
import { findQuotations } from '../01-quotation.ts';
import type { Parts } from '../03-parts.ts';
import { spec, type Told, toldOf } from '../entities/entities.fixture.ts';
import { analysisOf } from '../stages.fixture.ts';
import { type Run, runIn, spanOf, wordsOf } from '../word-runs.ts';
import { chancesOf, type Part } from './chances.ts';
import { evidenceOf } from './evidence.ts';
import { takenBy, withEdges } from './index.ts';
import { choicesOf, type Side } from './question.ts';
import { surroundingsOf } from './surroundings.ts';
import { tiesAcross } from './ties.ts';

interface Read {
  readonly cue: string;
  readonly source?: string;
  readonly content: string;
}

/** A text in which the model is sure of what was read of it, but for the `doubted` words: content of all, or rather none. */
function storyFrom(text: string, reads: readonly Read[], doubted = '', told: readonly Told[] = []) {
  const base = analysisOf(text, reads);
  const { upos, heads, headScores, relations } = toldOf(text, told);
  const surer = (p: number): number => (p > 0.85 && p < 0.95 ? 0.99 : p > 0.05 && p < 0.15 ? 0.01 : p);
  const unsure =
    doubted === ''
      ? undefined
      : runIn(base.words, { start: text.indexOf(doubted), end: text.indexOf(doubted) + doubted.length });
  const candidates = base.candidates.map((own) => {
    const probs = own.probs.map(surer);
    for (const word of unsure === undefined ? [] : wordsOf([unsure])) probs.set([0.6, 0, 0, 0, 0.4], 5 * word);
    return { ...own, probs };
  });
  const layers = { source: base.source.map(surer), content: base.content.map(surer) };
  const sentence = Float32Array.from(base.words, ({ start }) => (/(?:^|[.]\s+)$/u.test(text.slice(0, start)) ? 1 : 0));
  const analysis: Analysis = { ...base, ...layers, upos, heads, headScores, relations, sentence, candidates };
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const story = { text, analysis, paragraphs, quotations: findQuotations(text, paragraphs) };
  const run = (part: string): Run => {
    const found = runIn(base.words, { start: text.indexOf(part), end: text.indexOf(part) + part.length });
    if (found === undefined) throw new RangeError(`"${part}" is not in the text`);
    return found;
  };
  const all = reads.map((own): Parts => {
    const cue = run(own.cue);
    const candidate = candidates.find(({ word }) => word === cue.first);
    if (candidate === undefined) throw new RangeError(`"${own.cue}" is no candidate`);
    const source = own.source === undefined ? [] : [run(own.source)];
    return { cue: { ...cue, candidate }, source, content: [run(own.content)], sure: 1, by: [] };
  });
  return { story, all, run, shown: (own: Run) => text.slice(...ends(spanOf(base.words, own))) };
}

const ends = ({ start, end }: { start: number; end: number }): [number, number] => [start, end];

describe('chancesOf', () => {
  it('tells of words that the candidate has nothing to say of that they are none of its', () => {
    const { story, all } = storyFrom('It fell, Ann said.', [{ cue: 'said', source: 'Ann', content: 'It fell' }]);
    const [{ cue }] = all as [Parts];
    const late = { ...cue, candidate: { ...cue.candidate, first: 2, probs: cue.candidate.probs.slice(10) } };
    expect(chancesOf(story.analysis, cue, 'content', 0).own.begin).toBeCloseTo(0.99);
    expect(chancesOf(story.analysis, late, 'content', 0).own).toEqual({ begin: 0, in: 0, out: 1 });
    expect(chancesOf(story.analysis, late, 'source', 3).own.begin).toBeCloseTo(0.99);
    expect(chancesOf(story.analysis, late, 'content', 99).any.out).toBe(1);
  });
});

describe('choicesOf', () => {
  const said = (content: string): Read => ({ cue: 'said', source: 'Ann Lee', content });

  it.each<[string, string, Read, Side, string, string[]]>([
    ['only where it is, if the model is sure', 'Ann Lee said rates fell.', said('rates fell'), 'last', '', ['fell']],
    [
      'words behind that it doubts',
      'Ann Lee said rates fell on Monday.',
      said('rates fell'),
      'last',
      'on Monday',
      ['fell', 'on', 'Monday'],
    ],
    [
      'words at the end that it doubts',
      'Ann Lee said rates fell on Monday.',
      said('rates fell on Monday'),
      'last',
      'on Monday',
      ['fell', 'on', 'Monday'],
    ],
    [
      'nothing of the next paragraph',
      'Ann Lee said rates fell\nby half.',
      said('rates fell'),
      'last',
      'by half',
      ['fell'],
    ],
    [
      'no place within a whole quotation',
      'Ann Lee said that “rates fell on Monday”.',
      said('that “rates fell on Monday”'),
      'last',
      'on Monday”',
      ['”'],
    ],
    ['nothing beyond the source', 'Then Ann Lee said rates fell.', said('rates fell'), 'first', 'Then', ['rates']],
  ])('%s', (_, text, read, side, doubted, expected) => {
    const { story, all, shown } = storyFrom(text, [read], doubted);
    const [parts] = all as [Parts];
    const [run] = parts.content as [Run];
    const around = surroundingsOf(story, spec);
    const taken = takenBy(all, story.analysis.words.length);
    const found = choicesOf(around, { parts, part: 'content', run, side }, taken);
    expect(found.map((word) => shown({ first: word, last: word }))).toEqual(expected);
  });

  it('never grows a content into that of another', () => {
    const text = 'Ann Lee said rates fell and jobs, Bo Rae added.';
    const { story, all } = storyFrom(
      text,
      [said('rates fell'), { cue: 'added', source: 'Bo Rae', content: 'and jobs' }],
      'and jobs',
    );
    const [parts] = all as [Parts, Parts];
    const question = { parts, part: 'content', run: parts.content[0] as Run, side: 'last' } as const;
    const around = surroundingsOf(story, spec);
    const size = story.analysis.words.length;
    expect(choicesOf(around, question, takenBy(all, size))).toEqual([4]);
    expect(choicesOf(around, question, takenBy([parts], size))).toEqual([4, 5, 6]);
  });
});

const monday: Told[] = [
  { word: 'said', upos: 'VERB' },
  { word: 'rates', upos: 'NOUN', head: 2, relation: 'nsubj' },
  { word: 'fell', upos: 'VERB', head: 0, relation: 'ccomp' },
  { word: 'on', upos: 'ADP', head: 4, relation: 'case' },
  { word: 'Monday', upos: 'PROPN', head: 0, relation: 'obl' },
];

describe('tiesAcross', () => {
  const text = 'Ann Lee said rates fell on Monday.';
  const { story, all, run } = storyFrom(text, [{ cue: 'said', content: 'rates fell' }], '', monday);
  const { reading } = surroundingsOf(story, spec);
  const [{ cue }] = all as [Parts];

  it.each<[string, Side, string[]]>([
    ['rates fell', 'last', ['tail obl to cue', 'tail to cue', 'inner ccomp to cue', 'inner to cue']],
    ['rates fell on Monday', 'first', ['tail  to root', 'tail to root', 'inner ccomp to cue', 'inner to cue']],
    ['rates', 'last', ['tail ccomp to cue', 'tail to cue', 'inner nsubj to beyond', 'inner to beyond']],
    ['fell on Monday', 'first', ['tail nsubj to run', 'tail to run', 'inner ccomp to cue', 'inner to cue']],
  ])('%s, %s', (words, side, expected) => {
    expect(tiesAcross(reading, cue, run(words), side)).toEqual(expected);
  });
});

describe('evidenceOf', () => {
  it('tells marks, small words, sentences and what is left as it was', () => {
    const text = 'Ann Lee said rates fell on Monday. It rained.';
    const { story, all } = storyFrom(text, [{ cue: 'said', content: 'rates fell' }], 'on Monday', monday);
    const [parts] = all as [Parts];
    const question = { parts, part: 'content', run: parts.content[0] as Run, side: 'last' } as const;
    const around = surroundingsOf(story, spec);
    const names = (edge: number) => [...evidenceOf(around, question, edge).keys()].map((name) => name.slice(13));
    expect(names(4)).toEqual(expect.arrayContaining(['stays', 'out on', 'in VERB', 'tail obl to cue', 'beside word']));
    expect(names(6)).toEqual(expect.arrayContaining(['out', 'out .', '. | PROPN', 'beside mark', 'own mean']));
    expect(names(6)).not.toContain('stays');
    expect(names(7)).toContain('sentence');
  });
});

describe('withEdges', () => {
  const text = 'Ann Lee said rates fell on Monday.';
  const moved = (weights: readonly (readonly [string, number])[], part: Part = 'content') => {
    const { story, all, shown } = storyFrom(
      text,
      [{ cue: 'said', source: 'Ann', content: 'rates fell' }],
      'on Monday',
      monday,
    );
    const [parts] = withEdges(all, story, spec, new Map(weights)) as [Parts];
    return { by: parts.by, words: (part === 'cue' ? [parts.cue] : parts[part]).map(shown), parts, before: all[0] };
  };
  const stay = (['content', 'source', 'cue'] as const).flatMap((part) =>
    (['first', 'last'] as const).map((side) => [`${part} ${side} stays`, 1] as const),
  );

  it('moves an end to where the evidence outweighs its place, and says so', () => {
    const { words, by } = moved([...stay, ['content last out .', 3]]);
    expect(words).toEqual(['rates fell on Monday']);
    expect(by).toEqual([{ stage: 'edges', about: 'content', rule: 'likelier-ends' }]);
  });

  it('leaves alone what is best where it is', () => {
    const { parts, before } = moved([...stay, ['content last out .', 0.5]]);
    expect(parts).toEqual(before);
  });

  it('leaves all alone where the model knows no syntax', () => {
    const { story, all } = storyFrom(text, [{ cue: 'said', content: 'rates fell' }], 'on Monday');
    const blind = { ...story, analysis: { ...story.analysis, heads: new Int32Array() } };
    expect(withEdges(all, blind, spec, new Map([['content last out .', 3]]))).toBe(all);
  });
});
