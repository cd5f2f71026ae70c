import type { ArticleRecord, Attribution, Entity } from '../record/index.ts';
import type { Span } from '../text/index.ts';

export interface MadeSaying {
  readonly speaker: string;
  readonly words: string;
}

/**
 * A sound record of a story made of what people say in it, one paragraph each: `“words”, speaker said.`, with whatever is
 * in `about` marked as an entity wherever it stands.
 */
export function madeRecord(
  id: string,
  sayings: readonly MadeSaying[],
  {
    about = [],
    version = '1',
    ...article
  }: { readonly about?: readonly string[]; readonly version?: string } & Partial<
    Omit<ArticleRecord['article'], 'text'>
  > = {},
): ArticleRecord {
  const lines = sayings.map(({ speaker, words }) => `“${words}”, ${speaker} said.`);
  const text = lines.join('\n\n');
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, line) => sum + line.length + 2, 0));
  const names = [...new Set([...sayings.map(({ speaker }) => speaker), ...about])];
  const entities = names.map(
    (name, i): Entity => ({
      id: `e${i + 1}`,
      name,
      type: 'person',
      mentions: placesOf(text, name).map((span) => ({ ...span, kind: 'name' })),
    }),
  );
  const attributions = sayings.map(({ speaker, words }, i): Attribution => {
    const start = starts[i] ?? 0;
    const source = start + words.length + 4;
    const cue = source + speaker.length + 1;
    return {
      id: `a${i + 1}`,
      source: [{ start: source, end: source + speaker.length }],
      cue: [{ start: cue, end: cue + 4 }],
      content: [{ start, end: start + words.length + 2 }],
      quotation: 'direct',
      speaker: entities.find(({ name }) => name === speaker)?.id ?? null,
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
      paragraphs: lines.map((line, i) => ({ start: starts[i] ?? 0, end: (starts[i] ?? 0) + line.length })),
    },
    entities,
    attributions,
    events: [],
    dates: [],
    model: { name: 'made', version },
  };
}

function placesOf(text: string, words: string): readonly Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    places.push({ start: at, end: at + words.length });
  }
  return places;
}
