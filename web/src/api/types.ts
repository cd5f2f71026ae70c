import type { z } from 'zod';
import type * as answers from '../../../src/api/schemas/answers.ts';
import type * as article from '../../../src/api/schemas/article.ts';
import type * as corrections from '../../../src/api/schemas/correction.ts';
import type * as entity from '../../../src/api/schemas/entity.ts';
import type * as event from '../../../src/api/schemas/event.ts';
import type * as feeds from '../../../src/api/schemas/feed.ts';
import type * as ids from '../../../src/api/schemas/ids.ts';
import type * as jobs from '../../../src/api/schemas/job.ts';
import type { provenance } from '../../../src/api/schemas/provenance.ts';
import type * as searches from '../../../src/api/schemas/search.ts';
import type { quote } from '../../../src/api/schemas/span.ts';
import type * as statements from '../../../src/api/schemas/statement.ts';
import type * as utterances from '../../../src/api/schemas/utterance.ts';

// The types of all answers, from the schemas that the OpenAPI document is made of: the desk does not compile against another API.

/** Words of an article's text, to the letter. Offsets count UTF-16 code units of that text. */
export type Quote = z.output<typeof quote>;
export type Provenance = z.output<typeof provenance>;
export type StoryAnswer = z.output<typeof article.articleOnRecord>;
export type Sizes = z.output<typeof article.sizes>;
export type Copies = z.output<typeof article.copies>;
export type Versions = z.output<typeof article.versions>;
export type StoryVersion = Versions['items'][number];
export type SentenceChange = StoryVersion['changes'][number];
export type Statement = z.output<typeof statements.statement>;
export type Story = z.output<typeof statements.story>;
export type Facets = z.output<typeof answers.facets>;
export type ValueCount = Facets['speakers'][number];
export type Difference = z.output<typeof answers.difference>;
export type QuoteCheck = z.output<typeof answers.quoteCheck>;
export type EntityRef = z.output<typeof ids.entityRef>;
export type FactualityCounts = z.output<typeof ids.factualityCounts>;
export type EntitySummary = z.output<typeof entity.entitySummary>;
export type EntityProfile = z.output<typeof entity.entityProfile>;
export type EntityCorrection = z.output<typeof entity.entityCorrection>;
export type EntityCorrected = z.output<typeof entity.entityCorrected>;
export type EventReport = z.output<typeof event.eventReport>;
export type JoinedEvent = z.output<typeof event.joinedEvent>;
export type EventDetail = z.output<typeof event.eventDetail>;
export type Teller = JoinedEvent['asserters'][number];
export type FlowLine = z.output<typeof event.flows>['items'][number];
export type Network = z.output<typeof event.network>;
export type NetworkEdge = Network['edges'][number];
export type Utterance = z.output<typeof utterances.utterance>;
export type UtteranceDetail = z.output<typeof utterances.utteranceDetail>;
export type Wording = UtteranceDetail['wordings'][number];
export type Position = z.output<typeof utterances.positions>['items'][number];
export type Correction = z.output<typeof corrections.correction>;
export type NumberedCorrection = z.output<typeof corrections.numberedCorrection>;
export type LoggedCorrection = z.output<typeof corrections.correctionsLog>['items'][number];
export type SavedSearch = z.output<typeof searches.savedSearch>;
export type Feeds = z.output<typeof feeds.feeds>;
export type Feed = Feeds['items'][number];
export type ExportFormats = {
  readonly items: readonly { readonly name: string; readonly extension: string }[];
};
export type Job = z.output<typeof jobs.job>;

/** A part of a list; `next` asks for the part behind it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly more: boolean;
  readonly next?: string;
}
