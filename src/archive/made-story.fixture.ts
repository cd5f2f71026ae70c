import type {
  ArticleRecord,
  Attribution,
  Entity,
  EntityType,
  EventRecord,
  Factuality,
  FlowKind,
} from '../record/index.ts';
import type { Span } from '../text/index.ts';

/** Somebody in a made story: `name` wherever it stands in the text. */
export interface MadeEntity extends Partial<Pick<Entity, 'iso2' | 'wikidata' | 'roles'>> {
  readonly name: string;
  readonly type?: EntityType;
  /** Other names that the text has for it. */
  readonly also?: readonly string[];
}

export interface MadeEvent {
  readonly type: string;
  readonly trigger: string;
  readonly actor?: string;
  readonly recipient?: string;
  readonly object?: string;
  readonly flow?: FlowKind;
  readonly date?: string;
  readonly place?: string;
  readonly factuality?: Factuality;
  /** The words of the statement that carries it. */
  readonly by?: string;
}

export interface MadeStatement {
  readonly speaker?: string;
  /** How an unnamed source is described. */
  readonly described?: string;
  readonly words: string;
  /** When it was said, as a record has it: `2026-W13`. */
  readonly date?: string;
  readonly stance?: { readonly polarity: 'for' | 'against'; readonly target: string; readonly evidence: string };
}

export interface MadeStory extends Partial<Omit<ArticleRecord['article'], 'text' | 'paragraphs'>> {
  readonly text: string;
  readonly entities?: readonly MadeEntity[];
  readonly says?: readonly MadeStatement[];
  readonly events?: readonly MadeEvent[];
}

/** A sound record of a story that a test writes out; all that it names by words has to stand in the text. */
export function madeStory(
  id: string,
  { text, entities = [], says = [], events = [], ...article }: MadeStory,
): ArticleRecord {
  const at = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`${id}: the text has no "${words}"`);
    return { start, end: start + words.length };
  };
  const made = entities.map(({ name, type = 'person', also = [], ...codes }, i): Entity => {
    const mentions = [name, ...also]
      .filter((own) => text.includes(own))
      .map((own) => ({ ...at(own), kind: 'name' as const }));
    return { id: `e${i + 1}`, name, type, ...codes, mentions: mentions.sort((a, b) => a.start - b.start) };
  });
  const idOf = (name: string): string => {
    const found = made.find((entity) => entity.name === name)?.id;
    if (found === undefined) throw new Error(`${id}: no entity is named "${name}"`);
    return found;
  };
  const attributions = says.map(({ speaker, described, words, date, stance }, i): Attribution => {
    const source = speaker ?? described;
    return {
      ...{ id: `a${i + 1}`, source: source === undefined ? [] : [at(source)], cue: [at('said')], content: [at(words)] },
      ...(date === undefined ? {} : { date }),
      quotation: words.startsWith('“') ? 'direct' : 'indirect',
      speaker: speaker === undefined ? null : idOf(speaker),
      ...(described === undefined ? {} : { speakerText: described, sourceKind: 'unnamed-official' as const }),
      ...(stance === undefined
        ? {}
        : {
            stance: {
              holder: speaker === undefined ? null : idOf(speaker),
              toward: { spans: [at(stance.target)] },
              polarity: stance.polarity,
              evidence: [at(stance.evidence)],
            },
          }),
      confidence: 1,
    };
  });
  const acts = events.map((event, i): EventRecord => {
    const { type, trigger, actor, recipient, object, flow, date, place, factuality = 'asserted', by } = event;
    const carrier = attributions.find((_, own) => says[own]?.words === by);
    const objects = object === undefined ? [] : [at(object)];
    const end = (name: string | undefined) =>
      name === undefined ? { ids: [], spans: [] } : { ids: [idOf(name)], spans: [at(name)] };
    return {
      ...{ id: `v${i + 1}`, type, trigger: [at(trigger)], actors: end(actor).ids, recipients: end(recipient).ids },
      ...{ actorSpans: end(actor).spans, recipientSpans: end(recipient).spans, objects, factuality },
      ...(flow === undefined ? {} : { flow: { kind: flow, objects, from: end(actor), to: end(recipient) } }),
      attribution: carrier?.id ?? null,
      ...(date === undefined ? {} : { date }),
      ...(place === undefined ? {} : { place }),
      confidence: 1,
    };
  });
  return {
    id,
    article: {
      url: `https://news.example/${id}`,
      language: 'en',
      ...article,
      text,
      paragraphs: [{ start: 0, end: text.length }],
    },
    ...{ entities: made, attributions, events: acts, dates: [], model: { name: 'made', version: '1' } },
  };
}
