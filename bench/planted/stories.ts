import { sentence } from '../archive/made-news.ts';
import type { Actor, Part, Story } from '../archive/made-story.ts';
import type { Stock } from '../archive/stock.ts';
import type { Circle, Planted } from './people.ts';

/** How a story names somebody. */
export type NameForm = 'full' | 'middle' | 'short' | 'spelling' | 'initial' | 'surname' | 'title';

export interface PlantedStory {
  readonly story: Story;
  /** Who speaks in each attribution, in order. */
  readonly speakers: readonly { readonly number: number; readonly form: NameForm }[];
}

/** People of its circle that a story names. */
const NAMED = 4;
/** Of the stories so many are of two circles at once. */
const OF_TWO = 0.15;
/** Of the stories so many also name one of the few whom everybody names. */
const WITH_FAMOUS = 0.3;
const FAMOUS = 6;
const outlets = ['The Courier', 'The Mole', 'Halden Post', 'Strait Times', 'Evening Lamp', 'The Pilot'];

/** The stories in the order of their days; circles are in the news as often as chance has it, the first people everywhere. */
export function plantedStories(
  count: number,
  circles: readonly Circle[],
  stock: Stock,
  chance: () => number,
): readonly PlantedStory[] {
  const famous = circles.slice(0, FAMOUS).flatMap(({ members }) => members.slice(0, 1));
  return Array.from({ length: count }, (_, number) => {
    const [one, two] = [drawn(circles, chance), drawn(circles, chance)];
    const second = chance() < OF_TWO ? two : one;
    const present = new Set([
      ...shuffled(one.members, chance).slice(0, NAMED / 2),
      ...shuffled(second.members, chance).slice(0, NAMED / 2 + 1),
      ...(chance() < WITH_FAMOUS ? [drawn(famous, chance)] : []),
    ]);
    const people = [...present].slice(0, NAMED + 1).map((own) => ({ ...asNamed(own, chance), number: own.number }));
    const said = people.map(({ actor }): Part => ({ kind: 'said', words: sentence(stock, chance), speaker: actor }));
    const day = new Date(Date.UTC(2015, 0, 1) + number * 3_600_000).toISOString();
    const act = {
      ...{ number, type: 'CONSULT', verb: 'met', place: 'Halden', date: day.slice(0, 10) },
      ...{ actor: one.state, recipient: drawn(one.bodies, chance) },
    };
    const story: Story = {
      id: `s${number}`,
      title: sentence(stock, chance).slice(0, 8).join(' '),
      publisher: drawn(outlets, chance),
      published: day,
      parts: [...said, ...(chance() < 0.6 ? [{ kind: 'done' as const, act, factuality: 'asserted' as const }] : [])],
    };
    return { story, speakers: people.map(({ number: own, form }) => ({ number: own, form })) };
  });
}

/** A person as one story names them: in full three times out of four, with a role two times out of three. */
function asNamed(one: Planted, chance: () => number): { readonly actor: Actor; readonly form: NameForm } {
  const form = formOf(one, chance());
  const role = chance() < 2 / 3 ? drawn(one.roles, chance) : undefined;
  const actor: Actor = {
    ...{ number: one.number, name: nameIn(form, one, chance), type: 'person' },
    ...(role === undefined ? {} : { role }),
  };
  return { actor, form };
}

function formOf({ middle, short, otherSpelling }: Planted, draw: number): NameForm {
  if (draw < 0.1) return 'initial';
  if (draw < 0.2) return 'surname';
  if (draw < 0.25) return 'title';
  if (draw < 0.31 && short !== undefined) return 'short';
  if (draw < 0.4 && otherSpelling !== undefined) return 'spelling';
  return draw < 0.5 && middle !== undefined ? 'middle' : 'full';
}

function nameIn(form: NameForm, one: Planted, chance: () => number): string {
  const { given, middle, short, family, otherSpelling } = one;
  switch (form) {
    case 'full':
      return `${given} ${family}`;
    case 'middle':
      return `${given} ${middle}. ${family}`;
    case 'short':
      return `${short} ${family}`;
    case 'spelling':
      return `${given} ${otherSpelling}`;
    case 'initial':
      return `${given.charAt(0)}. ${family}`;
    case 'surname':
      return family;
    case 'title':
      return `${drawn(['Mr.', 'Ms.', 'Dr.'], chance)} ${family}`;
  }
}

export function shuffled<Item>(items: readonly Item[], chance: () => number): readonly Item[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = Math.floor(chance() * (i + 1));
    [all[i], all[j]] = [all[j] as Item, all[i] as Item];
  }
  return all;
}

function drawn<Item>(items: readonly Item[], chance: () => number): Item {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new RangeError('there is nothing to draw from');
  return item;
}
