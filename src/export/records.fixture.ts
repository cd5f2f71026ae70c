import type { ArticleRecord, Entity, EntityType } from '../record/index.ts';
import type { Span } from '../text/index.ts';

/** The records as a format takes them. */
export async function* streamOf<Item>(...items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** Everything that a text format writes. */
export async function textOf(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  return new TextDecoder().decode(await bytesOf(chunks));
}

/** Everything that a format writes, text as UTF-8. */
export async function bytesOf(chunks: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const text =
  'The port 🚢 of Halden is quiet. Russian troops shelled Halden in Vesland on Monday, Dr. Ada Quill said. ' +
  'Norway denied it.\n\n“=SUM(1,2)” is no quote, "Tom" Reed told the Courier:\nhe wants talks, not war.';

function at(words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`the story has no "${words}"`);
  return { start, end: start + words.length };
}

/** An entity that the text calls `words`. */
function entity(id: string, name: string, type: EntityType, words = name, rest: Partial<Entity> = {}): Entity {
  return { id, name, type, mentions: [{ ...at(words), kind: words === name ? 'name' : 'nominal' }], ...rest };
}

/** A record with everything that formats have to carry: an emoji before spans, quotes, a formula, events with two parties, a dispute. */
export const harbourRecord: ArticleRecord = {
  id: 'harbour 1/é',
  article: {
    url: 'https://news.example/harbour?a=1&b=2#top',
    title: 'Halden "quiet", <after> shelling & talks',
    byline: 'Jonas Fern',
    publisher: 'The Example Courier',
    published: '2024-03-12T08:00:00Z',
    language: 'en',
    text,
    paragraphs: [
      { start: 0, end: text.indexOf('\n\n') },
      { start: text.indexOf('\n\n') + 2, end: text.length },
    ],
  },
  entities: [
    entity('e1', 'Ada Quill', 'person', 'Ada Quill', { roles: ['Dr.', 'harbour master'] }),
    entity('e2', 'Vesland', 'place'),
    entity('e3', 'Russia', 'country', 'Russian', { iso2: 'RU', wikidata: 'Q159' }),
    entity('e4', 'Norway', 'country', 'Norway', { iso2: 'NO', wikidata: 'Q20' }),
    entity('e5', 'Tom Reed', 'person', '"Tom" Reed'),
  ],
  attributions: [
    {
      id: 'a1',
      source: [at('Dr. Ada Quill')],
      cue: [at('said')],
      content: [at('Russian troops shelled Halden in Vesland on Monday')],
      quotation: 'indirect',
      speaker: 'e1',
      sourceKind: 'person',
      date: '2024-03-11',
      confidence: 0.9,
    },
    {
      id: 'a2',
      source: [at('"Tom" Reed')],
      cue: [at('told')],
      content: [at('“=SUM(1,2)”'), at('he wants talks, not war')],
      quotation: 'mixed',
      speaker: 'e5',
      stance: {
        holder: 'e5',
        toward: { spans: [at('talks, not')], entity: 'e3', event: 'v1' },
        polarity: 'for',
        evidence: [at('wants')],
      },
      confidence: 0.7,
    },
  ],
  events: [
    {
      id: 'v1',
      type: 'ASSAULT',
      mode: 'heavy-weapons',
      context: ['military', 'territory'],
      trigger: [at('shelled')],
      actors: ['e3'],
      recipients: [],
      actorSpans: [at('Russian troops')],
      recipientSpans: [at('Halden', 30)],
      actorCodes: ['RUSMIL'],
      recipientCodes: ['---'],
      objects: [],
      factuality: 'alleged',
      factualityCue: [at('said')],
      attribution: 'a1',
      disputedBy: ['v2'],
      date: '2024-03-11',
      place: 'Vesland',
      confidence: 0.72,
    },
    {
      id: 'v2',
      type: 'REJECT',
      trigger: [at('denied')],
      actors: ['e4'],
      recipients: ['e3'],
      actorSpans: [at('Norway')],
      recipientSpans: [],
      actorCodes: ['NOR'],
      recipientCodes: ['RUS'],
      objects: [],
      flow: { kind: 'arms', objects: [], from: { ids: ['e4'], spans: [] }, to: { ids: [], spans: [] } },
      factuality: 'asserted',
      attribution: null,
      disputedBy: ['v1'],
      date: '2024-03',
      confidence: 0.5,
    },
  ],
  dates: [{ ...at('on Monday'), value: '2024-03-11' }],
  model: { name: 'sample', version: '0.1.0' },
};
