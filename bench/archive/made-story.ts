import type { ArticleRecord, Attribution, Entity, EventRecord, Factuality, Mention } from '../../src/record/index.ts';
import type { Span } from '../../src/text/index.ts';

/** Somebody or a state that stories name. */
export interface Actor {
  /** Which of those that bear the name: namesakes differ in it alone. */
  readonly number: number;
  readonly name: string;
  readonly type: 'person' | 'country' | 'organization';
  readonly iso2?: string;
  readonly role?: string;
}

/** Something that happened, whoever reports it. */
export interface Act {
  readonly number: number;
  readonly type: string;
  readonly verb: string;
  readonly actor: Actor;
  readonly recipient: Actor;
  readonly place: string;
  /** ISO 8601. */
  readonly date: string;
}

/** A paragraph of a story, and what the record says of it. */
export type Part =
  | { readonly kind: 'told'; readonly words: readonly string[] }
  | { readonly kind: 'said'; readonly words: readonly string[]; readonly speaker: Actor }
  | { readonly kind: 'done'; readonly act: Act; readonly factuality: Factuality };

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly byline?: string;
  readonly published: string;
  readonly parts: readonly Part[];
}

interface Draft {
  text: string;
  readonly paragraphs: Span[];
  readonly entities: Map<Actor, { readonly id: string; readonly mentions: Mention[] }>;
  readonly attributions: Attribution[];
  readonly events: EventRecord[];
}

/** The record that a model which makes no mistake would find in a made story. */
export function recordOf({ parts, id, ...facts }: Story): ArticleRecord {
  const draft: Draft = { text: '', paragraphs: [], entities: new Map(), attributions: [], events: [] };
  for (const part of parts) addPart(draft, part);
  const entities = [...draft.entities].map(
    ([{ name, type, iso2, role }, { id: own, mentions }]): Entity => ({
      id: own,
      name,
      type,
      ...(iso2 === undefined ? {} : { iso2 }),
      ...(role === undefined ? {} : { roles: [role] }),
      mentions,
    }),
  );
  return {
    id,
    article: {
      url: `https://news.example/${id}`,
      ...facts,
      language: 'en',
      text: draft.text,
      paragraphs: draft.paragraphs,
    },
    entities,
    attributions: draft.attributions,
    events: draft.events,
    dates: [],
    model: { name: 'made', version: '1' },
  };
}

function addPart(draft: Draft, part: Part): void {
  if (draft.text !== '') draft.text += '\n\n';
  const start = draft.text.length;
  if (part.kind === 'told') draft.text += part.words.join(' ');
  else if (part.kind === 'said') addSaid(draft, part.words, part.speaker);
  else addAct(draft, part.act, part.factuality);
  draft.paragraphs.push({ start, end: draft.text.length });
}

function addSaid(draft: Draft, words: readonly string[], speaker: Actor): void {
  const content = append(draft, `“${words.join(' ')}”`);
  append(draft, ', ');
  if (speaker.role !== undefined) append(draft, `${speaker.role} `);
  const source = append(draft, speaker.name);
  append(draft, ' ');
  const cue = append(draft, 'said');
  append(draft, '.');
  draft.attributions.push({
    id: `a${draft.attributions.length + 1}`,
    source: [source],
    cue: [cue],
    content: [content],
    quotation: 'direct',
    speaker: mentioned(draft, speaker, source),
    sourceKind: 'person',
    confidence: 0.9,
  });
}

function addAct(draft: Draft, { type, verb, actor, recipient, place, date }: Act, factuality: Factuality): void {
  const actorSpan = append(draft, actor.name);
  append(draft, factuality === 'denied' ? ' denied that it had ' : ' ');
  const trigger = append(draft, verb);
  append(draft, ' ');
  const recipientSpan = append(draft, recipient.name);
  append(draft, ` in ${place} on ${date}.`);
  draft.events.push({
    id: `v${draft.events.length + 1}`,
    type,
    trigger: [trigger],
    actors: [mentioned(draft, actor, actorSpan)],
    recipients: [mentioned(draft, recipient, recipientSpan)],
    actorSpans: [actorSpan],
    recipientSpans: [recipientSpan],
    objects: [],
    factuality,
    attribution: null,
    date,
    place,
    confidence: 0.9,
  });
}

function append(draft: Draft, words: string): Span {
  const start = draft.text.length;
  draft.text += words;
  return { start, end: draft.text.length };
}

function mentioned({ entities }: Draft, actor: Actor, span: Span): string {
  const known = entities.get(actor) ?? { id: `e${entities.size + 1}`, mentions: [] };
  entities.set(actor, known);
  known.mentions.push({ ...span, kind: 'name' });
  return known.id;
}
