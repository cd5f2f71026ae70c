import { expect, it } from 'vitest';
import type { Statement } from '../api/types.ts';
import { byUtterance } from './by-utterance.ts';

const said = (article: number, utterance: string, exact: string, speakerId?: string): Statement => ({
  ...(speakerId === undefined ? {} : { speakerId }),
  ...{ article, id: `${article}`, attribution: 'a1', speaker: 'Ida Lund', source: 'Lund', cue: 'said' },
  ...{ utterance, quotation: 'direct', hits: [] },
  content: [{ start: 0, end: exact.length, exact }],
  passage: { start: 0, end: exact.length, exact },
});

it.each([
  ['by themselves', [said(1, 'u1', 'yes'), said(2, 'u2', 'yes')], ['1 + ', '2 + ']],
  ['in other marks', [said(1, 'u1', '“Yes,”'), said(2, 'u2', 'no'), said(3, 'u1', '"Yes"')], ['1 + 3', '2 + ']],
  ['that are too short to be joined', [said(1, 'u1', 'yes', 'n1'), said(2, 'u2', 'yes', 'n1')], ['1 + 2']],
  ['of two speakers', [said(1, 'u1', 'yes', 'n1'), said(2, 'u2', 'yes', 'n2')], ['1 + ', '2 + ']],
  ['in other words', [said(1, 'u1', 'yes'), said(2, 'u1', 'oh yes')], ['1 + 2 reworded']],
])('statements %s', (_, statements, expected) => {
  const groups = byUtterance(statements).map(
    ({ statement, others, isReworded }) =>
      `${statement.article} + ${others.map(({ article }) => article)}${isReworded ? ' reworded' : ''}`,
  );
  expect(groups).toEqual(expected);
});
