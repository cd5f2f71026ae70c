import type { Archive } from '../../archive/index.ts';
import type { Feeds } from '../feeds/feeds.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Reader } from '../jobs/reader.ts';
import type { NewArticles } from '../new-articles.ts';

/** What routes work with. */
export interface Services {
  readonly archive: Archive;
  readonly reader: Reader;
  readonly jobs: Jobs;
  readonly feeds: Feeds;
  readonly newArticles: NewArticles;
  readonly version: string;
  /** Fires when the server stops: streams end. */
  readonly closing: AbortSignal;
}
