import type { EntityId } from '../archive/index.ts';
import type { ArticleRecord, Entity } from '../record/index.ts';

/** A record that comes from an archive, with who its entities are there, by their ids in the record. */
export interface IdentifiedRecord extends ArticleRecord {
  readonly identities?: Readonly<Record<string, EntityId>>;
}

/** The id of an entity across all articles of the archive that the record comes from; undefined where it comes from none. */
export function identityIn({ identities }: IdentifiedRecord, { id }: Pick<Entity, 'id'>): EntityId | undefined {
  return identities?.[id];
}
