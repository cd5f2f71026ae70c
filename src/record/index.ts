export type { Article } from './article.ts';
export { type DaySpan, daySpan } from './day-span.ts';
export { type Failure, type FailureCode, InputError, isFailure } from './failure.ts';
export type {
  ArticleRecord,
  Attribution,
  DateMention,
  Entity,
  EntityType,
  EventRecord,
  Factuality,
  Flow,
  FlowEnd,
  FlowKind,
  Mention,
  ModelVersion,
  Polarity,
  Quotation,
  SourceKind,
  Stance,
  StanceTarget,
} from './record.ts';
export { RecordError, validateRecord } from './validate.ts';
