import { createHash } from 'node:crypto';
import { type Article, InputError } from '../record/index.ts';
import { dateIn } from './dates.ts';
import { languageOf } from './language.ts';

/** What a reader knows of a story; `id`, the language and what is unknown are filled in or left out. */
export interface Story {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  /** The language that the page declares, as it is written there. */
  readonly declared?: string | undefined;
  readonly text: string;
  readonly paragraphs: Article['paragraphs'];
}

/**
 * The article of a story. The id is the input's own, or a hash of url and text, the same on every machine.
 * @throws {InputError} where nothing is in it, or the text is in a language that the model does not know
 */
export function articleOf(input: string, story: Story): Article {
  if (story.paragraphs.length === 0) {
    throw new InputError(input, 'empty-page', 'there is no text in it', { hint: 'check that the input holds a story' });
  }
  const language = languageOf(story.text, story.declared);
  const { id, url, title, byline, publisher, text, paragraphs } = story;
  const published = dateIn(story.published);
  const article = {
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { byline }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    language,
    text,
    paragraphs,
  };
  if (language !== 'en' && language !== 'und') {
    const message = `the text seems to be in another language (${language}); the model reads English only`;
    throw new InputError(input, 'language', message, { hint: 'give it an English version of the story', article });
  }
  return { id: id ?? hash(url, text), ...article };
}

function hash(url: string | undefined, text: string): string {
  return createHash('sha256')
    .update(`${url ?? ''}\n${text}`)
    .digest('hex')
    .slice(0, 16);
}
