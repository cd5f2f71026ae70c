import type { ArticleRecord, Entity } from '../record/index.ts';
import { overlaps, type Span } from '../text/index.ts';
import type { EntityCorrection, EntitySummary } from './entity.ts';
import type { Provenance } from './provenance.ts';

/**
 * What a person corrected in the record of an article. It is tied to words and not to ids, since a later reading counts anew.
 * `speaker`: the content was said by somebody else (null: by nobody that the text names); `not-said`: it is no statement;
 * `not-an-event`: nothing happened there; `name`: the entity mentioned there has another name.
 */
export type Correction =
  | { readonly kind: 'speaker'; readonly content: Span; readonly speaker: string | null }
  | { readonly kind: 'not-said'; readonly content: Span }
  | { readonly kind: 'not-an-event'; readonly trigger: Span }
  | { readonly kind: 'name'; readonly mention: Span; readonly name: string };

/** A correction of an article with what takes it back. */
export interface NumberedCorrection {
  readonly number: number;
  /** ISO 8601. */
  readonly made: string;
  readonly correction: Correction;
}

/** A correction as the log has it. */
export type LoggedCorrection = {
  readonly number: number;
  /** ISO 8601. */
  readonly made: string;
  /** When it was taken back. */
  readonly undone?: string;
} & (
  | { readonly of: 'article'; readonly article: Provenance; readonly correction: Correction }
  | { readonly of: 'entities'; readonly correction: EntityCorrection }
);

/**
 * One line of training data: what was found, and what a person made of it. Of an article the record as the model made it; of
 * entities those that the correction names, as they are on record now.
 */
export type TrainingExample =
  | { readonly of: 'article'; readonly made: string; readonly correction: Correction; readonly record: ArticleRecord }
  | {
      readonly of: 'entities';
      readonly made: string;
      readonly correction: EntityCorrection;
      readonly entities: readonly (EntitySummary & { readonly names: readonly string[] })[];
    };

/** The record with all `corrections` in it, the later ones over the earlier ones. What they speak of may be gone; then they change nothing. */
export function corrected(record: ArticleRecord, corrections: readonly Correction[]): ArticleRecord {
  return corrections.reduce(apply, record);
}

function apply(record: ArticleRecord, correction: Correction): ArticleRecord {
  switch (correction.kind) {
    case 'speaker':
      return withSpeaker(record, correction.content, correction.speaker);
    case 'not-said':
      return without(record, mostOf(record.attributions, ({ content }) => content, correction.content)?.id);
    case 'not-an-event': {
      const wrong = mostOf(record.events, ({ trigger }) => trigger, correction.trigger);
      return { ...record, events: record.events.filter((event) => event !== wrong) };
    }
    case 'name': {
      const named = mostOf(record.entities, ({ mentions }) => mentions, correction.mention);
      const rename = (entity: Entity): Entity => (entity === named ? { ...entity, name: correction.name } : entity);
      return { ...record, entities: record.entities.map(rename) };
    }
  }
}

function withSpeaker(record: ArticleRecord, content: Span, name: string | null): ArticleRecord {
  const wrong = mostOf(record.attributions, (attribution) => attribution.content, content);
  if (wrong === undefined) return record;
  const known = record.entities.find((entity) => entity.name === name);
  const made: readonly Entity[] =
    name === null || known !== undefined ? [] : [{ id: freeId(record), name, type: 'person', mentions: [] }];
  const speaker = name === null ? null : ((known ?? made[0])?.id ?? null);
  const { speakerText, ...rest } = wrong;
  const right = { ...rest, speaker };
  return {
    ...record,
    entities: [...record.entities, ...made],
    attributions: record.attributions.map((attribution) => (attribution === wrong ? right : attribution)),
  };
}

/** Without an attribution; what was nested in it moves out by one, events that it carried are told by the story. */
function without(record: ArticleRecord, id: string | undefined): ArticleRecord {
  const gone = record.attributions.find((attribution) => attribution.id === id);
  if (gone === undefined) return record;
  return {
    ...record,
    attributions: record.attributions.flatMap((attribution) => {
      if (attribution === gone) return [];
      const { within, ...rest } = attribution;
      if (within !== gone.id) return [attribution];
      return [gone.within === undefined ? rest : { ...rest, within: gone.within }];
    }),
    events: record.events.map((event) =>
      event.attribution === gone.id ? { ...event, attribution: gone.within ?? null } : event,
    ),
  };
}

/** The item whose spans share most with `span`; undefined where none shares anything. */
function mostOf<Item>(items: readonly Item[], spansOf: (item: Item) => readonly Span[], span: Span): Item | undefined {
  let best: Item | undefined;
  let most = 0;
  for (const item of items) {
    const spans = spansOf(item).filter((own) => overlaps(own, span));
    const size = spansOf(item).reduce((sum, { start, end }) => sum + end - start, 0);
    const shared = spans.reduce((sum, own) => sum + Math.min(own.end, span.end) - Math.max(own.start, span.start), 0);
    // Of two that hold it all, the one that holds the least beside it.
    const fit = shared === 0 ? 0 : shared / (size + span.end - span.start - shared);
    if (fit > most) [best, most] = [item, fit];
  }
  return best;
}

function freeId({ entities }: ArticleRecord): string {
  const taken = new Set(entities.map(({ id }) => id));
  for (let number = 1; ; number += 1) if (!taken.has(`c${number}`)) return `c${number}`;
}
