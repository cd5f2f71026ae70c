export type { MergeReason, MergeRule, SentenceChange } from '../merge/index.ts';
export { linkTo } from '../text/index.ts';
export type { AcrossArticles } from './across.ts';
export { type Alignment, align, type Difference } from './align.ts';
export type { Archive, Copy, NameCount, Put, Sizes, Story } from './archive.ts';
export { ArchiveError, type ArchiveErrorCode } from './archive-error.ts';
export { checkQuote, contentOf, type QuoteCheck, type Sighting, type Verdict } from './check-quote.ts';
export {
  type Correction,
  corrected,
  type LoggedCorrection,
  type NumberedCorrection,
  type TrainingExample,
} from './correction.ts';
export { daysTaken, isDayAsked, isInOrder } from './days-asked.ts';
export type { DeskLog, FollowedAddress, SavedSearch, SearchKind } from './desk-log.ts';
export type {
  EntityCorrected,
  EntityCorrection,
  EntityId,
  EntityMerge,
  EntityProfile,
  EntityRef,
  EntitySummary,
  RoleOnRecord,
} from './entity.ts';
export type {
  EventDetail,
  EventId,
  EventReport,
  FactualityCounts,
  FlowLine,
  FlowPage,
  JoinedEvent,
  Network,
  NetworkEdge,
  NetworkLimits,
  Teller,
} from './event.ts';
export type { Filter, Found, Page } from './filter.ts';
export { firstWord, type Kwic, kwicAt, wordsIn } from './kwic.ts';
export type { LinesAcross } from './lines-across.ts';
export type { ArticleNumber, Provenance } from './provenance.ts';
export { openSqlite, type SqliteOptions } from './sqlite/index.ts';
export type { Position, Statement, Utterance, UtteranceDetail, UtteranceId, Variant } from './statement.ts';
export type { StoryVersion } from './version.ts';
export type { SeenItem, WatchLog, WatchState } from './watch-log.ts';
