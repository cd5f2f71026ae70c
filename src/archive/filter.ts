import type { Factuality, FlowKind, Polarity, Quotation, SourceKind } from '../record/index.ts';
import type { EntityId } from './entity.ts';

/**
 * Narrows a question; all that is given has to hold. What a question has no use for is passed over: `quotation` says nothing of
 * events. Names match as {@link Archive.names} says, ids exactly. Days are ISO 8601, inclusive, and may be partial.
 */
export interface Filter {
  /** Words of an event: all of them stand in what one report says of who did what to whom. */
  readonly words?: readonly string[];
  /** Who says it: of statements, utterances and positions the speaker, of events who tells of it. */
  readonly speaker?: string;
  readonly speakerId?: EntityId;
  /** Who is spoken of, or takes part in an event on either side. */
  readonly about?: string;
  readonly aboutId?: EntityId;
  /** Who acts, and whom it is done to; of events, flows and the network. */
  readonly actorId?: EntityId;
  readonly recipientId?: EntityId;
  /** Who published it. */
  readonly outlet?: string;
  /** On this day or later: when something was said or happened as far as the words tell, otherwise when it was published. */
  readonly from?: string;
  readonly to?: string;
  readonly quotation?: Quotation;
  readonly sourceKind?: SourceKind;
  /** PLOVER type: of an event, or of one that the statement or story tells of. */
  readonly type?: string;
  /** How at least one report puts it. */
  readonly factuality?: Factuality;
  /** Where it happens. */
  readonly place?: string;
  readonly flow?: FlowKind;
  readonly polarity?: Polarity;
  /** Only what some assert and others deny. */
  readonly disputed?: boolean;
  /** Only what at least so many independent origins tell. */
  readonly minOrigins?: number;
}

export interface Found<Item> {
  readonly items: readonly Item[];
  /** Whether there are more behind them. */
  readonly more: boolean;
}

/** Which part of an answer is wanted. */
export interface Page {
  /** Items at most. */
  readonly limit?: number;
  /** Items to pass over. */
  readonly offset?: number;
}
