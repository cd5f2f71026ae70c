/** From the ids of a record's entities to their ids across all stories, where they have one. */
export type ActorIds = ReadonlyMap<string, string>;
