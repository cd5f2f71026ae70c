import { random } from '../page-model/random.ts';
import { type Cast, peopleAnd } from './cast.ts';
import type { Act, Part, Story } from './made-story.ts';
import { type Stock, stockIn } from './stock.ts';

export interface Planted {
  /** Counted from 0; the id of the story is `s` and the number. */
  readonly number: number;
  readonly story: Story;
  /** The number of the story that it reprints. */
  readonly reprintOf?: number;
}

/** Of a story's words so many are exchanged, so that no two stories share their text unless that is planted. */
const EXCHANGED = 0.35;
const REPRINTS = 0.1;
/** Stories that a reprint is of, and acts that are reported again, are among the last so many. */
const RECENT = 400;
const outlets = [
  'The Courier',
  'The Mole',
  'Halden Post',
  'Strait Times',
  'Evening Lamp',
  'The Pilot',
  'Daily Quay',
  'North Ledger',
];
const verbs: readonly (readonly [string, string])[] = [
  ['CONSULT', 'met'],
  ['SUPPORT', 'endorsed'],
  ['COOPERATE', 'traded with'],
  ['AID', 'supplied'],
  ['ACCUSE', 'accused'],
  ['THREATEN', 'threatened'],
  ['SANCTION', 'sanctioned'],
  ['ASSAULT', 'attacked'],
];
const places = ['Halden', 'Orsk', 'Lindport', 'Vesper Bay', 'Kelda', 'Marrow', 'Quillham', 'Tarn'];

/** News without end, the same for the same seed: eight outlets, many people, events that several report, and reprints. */
export function* madeNews(data: string, { people, seed = 11 }: { readonly people: number; readonly seed?: number }) {
  const chance = random(seed);
  const stock = stockIn(data, chance);
  const cast = peopleAnd(people, chance);
  const stories: { readonly number: number; readonly story: Story }[] = [];
  const acts: Act[] = [];
  for (let number = 0; ; number += 1) {
    const published = new Date(Date.UTC(2015, 0, 1) + number * 600_000).toISOString();
    const outlet = outlets[Math.floor(chance() * outlets.length)] ?? 'The Courier';
    const known = chance() < REPRINTS ? stories[Math.floor(chance() * stories.length)] : undefined;
    const head = {
      id: `s${number}`,
      title: sentence(stock, chance).slice(0, 9).join(' '),
      publisher: outlet,
      published,
    };
    const parts = known?.story.parts.filter(() => chance() > 0.15) ?? madeParts(stock, cast, acts, published, chance);
    const story: Story = { ...head, parts };
    if (known === undefined) stories.push({ number, story });
    if (stories.length > RECENT) stories.shift();
    yield { number, story, ...(known === undefined ? {} : { reprintOf: known.number }) } satisfies Planted;
  }
}

/** A sentence of the stock, some of its words exchanged. */
export function sentence({ sentences, word }: Stock, chance: () => number): readonly string[] {
  const own = sentences[Math.floor(chance() * sentences.length)] ?? [];
  return own.map((known) => (chance() < EXCHANGED ? word(chance) : known));
}

function madeParts(stock: Stock, cast: Cast, acts: Act[], published: string, chance: () => number): readonly Part[] {
  const present = Array.from({ length: 4 }, () => cast.person(chance));
  const parts = Array.from({ length: 12 + Math.floor(chance() * 12) }, (_, i): Part => {
    if (i % 2 === 0) {
      const speaker = present[Math.floor(chance() * present.length)] ?? cast.person(chance);
      return {
        kind: 'said',
        words: sentence(stock, chance),
        speaker,
        ...(chance() < 0.2 ? { toward: cast.state(chance) } : {}),
      };
    }
    return { kind: 'told', words: [...sentence(stock, chance), ...sentence(stock, chance)] };
  });
  const done = Array.from({ length: 3 }, (): Part => {
    const act = chance() < 0.6 ? acts[Math.floor(chance() * acts.length)] : undefined;
    return {
      kind: 'done',
      act: act ?? madeAct(cast, acts, published, chance),
      factuality: chance() < 0.05 ? 'denied' : 'asserted',
    };
  });
  return [...parts, ...done];
}

function madeAct(cast: Cast, acts: Act[], published: string, chance: () => number): Act {
  const [type = 'CONSULT', verb = 'met'] = verbs[Math.floor(chance() * verbs.length)] ?? [];
  const act: Act = {
    number: (acts.at(-1)?.number ?? 0) + 1,
    type,
    verb,
    actor: cast.state(chance),
    recipient: chance() < 0.5 ? cast.state(chance) : cast.person(chance),
    place: places[Math.floor(chance() * places.length)] ?? 'Halden',
    date: published.slice(0, 10),
  };
  acts.push(act);
  if (acts.length > RECENT) acts.shift();
  return act;
}
