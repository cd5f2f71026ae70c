import { type Archive, openSqlite } from '../src/archive/index.ts';
import { peopleAnd } from './archive/cast.ts';
import { sentence } from './archive/made-news.ts';
import { type Actor, type Part, recordOf, type Story } from './archive/made-story.ts';
import { type Stock, stockIn } from './archive/stock.ts';
import { random } from './page-model/random.ts';

export interface MergeResult {
  readonly source: 'polnear' | 'made';
  readonly stories: number;
  readonly people: number;
  /** Persons in stories, each once a story: what is put together. */
  readonly mentions: number;
  /** B3 over them, percent (Bagga and Baldwin 1998). */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Pairs of people who bear one full name, and those of them that share an id. */
  readonly namesakes: number;
  readonly namesakesMerged: number;
  /** Of the ids that hold two people who bear one name, those without a reason on record. */
  readonly withoutReason: number;
  readonly storiesPerSecond: number;
}

/** People who are in the news together, a story is of one such circle. */
const CIRCLE = 8;
/** People of a circle that a story names. */
const NAMED = 4;

/**
 * Plants people in made stories and looks whether each has one id. People are in the news with their circle; one in fifty bears
 * the full name of another, with another role and in another circle. A story gives the full name three times out of four, otherwise the
 * last name or an initial, and the role two times out of three.
 */
export async function benchMerge(
  data: string,
  { stories, seed = 23 }: { readonly stories: number; readonly seed?: number },
): Promise<MergeResult> {
  const chance = random(seed);
  const stock = stockIn(data, chance);
  const { people } = peopleAnd(Math.max(5 * CIRCLE, Math.round(stories / 5)), chance);
  const archive = openSqlite(':memory:');
  const gold = new Map<string, number>();
  let spent = 0;
  for (let number = 0; number < stories; number += 1) {
    const { story, speakers } = storyOf(number, people, stock, chance);
    for (const [i, speaker] of speakers.entries()) gold.set(`${story.id} a${i + 1}`, speaker.number);
    const start = performance.now();
    await archive.put(recordOf(story));
    spent += performance.now() - start;
  }
  const found = await foundIds(archive, gold);
  const sames = namesakesOf(people);
  const ids = idsOf(gold, found);
  const merged = sames.filter(([a, b]) => [...(ids.get(a) ?? [])].some((id) => ids.get(b)?.has(id)));
  const shared = new Set(merged.flatMap(([a, b]) => [...(ids.get(a) ?? [])].filter((id) => ids.get(b)?.has(id))));
  let withoutReason = 0;
  for (const id of shared) if ((await archive.entity(id))?.merges.length === 0) withoutReason += 1;
  await archive.close();
  return {
    source: stock.source,
    ...{ stories, people: people.length, mentions: gold.size, ...bCubed(gold, found) },
    ...{ namesakes: sames.length, namesakesMerged: merged.length, withoutReason },
    storiesPerSecond: (1000 * stories) / spent,
  };
}

function storyOf(number: number, people: readonly Actor[], stock: Stock, chance: () => number) {
  const circle = Math.floor(chance() * (people.length / CIRCLE)) * CIRCLE;
  const members = people.slice(circle, circle + CIRCLE).sort(() => chance() - 0.5);
  const speakers = members.slice(0, NAMED);
  const parts = speakers.map(
    (person): Part => ({ kind: 'said', words: sentence(stock, chance), speaker: asNamed(person, chance) }),
  );
  const story: Story = {
    id: `s${number}`,
    title: sentence(stock, chance).slice(0, 8).join(' '),
    publisher: 'The Courier',
    published: new Date(Date.UTC(2015, 0, 1) + number * 3_600_000).toISOString(),
    parts: [...parts, { kind: 'told', words: sentence(stock, chance) }],
  };
  return { story, speakers };
}

/** A person as one story names them. */
function asNamed({ role, ...person }: Actor, chance: () => number): Actor {
  const [first = '', last = ''] = person.name.split(' ');
  const form = chance();
  const name = form < 0.75 ? person.name : form < 0.9 ? last : `${first.charAt(0)}. ${last}`;
  return { ...person, name, ...(role !== undefined && chance() < 2 / 3 ? { role } : {}) };
}

/** The id of each speaker, by story and attribution. */
async function foundIds(archive: Archive, gold: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, string>> {
  const { items } = await archive.statements([], {}, gold.size);
  // Whoever was given no id is alone.
  return new Map(
    items.map(({ id, attribution, speakerId }) => [`${id} ${attribution}`, speakerId ?? `${id} ${attribution}`]),
  );
}

function namesakesOf(people: readonly Actor[]): readonly (readonly [number, number])[] {
  const bearers = new Map<string, Actor[]>();
  for (const person of people) bearers.set(person.name, [...(bearers.get(person.name) ?? []), person]);
  return [...bearers.values()].flatMap((all) =>
    all.flatMap((a, i) => all.slice(i + 1).map((b) => [a.number, b.number] as const)),
  );
}

function idsOf(gold: ReadonlyMap<string, number>, found: ReadonlyMap<string, string>) {
  const ids = new Map<number, Set<string>>();
  for (const [mention, person] of gold) {
    const own = ids.get(person) ?? new Set();
    ids.set(person, own.add(found.get(mention) ?? mention));
  }
  return ids;
}

/** B3: of each mention the part of those with its id that are of its person, and the part of those of its person that have its id. */
export function bCubed(gold: ReadonlyMap<string, number>, found: ReadonlyMap<string, string>) {
  const counts = (keyOf: (mention: string, person: number) => string): ReadonlyMap<string, number> => {
    const all = new Map<string, number>();
    for (const [mention, person] of gold) all.set(keyOf(mention, person), (all.get(keyOf(mention, person)) ?? 0) + 1);
    return all;
  };
  const idOf = (mention: string): string => found.get(mention) ?? mention;
  const both = counts((mention, person) => `${person} ${idOf(mention)}`);
  const [byId, byPerson] = [counts(idOf), counts((_, person) => String(person))];
  let [precision, recall] = [0, 0];
  for (const [mention, person] of gold) {
    const shared = both.get(`${person} ${idOf(mention)}`) ?? 0;
    precision += (100 * shared) / (byId.get(idOf(mention)) ?? 1) / gold.size;
    recall += (100 * shared) / (byPerson.get(String(person)) ?? 1) / gold.size;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
