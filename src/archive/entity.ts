import type { MergeReason } from '../merge/index.ts';
import type { EntityType } from '../record/index.ts';
import type { ArticleNumber, Provenance } from './provenance.ts';

/**
 * The id of somebody or something across all articles of one archive. A state has its ISO code (`HU`), whatever else the tables
 * know its Wikidata item (`Q1065`), everybody else a number of the archive's own (`n12`). It is never used again; an id that was
 * put together with another goes on leading there.
 */
export type EntityId = string;

/** Somebody as an answer names them. */
export interface EntityRef {
  readonly id: EntityId;
  readonly name: string;
  readonly type: EntityType;
}

export interface EntitySummary extends EntityRef {
  /** ISO 3166-1 alpha-2: of a state itself, of others the state that they belong to. */
  readonly iso2?: string;
  readonly wikidata?: string;
  readonly articles: number;
  /** Statements of which it is the speaker. */
  readonly statements: number;
  /** Events that it takes part in, each once however many report it. */
  readonly events: number;
}

/** What somebody is called beside the name, and the days of the first and the last article that does. */
export interface RoleOnRecord {
  readonly role: string;
  readonly articles: number;
  readonly first?: string;
  readonly last?: string;
}

/** Articles whose entity was put under one id for one reason. */
export interface EntityMerge {
  /** The names that those articles have. */
  readonly names: readonly string[];
  readonly reason: MergeReason;
  readonly articles: number;
  /** Some of the articles, those that were added last first. */
  readonly examples: readonly Provenance[];
}

export interface EntityProfile extends EntitySummary {
  /** All names that articles have for it, the most frequent first. */
  readonly names: readonly { readonly name: string; readonly articles: number }[];
  readonly roles: readonly RoleOnRecord[];
  /** Days of the first and the last article. */
  readonly first?: string;
  readonly last?: string;
  readonly outlets: readonly { readonly outlet: string; readonly articles: number }[];
  /** Why the articles are together; {@link Archive.correctEntities} parts them again. */
  readonly merges: readonly EntityMerge[];
  /** Others who bear one of its full names and are kept apart. */
  readonly namesakes: readonly EntitySummary[];
}

/**
 * What a person corrected in who is who. `merge`: both are one, under the id `into`; `split`: what is called `name`, or what these
 * articles speak of, is somebody else; `rename`: the name to show.
 */
export type EntityCorrection =
  | {
      readonly kind: 'merge';
      readonly entity: EntityId;
      readonly into: EntityId;
      /** What spoke for it where no person said so, but what later articles told; it can be taken back like a person's. */
      readonly why?: readonly string[];
    }
  | { readonly kind: 'split'; readonly entity: EntityId; readonly name: string }
  | { readonly kind: 'split'; readonly entity: EntityId; readonly articles: readonly ArticleNumber[] }
  | { readonly kind: 'rename'; readonly entity: EntityId; readonly name: string };

/** What became of a correction of entities. */
export interface EntityCorrected {
  /** Its number, for {@link Archive.undo}. */
  readonly number: number;
  /** The entity as it is now; of a split the new one. */
  readonly entity: EntityId;
}
