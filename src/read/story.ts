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
 * A story as an article that still lacks its id. Runs in a browser too.
 * @throws {InputError} where nothing is in it, or the text is in a language that the model does not know
 */
export function describeStory(input: string, story: Story): Omit<Article, 'id'> {
  if (story.paragraphs.length === 0) {
    throw new InputError(input, 'empty-page', 'there is no text in it', { hint: 'check that the input holds a story' });
  }
  const language = languageOf(story.text, story.declared);
  const { url, title, byline, publisher, text, paragraphs } = story;
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
  return article;
}

/** What the id of an article is a hash of where the input has none of its own. */
export function hashed(url: string | undefined, text: string): string {
  return `${url ?? ''}\n${text}`;
}

/** How many hexadecimal digits of the SHA-256 an id keeps. */
export const ID_DIGITS = 16;
