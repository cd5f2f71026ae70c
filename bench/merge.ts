import { type Archive, openSqlite } from '../src/archive/index.ts';
import { recordOf } from './archive/made-story.ts';
import { stockIn } from './archive/stock.ts';
import { random } from './page-model/random.ts';
import { type BCubed, bCubed } from './planted/b-cubed.ts';
import { CIRCLE, circlesOf, namesakesIn } from './planted/people.ts';
import { type NameForm, type PlantedStory, plantedStories, shuffled } from './planted/stories.ts';

export interface MergeResult extends BCubed {
  readonly source: 'polnear' | 'made';
  readonly stories: number;
  readonly people: number;
  /** Persons in stories, each once a story: what is put together. */
  readonly mentions: number;
  /** B3 of the mentions that name somebody so. */
  readonly byForm: Readonly<Partial<Record<NameForm, BCubed>>>;
  /** F1 with the same stories in another order. */
  readonly otherOrders: Readonly<Record<'backwards' | 'shuffled', number>>;
  /** Pairs of people who bear one full name, and those of them that share an id. */
  readonly namesakes: number;
  readonly namesakesMerged: number;
  /** Of the ids that hold two people who bear one name, those without a reason on record. */
  readonly withoutReason: number;
  readonly storiesPerSecond: number;
}

/**
 * Plants people in made stories and looks whether each has one id. People are in the news with their circle and its state and bodies; one
 * in fifty bears the full name of somebody of another circle, one in thirty the surname of another of the own. A story gives the full
 * name three times out of four (with a middle initial, a short form or another spelling at times), otherwise an initial or the surname,
 * and a role two times out of three. The same stories go in in three orders.
 */
export async function benchMerge(
  data: string,
  { stories, seed = 23 }: { readonly stories: number; readonly seed?: number },
): Promise<MergeResult> {
  const chance = random(seed);
  const stock = stockIn(data, chance);
  const circles = circlesOf(Math.max(5, Math.round(stories / 5 / CIRCLE)), chance);
  const planted = plantedStories(stories, circles, stock, chance);
  const gold = new Map(
    planted.flatMap(({ story, speakers }) =>
      speakers.map(({ number }, i) => [`${story.id} a${i + 1}`, number] as const),
    ),
  );
  const forms = new Map(
    planted.flatMap(({ story, speakers }) => speakers.map(({ form }, i) => [`${story.id} a${i + 1}`, form] as const)),
  );
  const own = await putIn(planted, gold);
  const merged = await mergedNamesakes(own.archive, namesakesIn(circles), gold, own.found);
  await own.archive.close();
  const f1In = async (order: readonly PlantedStory[]): Promise<number> => {
    const { archive, found } = await putIn(order, gold);
    await archive.close();
    return bCubed(gold, found).f1;
  };
  const ofForm = (form: NameForm): Iterable<string> =>
    [...gold.keys()].filter((mention) => forms.get(mention) === form);
  return {
    ...{ source: stock.source, stories, people: circles.length * CIRCLE, mentions: gold.size },
    ...bCubed(gold, own.found),
    byForm: Object.fromEntries(
      [...new Set(forms.values())].map((form) => [form, bCubed(gold, own.found, ofForm(form))]),
    ),
    otherOrders: {
      backwards: await f1In([...planted].reverse()),
      shuffled: await f1In(shuffled(planted, random(seed + 1))),
    },
    ...merged,
    storiesPerSecond: (1000 * stories) / own.milliseconds,
  };
}

async function putIn(stories: readonly PlantedStory[], gold: ReadonlyMap<string, number>) {
  const archive = openSqlite(':memory:');
  let milliseconds = 0;
  for (const { story } of stories) {
    const record = recordOf(story);
    const start = performance.now();
    await archive.put(record);
    milliseconds += performance.now() - start;
  }
  return { archive, milliseconds, found: await foundIds(archive, gold.size) };
}

/** The id of each speaker, by story and attribution; whoever was given no id is alone. */
async function foundIds(archive: Archive, count: number): Promise<ReadonlyMap<string, string>> {
  const { items } = await archive.statements([], {}, count);
  return new Map(
    items.map(({ id, attribution, speakerId }) => [`${id} ${attribution}`, speakerId ?? `${id} ${attribution}`]),
  );
}

async function mergedNamesakes(
  archive: Archive,
  pairs: readonly (readonly [number, number])[],
  gold: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, string>,
) {
  const ids = new Map<number, Set<string>>();
  for (const [mention, person] of gold)
    ids.set(person, (ids.get(person) ?? new Set()).add(found.get(mention) ?? mention));
  const sharedBy = ([a, b]: readonly [number, number]) => [...(ids.get(a) ?? [])].filter((id) => ids.get(b)?.has(id));
  const merged = pairs.filter((pair) => sharedBy(pair).length > 0);
  let withoutReason = 0;
  for (const id of new Set(merged.flatMap(sharedBy))) {
    const reasons = (await archive.entity(id))?.merges ?? [];
    if (!reasons.some(({ reason }) => reason.rule !== 'first' && reason.evidence.length > 0)) withoutReason += 1;
  }
  return { namesakes: pairs.length, namesakesMerged: merged.length, withoutReason };
}
