import { expect, it } from 'vitest';
import type { Attribution } from '../../record/index.ts';
import { asserterOf } from './asserter.ts';
import { type Disputable, disputes } from './disputes.ts';

const attribution = (id: string, speaker: string, start: number, end: number, within?: string): Attribution => ({
  id,
  source: [],
  cue: [],
  content: [{ start, end }],
  quotation: 'indirect',
  speaker,
  ...(within === undefined ? {} : { within }),
  confidence: 1,
});
const ALL = [attribution('a1', 'e1', 0, 90), attribution('a2', 'e2', 40, 80, 'a1'), attribution('a3', 'e3', 100, 150)];

it.each([
  ['the smallest that holds it', [{ start: 50, end: 56 }], 'a2'],
  ['the outer one beside it', [{ start: 5, end: 9 }], 'a1'],
  [
    'all pieces of the trigger count',
    [
      { start: 5, end: 9 },
      { start: 50, end: 56 },
    ],
    'a1',
  ],
  ['the narrator', [{ start: 92, end: 96 }], null],
  ['no trigger is nobody’s', [], null],
])('asserterOf: %s', (_, trigger, expected) => {
  expect(asserterOf(ALL, trigger)).toBe(expected);
});

const event = (id: string, own: Partial<Disputable>): Disputable => ({
  id,
  type: 'ASSAULT',
  actors: ['e9'],
  recipients: ['e8'],
  factuality: 'asserted',
  attribution: 'a1',
  ...own,
});
const DENIAL = event('v2', { factuality: 'denied', attribution: 'a3' });

it.each([
  ['another speaker’s denial', {}, ['v2']],
  ['an allegation', { factuality: 'alleged' }, ['v2']],
  ['the narrator’s own word', { attribution: null }, ['v2']],
  ['a plan is not what is denied', { factuality: 'promised' }, undefined],
  ['the speaker himself', { attribution: 'a3' }, undefined],
  ['other actors', { actors: ['e7'] }, undefined],
  ['other recipients', { recipients: ['e7'] }, undefined],
  ['another deed', { type: 'AID' }, undefined],
] as const)('disputes: %s', (_, own, expected) => {
  const all = disputes([event('v1', own), DENIAL], ALL);
  expect(all.get('v1')).toEqual(expected);
  expect(all.get('v2')).toEqual(expected === undefined ? undefined : ['v1']);
});

it('disputes: compares base forms where both are known', () => {
  const all = disputes([event('v1', { lemma: 'shell' }), { ...DENIAL, lemma: 'bomb' }], ALL);
  expect(all.size).toBe(0);
});
