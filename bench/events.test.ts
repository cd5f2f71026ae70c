import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lexicon } from '../src/find/events/lexicon.ts';
import type { EventRecord } from '../src/record/index.ts';
import { type Coded, scoreEvents, scorePairs } from './events-score.ts';

const text = 'Kenya thanked Uganda.';
const gold: Coded = { id: 'x', text, source: [[0, 5]], target: [[14, 20]], quadClass: 1, type: 'SUPPORT' };

function event(type: string, [from, to]: readonly [number, number], [at, end]: readonly [number, number]): EventRecord {
  return {
    ...{ id: 'v1', type, trigger: [{ start: 6, end: 13 }], actors: [], recipients: [], objects: [] },
    ...{ actorSpans: [{ start: from, end: to }], recipientSpans: [{ start: at, end }] },
    ...{ factuality: 'asserted', attribution: null, confidence: 1 },
  };
}

describe('scoreEvents', () => {
  const right = event('SUPPORT', [0, 5], [14, 20]);
  it.each<[string, readonly EventRecord[], readonly number[]]>([
    ['all right', [right], [100, 100, 100, 100, 100]],
    ['right, but not first', [event('ASSAULT', [0, 5], [14, 20]), right], [100, 0, 0, 100, 100]],
    ['the class right, not the type', [event('AGREE', [0, 5], [14, 20])], [100, 100, 100, 100, 0]],
    ['roles the other way round', [event('SUPPORT', [14, 20], [0, 5])], [0, 0, 100, 0, 0]],
    ['nothing', [], [0, 0, 0, 0, 0]],
  ])('of %s', (_, events, expected) => {
    expect(Object.values(scoreEvents([gold], new Map([['x', events]]))).map(({ percent }) => percent)).toEqual(
      expected,
    );
  });
});

it('scorePairs averages F1 over the types of the gold', () => {
  const pairs = [
    { gold: 'AID', said: 'AID', quad: true },
    { gold: 'AID', said: 'AGREE', quad: false },
    { gold: 'AGREE', said: 'AGREE', quad: true },
  ];
  const { macroF1, accuracy, quadAccuracy } = scorePairs(pairs);
  expect([macroF1, accuracy, quadAccuracy].map(Math.round)).toEqual([67, 67, 67]);
});

describe('the data of events', () => {
  it('has a hundred sentences and more that tell of no event', () => {
    const lines = readFileSync(new URL('./events/no-events.txt', import.meta.url), 'utf8').split('\n');
    const sentences = lines.filter((line) => line !== '' && !/^[#[]/u.test(line));
    expect(sentences.length).toBeGreaterThanOrEqual(100);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('has more than 800 triggers, all of types, slots and flows that there are', () => {
    const { verbs, nouns } = lexicon();
    const frames = [...verbs.values(), ...nouns.values()].flat();
    expect(frames.length).toBeGreaterThan(800);
    const types =
      /^(?:AGREE|CONSULT|SUPPORT|CONCEDE|COOPERATE|AID|RETREAT|REQUEST|ACCUSE|REJECT|THREATEN|PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT)$/u;
    expect(frames.filter(({ type }) => !types.test(type))).toEqual([]);
    expect(
      frames.filter(({ actor, recipient, thing }) =>
        [...actor, ...recipient, ...thing].some((slot) => !/^[a-z]+(?:\.first)?$/u.test(slot)),
      ),
    ).toEqual([]);
    expect(
      frames.filter(({ flow = '*' }) => !/^<?(?:\*|aid|arms|troops|money|technology|people|goods)$/u.test(flow)),
    ).toEqual([]);
  });
});
