import type { EntityType } from '../record/index.ts';
import type { LoggedCorrection, TrainingExample } from './correction.ts';
import type { EntityCorrected, EntityCorrection, EntityId, EntityProfile, EntitySummary } from './entity.ts';
import type { EventDetail, EventId, FlowLine, FlowPage, JoinedEvent, Network, NetworkLimits } from './event.ts';
import type { Filter, Found, Page } from './filter.ts';
import type { LinesAcross } from './lines-across.ts';
import type { ArticleNumber } from './provenance.ts';
import type { Position, Utterance, UtteranceDetail, UtteranceId } from './statement.ts';
import type { StoryVersion } from './version.ts';

/** What an archive tells of many articles as one record: who is one, which reports are one event, what was said once. */
export interface AcrossArticles {
  /** Who and what is on record, those in most articles first; `name` matches as {@link names} says. */
  entities(asked: { readonly name?: string; readonly type?: EntityType }, page?: Page): Promise<Found<EntitySummary>>;
  /** Undefined where the id is not known. */
  entity(id: EntityId): Promise<EntityProfile | undefined>;

  /** Events, those that were reported last first. */
  events(filter?: Filter, page?: Page): Promise<Found<JoinedEvent>>;
  /** An event with its reports (the first 200). */
  event(id: EventId): Promise<EventDetail | undefined>;
  /** Who supplies whom with what, put together over events, what most events tell first. */
  flows(filter?: Filter, page?: FlowPage): Promise<Found<FlowLine>>;
  /** Who acts on whom, or speaks of whom. */
  network(filter?: Filter, limits?: NetworkLimits): Promise<Network>;

  /** The stands taken in statements that have all `words` (any where there are none), by holder and then by date. */
  positions(words: readonly string[], filter?: Filter, page?: Page): Promise<Found<Position>>;
  /** What was said, each utterance once, those that most outlets carry first. */
  utterances(words: readonly string[], filter?: Filter, page?: Page): Promise<Found<Utterance>>;
  utterance(id: UtteranceId): Promise<UtteranceDetail | undefined>;

  /** All corrections, those that were taken back among them, the last made first. */
  correctionsLog(page?: Page): Promise<Found<LoggedCorrection>>;
  /** All corrections that hold, oldest first, each with what it corrects: one JSON object a line makes training data. */
  trainingData(): AsyncIterable<TrainingExample>;

  /** Who and what the lines of an article's record are, across all articles. Empty where the article is not in the archive. */
  linesAcross(article: ArticleNumber): Promise<LinesAcross>;

  /** The texts that the story of an article has had under its id or its address, oldest first, and what changed in each. */
  versions(article: ArticleNumber): Promise<readonly StoryVersion[]>;

  /** Writes down what somebody corrected in who is who; it holds at once and for every article that comes later. */
  correctEntities(correction: EntityCorrection): Promise<EntityCorrected>;
}
