import type { Archive, SearchKind } from '../archive/index.ts';
import type { ListQuestion } from './schemas/filter.ts';
import { showEvent, showStatement, showStory } from './show.ts';

/** One find of a question of any kind, as a line of a feed has it. */
export interface Find {
  /** The article that it stands in; of events the one whose report is shown. */
  readonly article: number;
  /** What it is across stories and readings. */
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  /** Its page on the desk. */
  readonly path: string;
}

/** What a question finds, the last added first. */
export async function findIn(
  archive: Archive,
  kind: SearchKind,
  { words, filter, part: { limit, offset }, isEmpty }: ListQuestion,
): Promise<readonly Find[]> {
  if (isEmpty) return [];
  if (kind === 'statements') {
    const { items } = await archive.statements(words, filter, limit, offset);
    return items.map((item) => {
      const { speaker, attribution, passage, content, source } = showStatement(item, words);
      const said = content.map(({ exact }) => oneLine(exact)).join(' … ');
      return {
        ...from(item),
        key: `${item.id}#${said}`,
        title: `${speaker ?? (source || 'Not attributed')}: ${said}`,
        summary: oneLine(passage.exact),
        path: `/stories/${item.article}?line=${attribution}`,
      };
    });
  }
  if (kind === 'events') {
    const { items } = await archive.events(words.length === 0 ? filter : { ...filter, words }, { limit, offset });
    return items.map((item) => {
      const { evidence, actors, recipients, id, type, date } = showEvent(item, words);
      const side = (all: typeof actors): string => all.map(({ name }) => name).join(', ') || 'somebody';
      const whom = recipients.length === 0 ? '' : ` → ${side(recipients)}`;
      return {
        ...from(item.evidence),
        key: `event ${id}`,
        title: `${side(actors)}: ${type.toLowerCase()}${whom}${date === undefined ? '' : `, ${date}`}`,
        summary: oneLine(evidence.passage.exact),
        path: `/events/${id}`,
      };
    });
  }
  const { items } = await archive.stories(words, filter, limit, offset);
  return items.map((item) => ({
    ...from(item),
    key: item.id,
    title: item.title ?? item.id,
    summary: oneLine(showStory(item, words).passage.exact),
    path: `/stories/${item.article}`,
  }));
}

function from({ article, publisher, published, url }: Omit<Find, 'key' | 'title' | 'summary' | 'path'>) {
  return {
    article,
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
