export type { Article } from './article.ts';
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
  Quotation,
  SourceKind,
} from './record.ts';
export { RecordError, validateRecord } from './validate.ts';
