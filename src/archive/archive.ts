import type { Credit, Kinship } from '../merge/index.ts';
import type { Article, ArticleRecord, ModelVersion } from '../record/index.ts';
import type { Span } from '../text/index.ts';
import type { AcrossArticles } from './across.ts';
import type { Correction, NumberedCorrection } from './correction.ts';
import type { DeskLog } from './desk-log.ts';
import type { Filter, Found } from './filter.ts';
import type { ArticleNumber, Provenance } from './provenance.ts';
import type { Statement } from './statement.ts';
import type { WatchLog } from './watch-log.ts';

/** `added`: a new article; `replaced`: known, with another record now; `present`: nothing had to be changed. */
export type Put = { readonly article: ArticleNumber; readonly outcome: 'added' | 'replaced' | 'present' };

/** A story whose text has the words. */
export interface Story extends Provenance {
  readonly text: string;
  readonly paragraphs: readonly Span[];
}

/** A spelling under which the record has somebody, with how often. */
export interface NameCount {
  readonly name: string;
  readonly articles: number;
  readonly statements: number;
}

/** An article in a group of those that are one text. */
export interface Copy extends Provenance {
  /** What it was found to be like when it was added; missing for the first of its group. */
  readonly like?: { readonly article: ArticleNumber; readonly kinship: Kinship; readonly containment: number };
  /** The news agencies that it is credited to. */
  readonly credits: readonly Credit[];
}

export interface Sizes {
  readonly articles: number;
  readonly statements: number;
  /** Who and what is named, each once. */
  readonly entities: number;
  /** Events, each once however many report it. */
  readonly events: number;
  /** Places in articles that tell of an event. */
  readonly reports: number;
}

/**
 * Keeps the records of many articles and answers questions across them. Every implementation passes the suites of
 * `*contract.fixture.ts`. All methods reject with {@link ArchiveError} where the archive cannot be used.
 */
export interface Archive extends AcrossArticles, WatchLog, DeskLog {
  /**
   * Puts the record of an article in place, whole or not at all. An article is known by its id *and* its text: the same id with
   * another text (an updated story, or two that share an id) is another article, and both are kept. What people corrected stays.
   */
  put(record: ArticleRecord, from?: { readonly input?: string }): Promise<Put>;
  /**
   * Puts several in place together: all of them or, where one cannot be, none. Much faster than one by one, since what they touch is written
   * once; some 100 at a time are enough for that.
   */
  putAll(records: readonly ArticleRecord[], from?: { readonly input?: string }): Promise<readonly Put[]>;
  /** The model that read the article, undefined where it is not in the archive. */
  readBy(article: Pick<Article, 'id' | 'text'>): Promise<ModelVersion | undefined>;
  /** The record of an article with people's corrections; as the model made it with `raw`. */
  record(article: ArticleNumber, options?: { readonly raw?: boolean }): Promise<ArticleRecord | undefined>;
  /** The articles that have this id, oldest first. */
  numbers(id: string): Promise<readonly ArticleNumber[]>;

  /** The articles that are one text with this one, itself among them, in the order in which they were added, and why they are. */
  sameText(article: ArticleNumber): Promise<readonly Copy[]>;

  /** Writes down what somebody corrected; it holds at once and after every later reading. Returns its number. */
  correct(article: ArticleNumber, correction: Correction): Promise<number>;
  /** The corrections of an article that hold, oldest first. */
  corrections(article: ArticleNumber): Promise<readonly NumberedCorrection[]>;
  /** Takes a correction back, of an article or of entities, by its number. False where none of that number holds. */
  undo(correction: number): Promise<boolean>;
  /** Statements whose content has all `words` (any statement where there are none), the last added first. */
  statements(words: readonly string[], filter?: Filter, limit?: number, offset?: number): Promise<Found<Statement>>;
  /** Statements whose content has at least one of `words`, those with the rarest first. */
  statementsLike(words: readonly string[], limit?: number): Promise<readonly Statement[]>;
  /** Stories whose title or text have all `words`, the last added first. */
  stories(words: readonly string[], filter?: Filter, limit?: number, offset?: number): Promise<Found<Story>>;
  /** The names on record that have all words of `name` in any order, accents and case aside, the most frequent first. */
  names(name: string, limit?: number): Promise<readonly NameCount[]>;

  /** Notes that an input as it is now (`stamp`) is wholly in the archive as `model` reads it. */
  inputDone(input: string, stamp: string, model: ModelVersion): Promise<void>;
  isInputDone(input: string, stamp: string, model: ModelVersion): Promise<boolean>;

  sizes(): Promise<Sizes>;
  close(): Promise<void>;
}
