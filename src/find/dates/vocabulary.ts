const names = (text: string): readonly string[] => text.split(' ');

const MONTHS = names('january february march april may june july august september october november december');
const WEEKDAYS = names('sunday monday tuesday wednesday thursday friday saturday');

function numbered(words: readonly string[], first: number): ReadonlyMap<string, number> {
  return new Map(words.map((word, i) => [word, i + first]));
}

/** 1 to 12. */
export const months: ReadonlyMap<string, number> = numbered(MONTHS, 1);
export const shortMonths: ReadonlyMap<string, number> = new Map([
  ...MONTHS.filter((name) => name !== 'may').map((name): [string, number] => [
    name.slice(0, 3),
    MONTHS.indexOf(name) + 1,
  ]),
  ['sept', 9],
]);

/** 0 Sunday to 6 Saturday. */
export const weekdays: ReadonlyMap<string, number> = numbered(WEEKDAYS, 0);
/** Those that are a weekday only with a dot or a date behind them: "Sun", "Sat", "Wed" are words. */
export const shortWeekdays: ReadonlyMap<string, number> = new Map([
  ...WEEKDAYS.map((name, i): [string, number] => [name.slice(0, 3), i]),
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
]);
export const weekdayPlurals: ReadonlySet<string> = new Set(WEEKDAYS.map((name) => `${name}s`));

export type Unit = 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

export const units: ReadonlyMap<string, Unit> = new Map([
  ...(['hour', 'day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade'] as const).flatMap(
    (unit): [string, Unit][] => [
      [unit, unit],
      [`${unit}s`, unit],
    ],
  ),
  ['century', 'century'],
  ['centuries', 'century'],
  ['night', 'day'],
  ['nights', 'day'],
]);

export const dayParts: ReadonlySet<string> = new Set(
  names('morning afternoon evening night lunchtime midday noon midnight dawn'),
);

/** EDTF season numbers, valid in either hemisphere. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);

const SMALL = names(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
export const numbers: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, i): [string, number] => [word, i]),
  ...names('twenty thirty forty fifty sixty seventy eighty ninety').map((word, i): [string, number] => [
    word,
    10 * i + 20,
  ]),
  ['a', 1],
  ['an', 1],
  ['hundred', 100],
]);

export const ordinals: ReadonlyMap<string, number> = new Map([
  ...names('first second third fourth').map((word, i): [string, number] => [word, i + 1]),
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
]);

/** Amounts that nobody can count. */
export const vague: ReadonlySet<string> = new Set(names('several few some many recent couple dozens'));

/** What can be counted and follows a number that is then no year. */
export const counted: ReadonlySet<string> = new Set(
  names(
    'people persons men women children civilians soldiers troops fighters rebels militants prisoners hostages refugees migrants ' +
      'workers jobs homes houses buildings vehicles cars tanks drones missiles rockets shells guns ships boats planes aircraft flights ' +
      'deaths dead cases votes seats points dollars euros pounds yuan rubles roubles yen kilometres kilometers km miles metres meters metre meter mile ' +
      'feet tonnes tons kilograms kilos kg litres liters barrels acres hectares degrees percent per hours minutes days weeks months years ' +
      'pages copies members police officers protesters demonstrators students schools hospitals villages families households ' +
      'companies firms employees staff attacks arrests passengers fans spectators runs goals km2 m hp rpm mw calories victims ' +
      'residents voters patients doctors nurses teachers farmers fishermen fish cattle sheep animals trees km/h mph knots million billion',
  ),
);
