import type { EntityType } from '../record/index.ts';
import { type GazetteerRow, RowError } from './row-error.ts';

/** Schemata of FollowTheMoney that name somebody who can speak or act. */
const types: Readonly<Record<string, EntityType>> = {
  Person: 'person',
  LegalEntity: 'organization',
  Organization: 'organization',
  PublicBody: 'organization',
  Company: 'organization',
};

/**
 * A FollowTheMoney entity (https://followthemoney.tech) as a row of a table; undefined for a schema that names nobody.
 * @throws {RowError} when it is no sound entity
 */
export function ftmRow(entity: GazetteerRow): GazetteerRow | undefined {
  const { schema, properties } = entity;
  if (typeof schema !== 'string') throw new RowError('"schema" is not a string');
  const type = Object.hasOwn(types, schema) ? types[schema] : undefined;
  if (type === undefined) return undefined;
  if (typeof properties !== 'object' || properties === null) throw new RowError('"properties" is missing');
  const all: GazetteerRow = { ...properties };
  const [name, ...others] = values(all, 'name');
  if (name === undefined) throw new RowError('"properties.name" is missing');
  const country = ['country', 'nationality', 'jurisdiction'].flatMap((key) => values(all, key)).find(isAlpha2);
  return {
    name,
    type,
    aliases: [...others, ...['alias', 'previousName', 'abbreviation'].flatMap((key) => values(all, key))],
    ...(country === undefined ? {} : { iso2: country }),
    ...(values(all, 'wikidataId')[0] === undefined ? {} : { wikidata: values(all, 'wikidataId')[0] }),
  };
}

/** Codes such as `eu` pass, longer ones (`gb-sct`, `suhh`) are no ISO 3166 codes. */
function isAlpha2(code: string): boolean {
  return /^[a-z]{2}$/iu.test(code);
}

function values(properties: GazetteerRow, key: string): readonly string[] {
  const value = properties[key] ?? [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new RowError(`"properties.${key}" is not a list of strings`);
}
