import type { EntityType } from '../record/index.ts';
import type { Entry, NamedEntry, NamedKind, Reading, Sense, WordEntry } from './entry.ts';
import { normalName } from './normal.ts';
import { countries, metonyms, organisations, outlets, roles, titles } from './tables.gen.ts';

/** Every sense of our own tables, likeliest first for words that have several. Made on the first call. */
export function builtInSenses(): readonly Sense[] {
  made ??= makeSenses();
  return made;
}

let made: readonly Sense[] | undefined;

function makeSenses(): readonly Sense[] {
  const states = countries.map(country);
  const bodies = [...organisations.map(organisation), ...outlets.map(outlet)];
  const named = [...states, ...bodies].flat();
  const byTarget = new Map<string, Entry>();
  for (const { entry } of named) if (!byTarget.has(entry.id)) byTarget.set(entry.id, entry);
  return [
    ...named,
    ...metonyms.flatMap((row) => metonym(row, byTarget)),
    ...titles.flatMap(title),
    ...roles.flatMap(role),
  ];
}

function list(cell: string | undefined): readonly string[] {
  return (cell ?? '').split(';').filter((value) => value !== '');
}

function codes(cell: string | undefined): readonly string[] {
  return (cell ?? '').split(' ').filter((value) => value !== '');
}

export function idOf(name: string): string {
  return normalName(name).replace(/ /gu, '-');
}

function senses(entry: Entry, reading: Reading, words: readonly string[], sectors = entry.sectors): Sense[] {
  return words.map((own) => ({ entry, reading, words: own, sectors }));
}

function country(row: readonly string[]): Sense[] {
  const [iso2 = '', iso3 = '', wikidata = '', , name = '', aliases, adjectives, people, capitals] = row;
  const known = wikidata === '' ? {} : { wikidata };
  const entry: NamedEntry = { id: iso2, kind: 'country', type: 'country', name, iso2, iso3, ...known, sectors: [] };
  return [
    ...senses(entry, 'name', [name]),
    ...senses(entry, 'alias', list(aliases)),
    ...senses(entry, 'adjective', list(adjectives)),
    ...senses(entry, 'people', list(people)),
    ...senses(entry, 'capital', list(capitals)),
  ];
}

const kinds: Readonly<Record<string, readonly [NamedKind, EntityType]>> = {
  alliance: ['alliance', 'organization'],
  grouping: ['grouping', 'group'],
  'armed-group': ['armed-group', 'organization'],
  party: ['party', 'organization'],
};

function organisation(row: readonly string[]): Sense[] {
  const [name = '', sort = '', wikidata = '', iso2 = '', sectors, aliases] = row;
  const [kind, type] = kinds[sort] ?? ['organisation', 'organization'];
  return body({ kind, type, wikidata, iso2, name, sectors: codes(sectors) }, list(aliases));
}

function outlet(row: readonly string[]): Sense[] {
  const [name = '', sort, wikidata = '', iso2 = '', aliases] = row;
  const sectors = sort === 'platform' ? ['BUS'] : ['JRN'];
  return body({ kind: 'outlet', type: 'organization', wikidata, iso2, name, sectors }, list(aliases));
}

/** The news agencies of our tables: the name of each, then its other names. */
export function agencies(): readonly (readonly [string, ...string[]])[] {
  const rows: readonly (readonly string[])[] = outlets;
  return rows
    .filter(([, sort]) => sort === 'agency')
    .map(([name = '', , , , aliases]): [string, ...string[]] => [name, ...list(aliases)]);
}

interface Body extends Omit<NamedEntry, 'id' | 'iso3' | 'wikidata' | 'iso2'> {
  readonly wikidata: string;
  readonly iso2: string;
}

function body({ wikidata, iso2, ...rest }: Body, aliases: readonly string[]): Sense[] {
  const known = { ...(wikidata === '' ? {} : { wikidata }), ...(iso2 === '' ? {} : { iso2 }) };
  const name = rest.name.replace(/^the /u, 'The ');
  const entry: NamedEntry = { ...rest, name, id: idOf(name), ...known };
  return [...senses(entry, 'name', [rest.name]), ...senses(entry, 'alias', aliases)];
}

function metonym(row: readonly string[], byTarget: ReadonlyMap<string, Entry>): Sense[] {
  const [names, target = '', sectors] = row;
  const entry = byTarget.get(target) ?? byTarget.get(idOf(target));
  if (entry === undefined) throw new Error(`metonyms.csv: ${target} is neither a country nor an organisation`);
  return senses(entry, 'metonym', list(names), codes(sectors));
}

function title(row: readonly string[]): Sense[] {
  const [name = '', , sectors, aliases] = row;
  const entry: WordEntry = { id: `title-${idOf(name)}`, kind: 'title', name, sectors: codes(sectors) };
  return senses(entry, 'word', [name, ...list(aliases)]);
}

function role(row: readonly string[]): Sense[] {
  const [name = '', sectors, aliases] = row;
  const entry: WordEntry = { id: `role-${idOf(name)}`, kind: 'role', name, sectors: codes(sectors) };
  return senses(entry, 'word', [name, ...list(aliases)]);
}
