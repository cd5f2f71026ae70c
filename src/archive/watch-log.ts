/** What is remembered of an address that is watched, so that a watcher can be stopped and go on. */
export interface WatchState {
  readonly etag?: string;
  readonly lastModified?: string;
  /** Milliseconds between two polls that the feed itself asks for. */
  readonly wanted?: number;
  /** When it may be asked again, in milliseconds since 1970. */
  readonly next: number;
  /** How many polls failed in a row. */
  readonly failures: number;
  /** The code of the failure that was told last and still holds. */
  readonly told?: string;
  /** Where it is now, where the server said that it has moved for good. */
  readonly movedTo?: string;
  /** Whether the server said that it is gone for good. */
  readonly isGone?: true;
}

/** What became of an entry of a feed. */
export interface SeenItem {
  /** What tells whether the feed says the same of it as then. */
  readonly stamp: string;
  /** `kept`: on record; `refused`: cannot be read, another try is useless; `failed`: it may go well another time. */
  readonly outcome: 'kept' | 'refused' | 'failed';
  /** Tries that came to nothing: that failed, or that found the story as it was though its stamp had changed. */
  readonly idle: number;
}

/** The part of an archive that a watcher keeps its place in. */
export interface WatchLog {
  watched(address: string): Promise<WatchState | undefined>;
  keepWatched(address: string, state: WatchState): Promise<void>;
  /** Those of the items that are known, by their keys. */
  seen(keys: readonly string[]): Promise<ReadonlyMap<string, SeenItem>>;
  /** Notes what became of an item under each of its keys. */
  keepSeen(keys: readonly string[], item: SeenItem): Promise<void>;
}
