/** `npm run tables`: the tables of `data/` as one module, so that they also load in a browser tab. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const data = new URL('../data/', import.meta.url);
const target = new URL('../src/lookup/tables.gen.ts', import.meta.url);
const eventsTarget = new URL('../src/lookup/events.gen.ts', import.meta.url);

/** The name of each table in the module, and where it stands in `data/`. */
const tables = {
  countries: 'countries.csv',
  organisations: 'organisations.csv',
  outlets: 'outlets.csv',
  metonyms: 'metonyms.csv',
  titles: 'titles.csv',
  roles: 'roles.csv',
  embeddingVerbs: 'factuality/verbs.csv',
  embeddingNouns: 'factuality/nouns.csv',
  embeddingAdjectives: 'factuality/adjectives.csv',
  factualityParticles: 'factuality/particles.csv',
  attitudes: 'stance/attitudes.csv',
  evaluations: 'stance/evaluations.csv',
  deontics: 'stance/deontics.csv',
  sayingWords: 'sayings.csv',
};

/** The tables of `data/events`, and what they are called in the module. */
const eventTables = {
  eventVerbs: 'verbs',
  eventNouns: 'nouns',
  eventOperators: 'operators',
  irregularVerbs: 'irregular-verbs',
  actorNouns: 'actors',
  goodsNouns: 'goods',
  contextWords: 'contexts',
  blockerWords: 'blockers',
  blockerIdioms: 'idioms',
  ploverCodes: 'plover',
} as const;

/** The source of `src/lookup/events.gen.ts`. It stands alone, so that what reads no events need not load it. */
export function eventTablesSource(): string {
  const parts = Object.entries(eventTables).map(([name, table]) => {
    const rows = csv(`events/${table}.csv`).map((row) => `  ${JSON.stringify(row)},`);
    return `export const ${name}: readonly (readonly string[])[] = [\n${rows.join('\n')}\n];`;
  });
  return `// Made by scripts/build-lookup.ts from data/events/. Do not edit.\n\n${parts.join('\n\n')}\n`;
}

/** The source of `src/lookup/tables.gen.ts`: rows of cells as they stand in the tables, their head left off. */
export function tablesSource(): string {
  const parts = Object.entries(tables).map(([table, file]) => {
    const rows = csv(file).map((row) => `  ${JSON.stringify(table === 'countries' ? withPeople(row) : row)},`);
    return `export const ${table}: readonly (readonly string[])[] = [\n${rows.join('\n')}\n];`;
  });
  const words = read('common-words.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  for (const gender of ['female', 'male']) {
    const names = csv('given-names.csv').flatMap(([own, , cell = '']) => (own === gender ? cell.split(';') : []));
    parts.push(`export const ${gender}Names = ${JSON.stringify(names.sort().join(' '))};`);
  }
  const places = csv('places.csv').flatMap(([, cell = '']) => cell.split(';'));
  parts.push(`export const placeNames = ${JSON.stringify(places.sort().join(';'))};`);
  parts.push(`export const commonWords: readonly string[] = ${JSON.stringify(words)};`);
  return `// Made by scripts/build-lookup.ts from data/. Do not edit.\n\n${parts.join('\n\n')}\n`;
}

function read(file: string): string {
  return readFileSync(new URL(file, data), 'utf8');
}

function csv(file: string): readonly (readonly string[])[] {
  const { data: rows, errors } = Papa.parse<string[]>(read(file).trimEnd(), { delimiter: ',' });
  const [head, ...body] = rows;
  const ragged = body.findIndex((row) => row.length !== head?.length);
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`);
  if (ragged >= 0) throw new Error(`${file}:${ragged + 2}: it has not as many cells as the head`);
  return body;
}

const PEOPLE = 7;
const ADJECTIVES = 6;

/** Fills the people of a country where they are regular: "Kenyan" gives "Kenyan" and "Kenyans", "Beninese" itself. */
function withPeople(row: readonly string[]): readonly string[] {
  if (row[PEOPLE] !== '') return row;
  const people = (row[ADJECTIVES] ?? '')
    .split(';')
    .filter(Boolean)
    .flatMap((word) => (/(?:ese|[sxz]|sh|ch)$/u.test(word) ? [word] : [word, `${word}s`]));
  return row.map((cell, i) => (i === PEOPLE ? people.join(';') : cell));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, tablesSource());
  writeFileSync(eventsTarget, eventTablesSource());
}
