import { firstWord, type Provenance, type Statement, type Story } from '../archive/index.ts';
import { around, quotesAt } from './passage.ts';

/** Words at the beginning of a story that stand for it where no word was asked for: characters. */
const BEGINNING = 200;

/** The words of a question. */
export function questionWords(q: string | undefined): readonly string[] {
  return (q?.match(/[\p{L}\p{N}\p{M}]+\*?/gu) ?? []).slice(0, 50);
}

/** Whether something is asked for in which there is no word: then nothing has all of its words. */
export function asksForNothing(q: string | undefined): boolean {
  return q !== undefined && q.trim() !== '' && questionWords(q).length === 0;
}

/** A statement as answers have it: its own words and those around, in place of the whole text. */
export function showStatement(found: Statement, words: readonly string[]) {
  const { text, content, ...rest } = found;
  return { ...rest, content: quotesAt(text, content), ...around(found, content, words) };
}

/** A story as lists have it: around the first of the words, or as it begins. */
export function showStory(found: Story, words: readonly string[]) {
  const { text, paragraphs, ...rest } = found;
  const hit = firstWord(text, words, { start: 0, end: text.length });
  const [first = { start: 0, end: 0 }] = paragraphs;
  const beginning = { start: first.start, end: Math.min(first.end, first.start + BEGINNING) };
  const { link, ...shown } = around(found, [hit ?? beginning], words);
  return { ...rest, ...shown, ...(hit === undefined || link === undefined ? {} : { link }) };
}

/** What every answer says of an article, of a record that was just put. */
export function provenanceOf(
  article: number,
  {
    id,
    article: { url, title, publisher, published },
  }: { readonly id: string; readonly article: Omit<Provenance, 'article' | 'id'> },
): Provenance {
  return {
    article,
    id,
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
  };
}
