export type {
  Archive,
  ArticleNumber,
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
export { type Correction, corrected } from './correction.ts';
export { openSqlite, type SqliteOptions } from './sqlite/index.ts';
