import { describe, expect, it } from 'vitest';
import { quadClass } from '../find/events/act.ts';
import { eventNouns, eventOperators, eventVerbs, ploverCodes } from './events.gen.ts';
import { ploverCodesOf } from './plover.ts';

const types = [...new Set(ploverCodes.map(([type = '']) => type))];

describe('ploverCodesOf', () => {
  it('knows the sixteen types of the manual and no other', () => {
    expect(types.sort()).toEqual(
      'ACCUSE AGREE AID ASSAULT COERCE CONCEDE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST RETREAT SANCTION SUPPORT THREATEN'.split(
        ' ',
      ),
    );
    expect(ploverCodesOf('FIGHT')).toBeUndefined();
  });

  it('agrees with the finder on the quad class of every type', () => {
    for (const type of types) expect([type, ploverCodesOf(type)?.quad]).toEqual([type, quadClass(type)]);
  });

  it('knows every type of the lexicon', () => {
    const used = [
      eventVerbs.map((row) => row[2]),
      eventNouns.map((row) => row[1]),
      eventOperators.map((row) => row[2]),
    ];
    const named = used.flat().filter((type): type is string => /^[A-Z]{3,}$/u.test(type ?? ''));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((type) => ploverCodesOf(type) === undefined)).toEqual([]);
  });

  it.each<[string, string | undefined, string[], string, number]>([
    ['ASSAULT', 'firearms', [], '19', -9],
    ['ASSAULT', 'beat', ['military'], '18', -7.5],
    ['ASSAULT', undefined, ['territory', 'military'], '19', -9],
    ['ASSAULT', undefined, [], '18', -9],
    ['ASSAULT', 'unconventional', ['military'], '20', -10],
    ['ACCUSE', 'investigate', [], '09', -3.5],
    ['ACCUSE', 'allege', [], '11', -3.5],
    ['COERCE', 'restrict', ['diplomatic'], '16', -7],
    ['COERCE', 'restrict', ['military'], '19', -7],
    ['PROTEST', 'vandalize', [], '14', -5],
    ['CONCEDE', undefined, [], '08', 4.5],
    ['RETREAT', 'ceasefire', ['military'], '08', 7.5],
  ])('%s %s %o is CAMEO %4$s', (type, mode, contexts, cameo, intensity) => {
    expect(ploverCodesOf(type, mode, contexts)).toMatchObject({ cameo, intensity });
  });
});
