import type { Actor } from '../archive/made-story.ts';

/** Somebody who is planted, and what papers may call them. */
export interface Planted {
  readonly number: number;
  readonly given: string;
  readonly family: string;
  readonly middle?: string;
  /** What friends and some papers say for the given name. */
  readonly short?: string;
  /** The family name as another house transliterates it. */
  readonly otherSpelling?: string;
  /** One to three; which of them a story has is chance. */
  readonly roles: readonly string[];
}

/** People who are in the news together, with their state and the bodies that they belong to. */
export interface Circle {
  readonly members: readonly Planted[];
  readonly state: Actor;
  readonly bodies: readonly Actor[];
}

/** People of a circle. */
export const CIRCLE = 8;
/** Of all so many bear the full name of one of another circle. */
const NAMESAKES = 0.02;
/** Of all so many have the surname of another of their own circle: kin, whom a surname alone does not tell apart. */
const KIN = 0.03;
/** Of all so many have a given name that has a short form. */
const WITH_SHORT = 0.4;

const shortForms = [
  ...[
    'Robert Bob',
    'William Bill',
    'James Jim',
    'Michael Mike',
    'Thomas Tom',
    'Joseph Joe',
    'Edward Ted',
    'Anthony Tony',
  ],
  ...['Elizabeth Liz', 'Katherine Kate', 'Deborah Debbie', 'Margaret Peggy', 'Susan Sue', 'Jennifer Jenny'],
].map((line) => line.split(' ') as [string, string]);
const starts = 'Ad Ber Cor Dal Ev Fal Gor Hal Ing Jor Kel Lar Mor Nil Or Pel Quil Ros Sel Tor Ul Ver Wil Yor'.split(
  ' ',
);
const middles = ['a', 'e', 'i', 'o', 'an', 'en', 'il', 'or'];
const ends = 'da ton rik ven by mer la ström dez ska wick ham ovskiy enko yev mukh'.split(' ');
/** Endings that houses write in several ways. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ovskiy$/u, 'ovsky'],
  [/yev$/u, 'ev'],
  [/ström$/u, 'stroem'],
  [/wick$/u, 'vick'],
  [/mukh$/u, 'muh'],
  [/by$/u, 'bi'],
];
const offices = ['minister', 'senator', 'mayor', 'governor', 'ambassador', 'judge', 'general', 'lawmaker', 'candidate'];
const trades = ['professor', 'lawyer', 'economist', 'businessman', 'journalist', 'footballer', 'activist', 'analyst'];
const states = [
  ...['Hungary HU Hungarian', 'Norway NO Norwegian', 'Chile CL Chilean', 'Kenya KE Kenyan', 'Nepal NP Nepalese'],
  ...['Peru PE Peruvian', 'Japan JP Japanese', 'Ghana GH Ghanaian', 'Latvia LV Latvian', 'Cuba CU Cuban'],
].map((line) => line.split(' ') as [string, string, string]);
const bodies = ['Party', 'Council', 'Bank', 'Union', 'Institute', 'Court', 'Agency', 'Board'];

/** So many circles, the same for the same chance. */
export function circlesOf(count: number, chance: () => number): readonly Circle[] {
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(chance() * list.length)];
    if (item === undefined) throw new RangeError('there is nothing to pick from');
    return item;
  };
  const word = (): string => `${pick(starts)}${pick(middles)}${pick(ends)}`;
  const all: Planted[] = [];
  const rolesIn = (adjective: string): readonly string[] =>
    Array.from({ length: 1 + Math.floor(chance() * 3) }, () => {
      const role = pick(chance() < 0.6 ? offices : trades);
      return chance() < 0.4 ? `${adjective} ${role}` : role;
    });
  return Array.from({ length: count }, (_, at) => {
    const [state, iso2, adjective] = pick(states);
    const members: Planted[] = [];
    for (let i = 0; i < CIRCLE; i += 1) {
      const earlier = at > 0 && chance() < NAMESAKES ? pick(all.slice(0, at * CIRCLE)) : undefined;
      const kin = members.length > 0 && chance() < KIN ? pick(members) : undefined;
      const [long, short] = chance() < WITH_SHORT ? pick(shortForms) : [word()];
      const family = earlier?.family ?? kin?.family ?? word();
      const ending = spellings.find(([own]) => own.test(family));
      const one: Planted = {
        ...{ number: all.length, given: earlier?.given ?? long, family, roles: rolesIn(adjective) },
        ...(chance() < 0.3 ? { middle: pick([...'ABCDEFGHJKLMR']) } : {}),
        ...(ending === undefined ? {} : { otherSpelling: family.replace(...ending) }),
        ...shortPart(earlier === undefined ? short : earlier.short),
      };
      members.push(one);
      all.push(one);
    }
    const body = (): Actor => ({ number: -1, name: `${word()} ${pick(bodies)}`, type: 'organization' });
    return { members, state: { number: -1, name: state, type: 'country', iso2 }, bodies: [body(), body()] };
  });
}

function shortPart(short: string | undefined): { readonly short?: string } {
  return short === undefined ? {} : { short };
}

/** Pairs of people who bear one full name. */
export function namesakesIn(circles: readonly Circle[]): readonly (readonly [number, number])[] {
  const bearers = new Map<string, Planted[]>();
  for (const one of circles.flatMap(({ members }) => members)) {
    const name = `${one.given} ${one.family}`;
    bearers.set(name, [...(bearers.get(name) ?? []), one]);
  }
  return [...bearers.values()].flatMap((all) =>
    all.flatMap((a, i) => all.slice(i + 1).map((b) => [a.number, b.number] as const)),
  );
}
