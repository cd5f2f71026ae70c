import type { Span } from '../text/index.ts';
import type { Run } from './word-runs.ts';

/** The stages of `find`, each in the file or folder of its name. */
export type Stage =
  | 'quotation'
  | 'cues'
  | 'parts'
  | 'rivals'
  | 'reconcile'
  | 'edges'
  | 'forms'
  | 'nested'
  | 'entities'
  | 'dates'
  | 'events'
  | 'factuality';

/** One step in the making of a line of the record: which stage decided what by which rule. */
export interface Decision {
  readonly stage: Stage;
  /** The field of the line that was decided. */
  readonly about: string;
  /** A name that can be searched for in the code; `model` where nothing but the model's score decided. */
  readonly rule: string;
  /** The model's probability, where one was weighed. */
  readonly score?: number;
  /** The words that were decided on, where the field has several: a mention of an entity. */
  readonly at?: Span;
}

/** Words that a stage looked at and left out of the record, with the reason. */
export interface Left {
  readonly stage: Stage;
  readonly reason: string;
  readonly run: Run;
  /** What was reached and what would have been enough, where a score decided. */
  readonly score?: number;
  readonly least?: number;
}
