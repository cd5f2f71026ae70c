import type { EntityId } from './entity.ts';
import type { EventId } from './event.ts';
import type { UtteranceId } from './statement.ts';

/** From the ids that lines have in the record of one article, as people corrected it, to those they have across articles. */
export interface LinesAcross {
  readonly entities: Readonly<Record<string, EntityId>>;
  readonly events: Readonly<Record<string, EventId>>;
  /** Of attributions whose words stand on record more than once: what was said, in all its wordings. */
  readonly utterances: Readonly<Record<string, UtteranceId>>;
}
