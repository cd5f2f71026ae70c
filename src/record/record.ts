import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';

/** The record of one article: every line of it points at exact words of `article.text`. */
export interface ArticleRecord {
  /** The same as the article's id. */
  readonly id: string;
  readonly article: Omit<Article, 'id'>;
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly EventRecord[];
  readonly dates: readonly DateMention[];
  /** What made the record, so that it can be made again. */
  readonly model: ModelVersion;
}

export interface ModelVersion {
  readonly name: string;
  readonly version: string;
}

export type EntityType = 'person' | 'organization' | 'country' | 'place' | 'group';

export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly iso2?: string;
  /** Wikidata item, such as `Q57641`. */
  readonly wikidata?: string;
  readonly roles?: readonly string[];
  readonly mentions: readonly Mention[];
}

export interface Mention extends Span {
  readonly kind: 'name' | 'nominal' | 'pronoun';
}

/** `direct`: all content in quotation marks; `indirect`: none of it; `mixed`: some of it. */
export type Quotation = 'direct' | 'indirect' | 'mixed';

/** What kind of source speaks; `outlet` is another paper's report. */
export type SourceKind =
  | 'person'
  | 'official-body'
  | 'document'
  | 'poll-or-data'
  | 'unnamed-official'
  | 'witness'
  | 'outlet';

/** Who said what. Spans are in text order; several where the piece is discontinuous. */
export interface Attribution {
  readonly id: string;
  /** Whom it is attributed to; empty where the text names nobody. */
  readonly source: readonly Span[];
  /** The words that attribute: "said", "according to", "is accused by". */
  readonly cue: readonly Span[];
  /** What is attributed, quotation marks included. */
  readonly content: readonly Span[];
  readonly quotation: Quotation;
  /** Id of the speaker's entity; null where the source is unnamed or unknown. */
  readonly speaker: string | null;
  /** How an unnamed source is described: "an Alliance diplomat". */
  readonly speakerText?: string;
  /** Missing where the words do not tell. */
  readonly sourceKind?: SourceKind;
  /** Id of the attribution that this one is nested in. */
  readonly within?: string;
  /** When it was said, as the values of `dates`. */
  readonly date?: string;
  /** 0 to 1. */
  readonly confidence: number;
}

export type Factuality = 'asserted' | 'alleged' | 'denied' | 'promised' | 'demanded' | 'hypothetical' | 'negated';

/** Who did what to whom, in the terms of PLOVER. */
export interface EventRecord {
  readonly id: string;
  /** PLOVER event type. */
  readonly type: string;
  readonly mode?: string;
  readonly context?: readonly string[];
  readonly trigger: readonly Span[];
  /** Entity ids. */
  readonly actors: readonly string[];
  /** Entity ids. */
  readonly recipients: readonly string[];
  readonly actorSpans: readonly Span[];
  readonly recipientSpans: readonly Span[];
  /**
   * PLOVER and CAMEO-style codes, state or body and then sector: `USAMIL`, `RUS`, `UNO`; `---` where unknown. One for each of
   * `actors`, in their order, then one for each party that the text describes without a name.
   */
  readonly actorCodes?: readonly string[];
  /** The same for `recipients`. */
  readonly recipientCodes?: readonly string[];
  /** What the event moved or was about: "shells and missiles". */
  readonly objects: readonly Span[];
  /** What it moved from whom to whom, where it moved something. */
  readonly flow?: Flow;
  readonly factuality: Factuality;
  /** Id of the attribution that carries the event: according to whom. */
  readonly attribution: string | null;
  /** ISO 8601, possibly partial. */
  readonly date?: string;
  readonly place?: string;
  /** 0 to 1. */
  readonly confidence: number;
}

export type FlowKind = 'aid' | 'arms' | 'troops' | 'money' | 'technology' | 'people' | 'goods';

/** Something that is given, sent or sold. */
export interface Flow {
  readonly kind: FlowKind;
  readonly objects: readonly Span[];
  readonly from: FlowEnd;
  readonly to: FlowEnd;
}

export interface FlowEnd {
  /** Entity ids; fewer than spans where the text describes somebody without a name. */
  readonly ids: readonly string[];
  readonly spans: readonly Span[];
}

export interface DateMention extends Span {
  /**
   * As precise as the text, resolved against `published`: ISO 8601 and EDTF levels 0 and 1, such as `2024-11-07`, `2024-11`,
   * `2018`, `2024-W45`, `199X`, `2023-22` (summer), `2014/2016`. Missing where the words count from the day of publication and that
   * is not known.
   */
  readonly value?: string;
}
