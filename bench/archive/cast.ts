import type { Actor } from './made-story.ts';

/** Whom the stories are about. Some people are in the news every day, most of them once. */
export interface Cast {
  readonly people: readonly Actor[];
  readonly states: readonly Actor[];
  person(chance: () => number): Actor;
  state(chance: () => number): Actor;
}

const states: readonly (readonly [string, string])[] = [
  ['Hungary', 'HU'],
  ['Norway', 'NO'],
  ['Chile', 'CL'],
  ['Kenya', 'KE'],
  ['Nepal', 'NP'],
  ['Peru', 'PE'],
  ['Japan', 'JP'],
  ['Ghana', 'GH'],
  ['Fiji', 'FJ'],
  ['Latvia', 'LV'],
  ['Oman', 'OM'],
  ['Cuba', 'CU'],
];
const roles = ['Minister', 'Senator', 'Mayor', 'Governor', 'Professor', 'General'];
const starts = 'Ad Ber Cor Dal Ev Fal Gor Hal Ing Jor Kel Lar Mor Nil Or Pel Quil Ros Sel Tor Ul Ver Wil Yor'.split(
  ' ',
);
const middles = ['a', 'e', 'i', 'o', 'an', 'en', 'il', 'or'];
const ends = 'da ton rik ven by mer la ström dez ska wick ham'.split(' ');

/** Of the people so many bear the name of another; the role is all that tells them apart. */
const NAMESAKES = 0.02;

/** So many people and a dozen states; some of the people bear the name of another. */
export function peopleAnd(count: number, chance: () => number): Cast {
  const pick = <Item>(list: readonly Item[]): Item | undefined => list[Math.floor(chance() * list.length)];
  const word = (): string => `${pick(starts)}${pick(middles)}${pick(ends)}`;
  const people: Actor[] = [];
  for (let number = 0; number < count; number += 1) {
    const namesake = chance() < NAMESAKES ? pick(people) : undefined;
    const role = pick(roles.filter((own) => own !== namesake?.role)) ?? 'Mayor';
    people.push({ number, name: namesake?.name ?? `${word()} ${word()}`, type: 'person', role });
  }
  const lands = states.map(([name, iso2], i): Actor => ({ number: count + i, name, type: 'country', iso2 }));
  return {
    people,
    states: lands,
    // Zipf's law: the logarithm of the rank is even.
    person: (own) => drawn(people, Math.floor(count ** own()) - 1),
    state: (own) => drawn(lands, Math.floor(own() * lands.length)),
  };
}

function drawn(actors: readonly Actor[], at: number): Actor {
  const actor = actors[at];
  if (actor === undefined) throw new RangeError(`there is no actor ${at}`);
  return actor;
}
