import { describe, expect, it } from 'vitest';
import { aliasesOf } from './aliases.ts';
import { type Appearance, asAppearance, type Known, noMemory, remember } from './memory.ts';
import { isMisspelling } from './misspelling.ts';
import { keysOf, soughtKeys } from './name-keys.ts';
import { nameFit, personName } from './person-name.ts';
import { roleFacts } from './role-facts.ts';
import { whoIs } from './who-is.ts';

describe('names of persons', () => {
  it.each([
    ['Ursula von der Leyen', ['ursula'], 'leyen'],
    ['Bashar al-Assad', ['bashar'], 'assad'],
    ['President Donald J. Trump', ['donald', 'j'], 'trump'],
    ['for Ada Quill', ['ada'], 'quill'],
    ['Democrat Ada Quill', ['ada'], 'quill'],
    ['Jordan Quill', ['jordan'], 'quill'],
    ['Mr. Quill', [], 'quill'],
    ['Ben Quill', ['ben'], 'quill'],
    ['Ben Ali', [], 'ali'],
    ['Former Quill', [], 'quill'],
    ['Joseph R. Fern Jr', ['joseph', 'r'], 'fern'],
    ['HilaryQuill', ['hilary'], 'quill'],
    ['MacDonald', [], 'macdonald'],
    ['MaryAnne', [], 'maryanne'],
    ['Quill Wednesday', [], 'quill'],
    ['Ada Quill Friday', ['ada'], 'quill'],
    ['Joe Friday', ['joe'], 'friday'],
    ["Quill's Ohio", [], 'quill'],
    ['Sanders’ Ohio', [], 'sanders'],
    ["Ada O'Quill", ['ada'], 'oquill'],
  ])('%s', (name, given, family) => {
    expect(personName(name)).toMatchObject({ given, family });
  });

  it.each([
    ['Viktor Orbán', 'Orban Viktor', 'same'],
    ['Donald Trump', 'Donald J. Trump', 'same'],
    ['Volodymyr Zelenskyy', 'Volodymyr Zelensky', 'close'],
    ['Joe Fern', 'Joseph Fern', 'close'],
    ['A. Quill', 'Ada Quill', 'close'],
    ['Rival Ada Quill', 'Ada Quill', 'close'],
    ['Quill', 'Ada Quill', 'surname'],
    ['Tom Quill', 'Ada Quill', 'other'],
    ['Ada B. Quill', 'Ada C. Quill', 'other'],
    ['Jonas Fern Jr', 'Jonas Fern Sr', 'other'],
  ] as const)('%s | %s: %s', (a, b, fit) => {
    const [x, y] = [personName(a), personName(b)];
    expect(x && y && [nameFit(x, y), nameFit(y, x)]).toEqual([fit, fit]);
  });

  it.each([
    ['Hilary Quill', 'Hillary Quill', true],
    ['Barak Quill', 'Barack Quill', true],
    ['Micheal Quill', 'Michael Quill', true],
    ['Mario Quill', 'Maria Quill', false],
    ['Ada Quill', 'Ida Quill', false],
    ['Adam Quill', 'Adar Quill', false],
    ['Barack Quill', 'Barack Quell', false],
    ['Barak A. Quill', 'Barack B. Quill', false],
    ['Barak Quill Jr', 'Barack Quill', false],
    ['B. Quill', 'Barack Quill', false],
  ])('%s for %s is a slip of the pen: %s', (a, b, isSlip) => {
    const [x, y] = [personName(a), personName(b)];
    expect(x && y && [isMisspelling(x, y), isMisspelling(y, x)]).toEqual([isSlip, isSlip]);
  });

  it('names that go together share a key', () => {
    const share = (a: string, b: string) => soughtKeys(a, 'person').some((key) => keysOf(b, 'person').includes(key));
    expect(share('Volodymyr Zelensky', 'Volodymyr Zelenskiy')).toBe(true);
    expect(share('Orban Viktor', 'Viktor Orbán')).toBe(true);
    expect(share('A. Quill', 'Ada Quill')).toBe(true);
    expect(share('Ada Quill', 'Tom Quill')).toBe(false);
  });
});

it.each([
  ['Ukrainian President', { role: 'president', iso2: 'UA' }],
  ['prime minister', { role: 'prime minister' }],
  ['policies of President Obama and', { role: '' }],
  ['ambassador to Norway', { role: '' }],
])('the role %s', (role, facts) => {
  expect(roleFacts(role)).toMatchObject(facts);
});

const appearance = (name: string, more: Partial<Appearance> = {}): Appearance => ({
  ...{ name, type: 'person', names: [name], roles: [], company: new Set<number>() },
  ...more,
});

let number = 0;
/** Somebody of whom articles told so. */
const known = (articles: readonly Appearance[], count = articles.length): Known => {
  const [first = appearance('Nobody')] = articles;
  number += 1;
  return {
    ...{ number, name: first.name, type: first.type, names: articles.map(({ name }) => name), articles: count },
    ...(first.wikidata === undefined ? {} : { wikidata: first.wikidata }),
    ...(first.iso2 === undefined ? {} : { iso2: first.iso2 }),
    memory: articles.reduce(remember, noMemory),
  };
};

const company = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, i) => 1000 + from + i));
const plain = { isCommonName: false, frequency: { articles: 100, articlesOf: () => 2 } };
const ada = appearance('Ada Quill', { roles: ['Norwegian minister'] });

describe('who is who', () => {
  it('takes a common name that the papers are full of for the one who is in them', () => {
    const surroundings = { ...plain, isCommonName: true };
    const often = known([appearance('Ada Quill'), appearance('Ada Quill')], 60);
    expect(whoIs(appearance('Ada Quill'), [{ known: often }], surroundings).reason.rule).toBe('full-name');
    const seldom = known([appearance('Ada Quill'), appearance('Ada Quill')], 6);
    expect(whoIs(appearance('Ada Quill'), [{ known: seldom }], surroundings).reason.rule).toBe('first');
  });

  it.each<readonly [string, Appearance, Appearance, Partial<typeof plain>, string]>([
    ['one full name', appearance('Ada Quill'), appearance('Ada Quill'), {}, 'full-name'],
    ['another state', appearance('Ada Quill', { roles: ['Chadian minister'] }), ada, {}, 'first'],
    ['another walk of life', appearance('Ada Quill', { roles: ['footballer'] }), ada, {}, 'full-name'],
    ['a common name with nothing that speaks for it', appearance('Ada Quill'), ada, { isCommonName: true }, 'first'],
    ['a common name in the same role', ada, ada, { isCommonName: true }, 'evidence'],
    ['another spelling alone', appearance('Ada Quille'), appearance('Ada Quill'), {}, 'first'],
    ['an initial alone', appearance('A. Quill'), appearance('Ada Quill'), {}, 'first'],
    [
      'an initial in the same company',
      appearance('A. Quill', { company: company(0, 2) }),
      appearance('Ada Quill', { company: company(0, 5) }),
      {},
      'context',
    ],
    ['a surname alone', appearance('Quill'), ada, {}, 'first'],
    ['a surname in a role that many have', appearance('Quill', { roles: ['official'] }), ada, {}, 'first'],
    [
      'a surname with one of the same company, who is seldom in the news',
      appearance('Quill', { company: company(0, 1) }),
      appearance('Ada Quill', { company: company(0, 5) }),
      {},
      'first',
    ],
    [
      'a surname in the same company',
      appearance('Quill', { company: company(0, 3) }),
      appearance('Ada Quill', { company: company(0, 5) }),
      {},
      'context',
    ],
    [
      'a surname in the company of everybody',
      appearance('Quill', { company: company(0, 3) }),
      appearance('Ada Quill', { company: company(0, 5) }),
      { frequency: { articles: 100, articlesOf: () => 90 } },
      'first',
    ],
    [
      'a name in full of whom the surname alone is on record',
      appearance('Ada Quill', { company: company(0, 3) }),
      appearance('Quill', { company: company(0, 5) }),
      {},
      'context',
    ],
    [
      'a company by its name',
      appearance('Kelda Line', { type: 'organization' }),
      appearance('Kelda Line', { type: 'organization' }),
      {},
      'name',
    ],
    [
      'one item of Wikidata under two names',
      appearance('KL', { type: 'organization', wikidata: 'Q1' }),
      appearance('Kelda Line', { type: 'organization', wikidata: 'Q1' }),
      {},
      'same-code',
    ],
    [
      'two items under one name',
      appearance('Kelda', { type: 'organization', wikidata: 'Q2' }),
      appearance('Kelda', { type: 'organization', wikidata: 'Q1' }),
      {},
      'first',
    ],
    [
      'letters alone',
      appearance('WTB', { type: 'organization' }),
      appearance('World Trade Board', { type: 'organization' }),
      {},
      'first',
    ],
    [
      'letters in the same company',
      appearance('WTB', { type: 'organization', company: company(0, 2) }),
      appearance('World Trade Board', { type: 'organization', company: company(0, 5) }),
      {},
      'acronym',
    ],
  ])('%s', (_, own, before, around, rule) => {
    expect(whoIs(own, [{ known: known([before]) }], { ...plain, ...around }).reason.rule).toBe(rule);
  });

  it('a surname in the same role of the same state is who has that role', () => {
    const own = appearance('Quill', { roles: ['Norwegian minister'] });
    const before = known([ada]);
    expect(whoIs(own, [{ known: before }], plain)).toMatchObject({
      number: before.number,
      reason: { rule: 'role-and-state', evidence: ['role: minister', 'state: NO'] },
    });
  });

  it('of two namesakes it is whose company it is, and neither where nothing tells', () => {
    const [one, two] = [
      known([appearance('Ada Quill', { company: company(0, 5) })]),
      known([appearance('Ada Quill', { company: company(20, 25) })]),
    ];
    const candidates = [{ known: one }, { known: two }];
    const own = appearance('Ada Quill', { company: company(20, 22) });
    expect(whoIs(own, candidates, plain)).toMatchObject({ number: two.number, reason: { rule: 'evidence' } });
    expect(whoIs(appearance('Ada Quill'), candidates, plain).number).toBeUndefined();
  });

  it('a name that nearly always means one means that one, where nothing speaks against it', () => {
    const [famous, other] = [known([appearance('Ada Quill')], 50), known([appearance('Ada Quill')], 2)];
    const candidates = [{ known: famous }, { known: other }];
    expect(whoIs(appearance('Ada Quill'), candidates, plain).number).toBe(famous.number);
    expect(
      whoIs(appearance('Ada Quill'), [{ known: known([appearance('Ada Quill')], 3) }, { known: other }], plain).number,
    ).toBeUndefined();
  });

  it('in another company than ever, and in another role, it may be another', () => {
    const senator = { roles: ['senator'], company: company(0, 8) };
    const always = known(Array.from({ length: 6 }, () => appearance('Ada Quill', senator)));
    const stranger = { company: company(900, 910) };
    const of = (more: Partial<Appearance>) => whoIs(appearance('Ada Quill', more), [{ known: always }], plain);
    expect(of({ ...stranger, roles: ['professor'] })).toMatchObject({
      reason: { rule: 'first', against: [expect.stringMatching(/another walk of life .*; nobody is named/)] },
    });
    expect(of({ ...stranger, roles: ['professor'] }).number).toBeUndefined();
    expect(of({ ...stranger, roles: ['senator'] }).number).toBe(always.number);
    expect(of({ company: company(3, 8), roles: ['professor'] }).number).toBe(always.number);
  });

  it('of whom everybody is named with, new company says nothing', () => {
    const often = Array.from({ length: 6 }, (_, i) =>
      appearance('Ada Quill', { roles: i % 2 === 0 ? ['senator'] : [], company: company(8 * i, 8 * i + 8) }),
    );
    const before = known(often);
    const own = appearance('Ada Quill', { roles: ['professor'], company: company(900, 910) });
    expect(whoIs(own, [{ known: before }], plain).number).toBe(before.number);
  });

  it('a surname is whom the article names in full, unless it names two', () => {
    const [one, two] = [known([appearance('Ada Quill')]), known([appearance('Tom Quill')])];
    const own = appearance('Quill');
    const among = (...full: readonly Known[]) =>
      whoIs(own, [{ known: one }, { known: two }], { ...plain, inFull: new Set(full.map((all) => all.number)) });
    expect(among(one)).toMatchObject({ number: one.number, reason: { rule: 'context' } });
    expect(among(one, two).number).toBeUndefined();
    expect(among().number).toBeUndefined();
  });

  it('a bare surname without a role is a place of that name where the place is on record with its company', () => {
    const place = known([appearance('Groy', { type: 'place', company: company(0, 5) })]);
    const own = appearance('Groy', { company: company(0, 1) });
    expect(whoIs(own, [{ known: place }], plain)).toMatchObject({ number: place.number, reason: { rule: 'name' } });
    expect(whoIs(appearance('Groy'), [{ known: place }], plain).number).toBeUndefined();
    expect(whoIs({ ...own, roles: ['official'] }, [{ known: place }], plain).number).toBeUndefined();
    const person = known([appearance('Tom Groy')]);
    expect(whoIs(own, [{ known: place }, { known: person }], plain).number).toBeUndefined();
  });

  it('of two whom it may be, one who is far more in the news is meant, and that is said', () => {
    const story = (name: string) => appearance(name, { company: company(0, 5) });
    const own = appearance('Quill', { company: company(0, 3) });
    const [famous, other] = [known([story('Ada Quill')], 80), known([story('Tom Quill')], 8)];
    expect(whoIs(own, [{ known: famous }, { known: other }], plain)).toMatchObject({
      number: famous.number,
      reason: {
        rule: 'context',
        evidence: ['named with both: 3', `in 80 articles, Tom Quill (${other.number}) in 8`],
      },
    });
    const alike = [known([story('Ada Quill')], 20), known([story('Tom Quill')], 8)].map((one) => ({ known: one }));
    expect(whoIs(own, alike, plain).number).toBeUndefined();
    const nobodys = whoIs(appearance('Quill'), [{ known: famous }, { known: other }], plain);
    expect(nobodys.number).toBeUndefined();
  });

  it('a letter from somebody who is far more in the news is a misspelling, and that is said', () => {
    const famous = known([appearance('Barack Quill', { roles: ['senator'] })], 20);
    expect(whoIs(appearance('Barak Quill'), [{ known: famous }], plain)).toMatchObject({
      number: famous.number,
      reason: { rule: 'misspelling', evidence: ['a letter from Barack Quill, who is in 20 articles'] },
    });
    const few = known([appearance('Barack Quill')], 3);
    expect(whoIs(appearance('Barak Quill'), [{ known: few }], plain).number).toBeUndefined();
    const common = { ...plain, isCommonName: true };
    expect(whoIs(appearance('Barak Quill'), [{ known: famous }], common).number).toBeUndefined();
    const another = appearance('Barak Quill', { roles: ['professor'] });
    expect(whoIs(another, [{ known: famous }], plain).number).toBeUndefined();
    const bearer = known([appearance('Barak Quill')], 2);
    expect(whoIs(appearance('Barak Quill'), [{ known: famous }, { known: bearer }], plain).number).toBe(bearer.number);
  });

  it('those who were apart are held against each other by all that is known of them', () => {
    const before = known([appearance('Ada Quill', { company: company(0, 5) })]);
    const apart = known([appearance('Quill', { company: company(1, 4) })]);
    expect(whoIs(asAppearance(apart), [{ known: before }], plain)).toMatchObject({
      number: before.number,
      reason: { rule: 'context', evidence: ['named with both: 3'] },
    });
  });
});

it('only what goes with the best name is an alias', () => {
  const names = ['Ada Quill', 'Quill', 'A. Quill', 'Tom Fern'];
  expect(aliasesOf(appearance('Ada Quill', { names }))).toEqual(['Ada Quill', 'A. Quill']);
  const board = { type: 'organization' as const, names: ['World Trade Board', 'WTB', 'the board'] };
  expect(aliasesOf(appearance('World Trade Board', board))).toEqual(['World Trade Board', 'WTB']);
});

it('what is remembered does not grow', () => {
  const many = Array.from({ length: 100 }, (_, i) =>
    appearance('Ada Quill', {
      company: company(10 * i, 10 * i + 10),
      roles: [`Norwegian minister`],
      day: '2024-03-01',
      outlet: 'x',
    }),
  );
  const memory = many.reduce(remember, noMemory);
  expect(memory.habits).toEqual({ company: [0, 99], role: [99, 99] });
  expect([memory.company.length, memory.seen.length, memory.roles]).toEqual([40, 8, ['minister']]);
  expect(memory.company).toContain(1990);
});
