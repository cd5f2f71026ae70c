import type * as archive from '../../../src/archive/index.ts';
import type { ArticleRecord } from '../../../src/record/index.ts';
import type { Span } from '../../../src/text/index.ts';

/** Words of an article's text, to the letter. Offsets count UTF-16 code units of that text. */
export interface Quote extends Span {
  readonly exact: string;
}

export type Provenance = archive.Provenance;

/** A statement with the passage round it; lists do not carry whole texts. */
export type Statement = Omit<archive.Statement, 'text' | 'content'> & {
  readonly content: readonly Quote[];
  /** The paragraph round it, cut; spans less its start point into `passage.exact`. */
  readonly passage: Quote;
  /** Where the words of the question stand. */
  readonly hits: readonly Span[];
  readonly link?: string;
};

export interface Story extends Provenance {
  readonly passage: Quote;
  readonly hits: readonly Span[];
  readonly link?: string;
}

export type EventReport = Omit<
  archive.EventReport,
  'text' | 'trigger' | 'actorSpans' | 'recipientSpans' | 'objects' | 'factualityCue'
> & {
  readonly trigger: readonly Quote[];
  readonly actorSpans: readonly Quote[];
  readonly recipientSpans: readonly Quote[];
  readonly objects: readonly Quote[];
  readonly factualityCue?: readonly Quote[];
  readonly passage: Quote;
  readonly link?: string;
};
export type JoinedEvent = Omit<archive.JoinedEvent, 'evidence'> & { readonly evidence: EventReport };
export type EventDetail = JoinedEvent & { readonly evidences: readonly EventReport[] };
export type Position = Omit<archive.Position, 'statement' | 'evidence' | 'targetSpans'> & {
  readonly statement: Statement;
  readonly targetSpans: readonly Quote[];
  readonly evidence: readonly Quote[];
};
export type Wording = Omit<archive.Variant, 'statements'> & { readonly statements: readonly Statement[] };
export type Utterance = archive.Utterance;
export type UtteranceDetail = Utterance & { readonly wordings: readonly Wording[] };
export interface QuoteCheck {
  readonly quote: string;
  readonly verdict: archive.Verdict;
  readonly sightings: readonly (archive.Alignment & { readonly statement: Statement })[];
}

export type EntityRef = archive.EntityRef;
export type EntitySummary = archive.EntitySummary;
export type EntityProfile = archive.EntityProfile;
export type FlowLine = archive.FlowLine;
export type Network = archive.Network;
export type NetworkEdge = archive.NetworkEdge;
export type Teller = archive.Teller;
export type FactualityCounts = archive.FactualityCounts;
export type Difference = archive.Difference;
export type Correction = archive.Correction;
export type EntityCorrection = archive.EntityCorrection;

/** A part of a list; `next` asks for the part behind it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly more: boolean;
  readonly next?: string;
}

export interface CorrectionOnRecord {
  readonly number?: number;
  readonly made?: string;
  readonly correction: Correction;
}

export interface StoryAnswer {
  readonly article: number;
  readonly record: ArticleRecord;
  readonly entityIds: Readonly<Record<string, string>>;
  readonly corrections: readonly CorrectionOnRecord[];
}

/** Something that is being read, or was. */
export interface Job {
  readonly id: string;
  readonly what: string;
  readonly kind: 'url' | 'text' | 'html' | 'file';
  readonly state: 'waiting' | 'reading' | 'done' | 'failed' | 'stopped';
  readonly added: number;
  readonly replaced: number;
  readonly present: number;
  readonly failed: number;
  readonly articles: readonly {
    readonly article: number;
    readonly id: string;
    readonly title?: string;
    readonly outcome: 'added' | 'replaced' | 'present';
  }[];
  readonly failures: readonly {
    readonly input: string;
    readonly code: string;
    readonly message: string;
    readonly hint?: string;
  }[];
  readonly created: string;
  readonly started?: string;
  readonly ended?: string;
}

export interface NewArticle extends Provenance {
  readonly statements: number;
  readonly events: number;
}

export interface Facets {
  readonly counted: number;
  readonly more: boolean;
  readonly speakers: readonly ValueCount[];
  readonly outlets: readonly ValueCount[];
  readonly quotations: readonly ValueCount[];
  readonly months: readonly ValueCount[];
}
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}
