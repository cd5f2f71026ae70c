import { expect, it } from 'vitest';
import { actWords } from './act-words.ts';

it.each([
  [['Kasharo'], undefined, 'accuses'],
  [['United States'], undefined, 'accuses'],
  [['two officials'], undefined, 'accuse'],
  [['a Tarsund-registered airline', 'generals'], undefined, 'accuse'],
  [['the police'], undefined, 'accuse'],
  [['the press'], undefined, 'accuses'],
  [[], 'meet', 'accuses (a meeting)'],
])('%s, %s: %s', (actors, mode, expected) => {
  expect(actWords({ type: 'ACCUSE', mode }, actors)).toBe(expected);
});

it('a type that has no words of its own is written small', () => {
  expect(actWords({ type: 'WAVE' }, ['Kasharo'])).toBe('wave');
});
