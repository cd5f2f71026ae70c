/** The number of an article in one archive; it never changes and is never used again. */
export type ArticleNumber = number;

/** What an answer says of the article that it comes from. */
export interface Provenance {
  readonly article: ArticleNumber;
  /** The id of the article's record. */
  readonly id: string;
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
}
