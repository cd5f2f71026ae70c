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
  | { readonly kind: 'said'; readonly words: readonly string[]; readonly speaker: Actor; readonly toward?: Actor }
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
  else if (part.kind === 'said') addSaid(draft, part);
  else addAct(draft, part.act, part.factuality);
  draft.paragraphs.push({ start, end: draft.text.length });
}

function addSaid(draft: Draft, { words, speaker, toward }: Extract<Part, { kind: 'said' }>): void {
  const start = draft.text.length;
  append(draft, `“${words.join(' ')}`);
  const target = toward === undefined ? undefined : standToward(draft, toward);
  append(draft, '”');
  const content = { start, end: draft.text.length };
  append(draft, ', ');
  if (speaker.role !== undefined) append(draft, `${speaker.role} `);
  const source = append(draft, speaker.name);
  append(draft, ' ');
  const cue = append(draft, 'said');
  append(draft, '.');
  const holder = mentioned(draft, speaker, source);
  draft.attributions.push({
    id: `a${draft.attributions.length + 1}`,
    source: [source],
    cue: [cue],
    content: [content],
    quotation: 'direct',
    speaker: holder,
    sourceKind: 'person',
    ...(target === undefined
      ? {}
      : {
          stance: {
            holder,
            toward: { spans: [target.name], entity: target.entity },
            polarity: 'against',
            evidence: [target.verb],
          },
        }),
    confidence: 0.9,
  });
}

/** A stand that the speaker takes against a state. */
function standToward(draft: Draft, toward: Actor) {
  append(draft, ' and ');
  const verb = append(draft, 'we oppose');
  append(draft, ' ');
  const name = append(draft, toward.name);
  return { verb, name, entity: mentioned(draft, toward, name) };
}

function addAct(draft: Draft, { type, verb, actor, recipient, place, date }: Act, factuality: Factuality): void {
  const actorSpan = append(draft, actor.name);
  append(draft, factuality === 'denied' ? ' denied that it had ' : ' ');
  const trigger = append(draft, verb);
  append(draft, ' ');
  const recipientSpan = append(draft, recipient.name);
  const isSupply = type === 'AID';
  if (isSupply) append(draft, ' with ');
  const object = isSupply ? append(draft, 'field hospitals') : undefined;
  append(draft, ` in ${place} on ${date}.`);
  const [giver, receiver] = [mentioned(draft, actor, actorSpan), mentioned(draft, recipient, recipientSpan)];
  draft.events.push({
    id: `v${draft.events.length + 1}`,
    type,
    trigger: [trigger],
    actors: [giver],
    recipients: [receiver],
    actorSpans: [actorSpan],
    recipientSpans: [recipientSpan],
    objects: object === undefined ? [] : [object],
    ...(object === undefined
      ? {}
      : {
          flow: {
            kind: 'aid',
            objects: [object],
            from: { ids: [giver], spans: [actorSpan] },
            to: { ids: [receiver], spans: [recipientSpan] },
          },
        }),
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
