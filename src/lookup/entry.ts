import type { EntityType } from '../record/index.ts';

/**
 * A sector of society as PLOVER's manual codes it (table "Sector Codes"): `MED` is health, journalists are `JRN`,
 * `UAF` unknown gunmen, `ELI` those who held an office. `IGO` and `NGO` stand in the place of a state.
 */
export type Sector = string;

export type NamedKind =
  | 'country'
  | 'organisation'
  | 'alliance'
  | 'grouping'
  | 'armed-group'
  | 'party'
  | 'outlet'
  | 'person'
  | 'place';

/** Something that has a name. */
export interface NamedEntry {
  /** Unique in the tables: the ISO code of a country in upper case, otherwise the name in lower case with hyphens. */
  readonly id: string;
  readonly kind: NamedKind;
  /** What it is in a record. */
  readonly type: EntityType;
  /** The name to show. */
  readonly name: string;
  /** ISO 3166-1 alpha-2: of the country itself, or of the one it belongs to. */
  readonly iso2?: string;
  /** ISO 3166-1 alpha-3, of countries only. */
  readonly iso3?: string;
  readonly wikidata?: string;
  readonly sectors: readonly Sector[];
}

/** A word that says what somebody is: "Lt. Gen." before a name, or "rebel leader". */
export interface WordEntry {
  readonly id: string;
  readonly kind: 'title' | 'role';
  readonly name: string;
  readonly sectors: readonly Sector[];
}

export type Entry = NamedEntry | WordEntry;

/** How words stand for an entry: "France", "French Republic", "French", "Frenchmen", "Paris", "the Elysee". */
export type Reading = 'name' | 'alias' | 'adjective' | 'people' | 'capital' | 'metonym' | 'word';

/** One thing that words may stand for, and how. */
export interface Sense {
  readonly entry: Entry;
  readonly reading: Reading;
  /** The words as the table has them. */
  readonly words: string;
  /** Of a metonym, whom it speaks for within the state: the Pentagon for `MIL`. Otherwise those of the entry. */
  readonly sectors: readonly Sector[];
}

export function isNamed(entry: Entry): entry is NamedEntry {
  return entry.kind !== 'title' && entry.kind !== 'role';
}
