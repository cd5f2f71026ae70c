import { builtIn, builtInSenses, isNamed, type NamedEntry, type Sector } from '../../lookup/index.ts';
import type { Entity } from '../../record/index.ts';
import { nounLemmas } from './lemma.ts';
import { lexicon } from './lexicon.ts';

/** Bodies of many states, by what PLOVER's manual codes them as in the place of a state. */
const WORLD: ReadonlyMap<string, string> = new Map([
  ['united-nations', 'UNO'],
  ['european-union', 'EUR'],
]);
const WORLD_SECTORS = new Set(['IGO', 'NGO', 'IMG', 'ISM', 'MNC']);

/** Whom words stand for: ISO 3166-1 alpha-2 of the state, and sectors of society. */
export interface Standing {
  readonly iso2?: string;
  /** In place of a state: UNO, EUR, IGO, NGO, IMG, ISM, MNC. */
  readonly world?: string;
  readonly sectors: readonly Sector[];
}

let alpha3: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 alpha-3 of an alpha-2 code; the manual's KOS for Kosovo, which has none. */
function iso3Of(iso2: string): string | undefined {
  alpha3 ??= new Map(
    builtInSenses().flatMap(({ entry }): [string, string][] =>
      isNamed(entry) && entry.kind === 'country' ? [[entry.iso2 ?? '', entry.iso3 ?? '']] : [],
    ),
  );
  return iso2 === 'XK' ? 'KOS' : alpha3.get(iso2);
}

/**
 * A code as PLOVER and CAMEO write them: the state or body, then the sector: `USAMIL`, `RUSGOV`, `PRK`, `UNO`, `REB`. `---`
 * where the words tell neither.
 */
export function actorCode({ iso2, world, sectors }: Standing): string {
  const state = (iso2 === undefined ? undefined : iso3Of(iso2)) ?? world ?? '';
  const sector = sectors.find((own) => !WORLD_SECTORS.has(own)) ?? '';
  return `${state}${sector}` || '---';
}

/** What an entity of the record stands for: by its name in the tables, its state, its type and its roles. */
export function standingOfEntity(entity: Entity): Standing {
  if (entity.type === 'person') return standingOfWords((entity.roles ?? []).join(' '), entity.iso2);
  const known = builtIn().find(entity.name)[0];
  if (known === undefined || !isNamed(known.entry)) return standingOfWords(entity.name, entity.iso2);
  return standingOfEntry(known.entry);
}

function standingOfEntry(entry: NamedEntry): Standing {
  if (entry.kind === 'country') return { ...(entry.iso2 === undefined ? {} : { iso2: entry.iso2 }), sectors: [] };
  const world =
    WORLD.get(entry.id) ??
    (/^un-|^united-nations/u.test(entry.id) ? 'UNO' : entry.sectors.find((own) => WORLD_SECTORS.has(own)));
  const parties = entry.kind === 'party' && !entry.sectors.includes('PTY') ? ['PTY'] : [];
  return {
    ...(entry.iso2 === undefined ? {} : { iso2: entry.iso2 }),
    ...(world === undefined || entry.iso2 !== undefined ? {} : { world }),
    sectors: [...entry.sectors.filter((own) => !WORLD_SECTORS.has(own)), ...parties],
  };
}

/** What a description stands for: "Iraqi troops" for Iraq and MIL, "the Ukrainian president" for Ukraine and GOV. */
export function standingOfWords(text: string, iso2?: string): Standing {
  const words = text.split(/\s+|(?=['’]s?\b)/u).filter(Boolean);
  let state = iso2;
  let world: string | undefined;
  const sectors: Sector[] = [];
  for (let i = 0; i < words.length; ) {
    const match = builtIn().longest(words, i);
    const entry = match?.senses[0]?.entry;
    const isPaper =
      entry !== undefined && isNamed(entry) && entry.kind === 'outlet' && (match?.length ?? 0) < words.length;
    if (isPaper) {
      // "Liberation" of "Sefu Liberation Army" is no newspaper.
    } else if (entry !== undefined && isNamed(entry)) {
      const own = standingOfEntry(entry);
      state ??= own.iso2;
      world ??= own.world;
      sectors.push(...(match?.senses[0]?.sectors ?? []).filter((sector) => !WORLD_SECTORS.has(sector)));
    } else if (entry !== undefined) sectors.push(...entry.sectors);
    i += match?.length ?? 1;
  }
  // The noun that heads a description stands last and says most.
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const sector = sectorOfNoun(words.slice(Math.max(0, i - 1), i + 1).join(' ')) ?? sectorOfNoun(words[i] ?? '');
    if (sector === undefined) continue;
    if (WORLD_SECTORS.has(sector)) world ??= sector;
    else sectors.push(sector);
    break;
  }
  return {
    ...(state === undefined ? {} : { iso2: state }),
    ...(world === undefined ? {} : { world }),
    sectors: [...new Set(sectors)],
  };
}

/** The sector of a common noun as it is written: MIL of "troops". */
export function sectorOfNoun(noun: string): Sector | undefined {
  if (/(?:^| )houses?$/u.test(noun)) return undefined; // only "the House" makes laws
  const { sectors } = lexicon();
  for (const lemma of nounLemmas(noun)) {
    const own = sectors.get(lemma);
    if (own !== undefined) return own;
  }
  return undefined;
}
