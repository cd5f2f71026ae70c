import type { Factuality, FlowKind } from '../record/index.ts';
import type { Span } from '../text/index.ts';
import type { EntityId, EntityRef } from './entity.ts';
import type { Page } from './filter.ts';
import type { Provenance } from './provenance.ts';

/** The id of an event across articles: `v12`. One that was joined with another goes on leading there. */
export type EventId = string;

/** How many reports put an event in which way; those that none does are missing. */
export type FactualityCounts = Readonly<Partial<Record<Factuality, number>>>;

/** Who says so: somebody, an unnamed source as it is described, or an outlet in its own voice. */
export interface Teller {
  readonly name: string;
  readonly id?: EntityId;
  /** `outlet`: the story tells it as a fact of its own. */
  readonly kind: 'speaker' | 'unnamed' | 'outlet';
}

/** One event as all its reports together have it. */
export interface JoinedEvent {
  readonly id: EventId;
  /** PLOVER event type. */
  readonly type: string;
  readonly mode?: string;
  readonly contexts: readonly string[];
  readonly actors: readonly EntityRef[];
  readonly recipients: readonly EntityRef[];
  /** The most precise date that a report gives; missing where none does. ISO 8601, possibly partial. */
  readonly date?: string;
  /** The day of the first report. */
  readonly reported?: string;
  readonly place?: string;
  /** What it was about, in the words of the reports, the most frequent first. */
  readonly objects: readonly string[];
  readonly flow?: FlowKind;
  readonly factuality: FactualityCounts;
  /** Places in articles that tell of it. */
  readonly reports: number;
  readonly articles: number;
  readonly outlets: number;
  /** Articles counted as what they come from: those of one text, and those that one agency wrote, count once. */
  readonly origins: number;
  readonly asserters: readonly Teller[];
  readonly deniers: readonly Teller[];
  /** Whether some assert what others deny. */
  readonly disputed: boolean;
  /** The words of the first report: what stands between its first and last piece, with where to find it. */
  readonly evidence: EventReport;
}

/** What one article says of an event; spans point into `text`. */
export interface EventReport extends Provenance {
  /** The id of the event in the article's record. */
  readonly event: string;
  readonly text: string;
  readonly trigger: readonly Span[];
  readonly actorSpans: readonly Span[];
  readonly recipientSpans: readonly Span[];
  readonly objects: readonly Span[];
  readonly factuality: Factuality;
  readonly factualityCue?: readonly Span[];
  readonly date?: string;
  readonly place?: string;
  /** According to whom; the outlet where the story itself tells it; missing where not even that is known. */
  readonly teller?: Teller;
  /** The id in the record of the attribution that carries it. */
  readonly attribution?: string;
  /** What the article comes from, as {@link JoinedEvent.origins} counts: `agency:Reuters`, `text:12`. */
  readonly origin: string;
  /** Why it was taken for a report of this event. */
  readonly reason: string;
  readonly confidence: number;
}

export interface EventDetail extends JoinedEvent {
  /** The first reports, oldest first. */
  readonly evidences: readonly EventReport[];
}

/** Who supplies whom with what; each line opens its events. */
export interface FlowLine {
  readonly kind: FlowKind;
  /** Missing where no report names anybody. */
  readonly from?: EntityRef;
  readonly to?: EntityRef;
  /** In the words of the reports, the most frequent first. */
  readonly objects: readonly string[];
  readonly factuality: FactualityCounts;
  readonly events: number;
  readonly reports: number;
  /** The most independent origins that one of its events has. */
  readonly origins: number;
  readonly first?: string;
  readonly last?: string;
  /** The events behind it, those with most origins first; a hundred at most. */
  readonly eventIds: readonly EventId[];
}

/** Which lines are wanted, and in which order: those that most events tell first, or by date, the latest first. */
export interface FlowPage extends Page {
  readonly by?: 'events' | 'date';
}

/** Between whom an edge of the network runs and what it stands for. */
export interface NetworkEdge {
  readonly from: EntityId;
  readonly to: EntityId;
  /** The PLOVER type of events; `says` where `from` makes statements about `to`. */
  readonly type: string;
  /** Events, or statements. */
  readonly count: number;
  /** Independent origins of the best attested of the events; 0 for statements. */
  readonly origins: number;
  readonly disputed: number;
  readonly first?: string;
  readonly last?: string;
  /** Some of the events behind it, at most twenty. */
  readonly eventIds: readonly EventId[];
}

export interface Network {
  readonly nodes: readonly (EntityRef & {
    readonly iso2?: string;
    /** Edges that it is an end of, weighted by their counts. */
    readonly weight: number;
  })[];
  readonly edges: readonly NetworkEdge[];
  /** Whether the limits left something out; what has most behind it stays. */
  readonly more: boolean;
}

export interface NetworkLimits {
  /** 2,000 unless told. */
  readonly nodes?: number;
  /** 10,000 unless told. */
  readonly edges?: number;
  /** `events` (default): who does what to whom; `statements`: who speaks of whom. */
  readonly of?: 'events' | 'statements';
}
