export { linkTo } from '../text/index.ts';
export { type Alignment, align, type Difference } from './align.ts';
export type {
  Archive,
  ArticleNumber,
  Copy,
  Filter,
  Found,
  NameCount,
  Provenance,
  Put,
  Sizes,
  Statement,
  Story,
} from './archive.ts';
export { ArchiveError, type ArchiveErrorCode } from './archive-error.ts';
export { checkQuote, contentOf, type QuoteCheck, type Sighting, type Verdict } from './check-quote.ts';
export { type Correction, corrected } from './correction.ts';
export { firstWord, type Kwic, kwicAt } from './kwic.ts';
export { openSqlite, type SqliteOptions } from './sqlite/index.ts';
export type { SeenItem, WatchLog, WatchState } from './watch-log.ts';
