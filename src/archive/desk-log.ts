import type { ArticleNumber } from './provenance.ts';

/** What a saved search looks for. */
export type SearchKind = 'statements' | 'events' | 'articles';

/** A question that somebody keeps, to be told what is new to it. */
export interface SavedSearch {
  readonly number: number;
  readonly name: string;
  readonly kind: SearchKind;
  /** The question as the parameters of an address. */
  readonly query: Readonly<Record<string, string>>;
  /** ISO 8601. */
  readonly saved: string;
  /** The last article that whoever keeps it has seen; what came later is new. */
  readonly seen: ArticleNumber;
}

/** An address that is watched as long as a server runs. */
export interface FollowedAddress {
  readonly address: string;
  /** ISO 8601. */
  readonly since: string;
}

/** The part of an archive that the desk keeps what its user wants to be told of in. */
export interface DeskLog {
  /** Oldest first. */
  savedSearches(): Promise<readonly SavedSearch[]>;
  /** Keeps a question; all that is on record now counts as seen. */
  saveSearch(search: Pick<SavedSearch, 'name' | 'kind' | 'query'>): Promise<SavedSearch>;
  /** Notes that everything up to this article has been seen. False where there is no such search. */
  seeSearch(number: number, seen: ArticleNumber): Promise<boolean>;
  /** False where there is no such search. */
  dropSearch(number: number): Promise<boolean>;

  /** Oldest first. */
  followed(): Promise<readonly FollowedAddress[]>;
  /** False where it is followed already. */
  follow(address: string): Promise<boolean>;
  /** Follows no more, and forgets where the watcher was; what is on record stays. False where it is not followed. */
  unfollow(address: string): Promise<boolean>;

  /** When articles came into the archive (ISO 8601); those that are not in it are missing. */
  addedAt(articles: readonly ArticleNumber[]): Promise<ReadonlyMap<ArticleNumber, string>>;
}
