import { readPlain } from '../read/plain.ts';
import { describeStory, hashed, ID_DIGITS } from '../read/story.ts';
import type { Article } from '../record/index.ts';

/** What is known of a text beside its words. */
export interface AboutText {
  /** Its headline; by default the first line, where that reads like one. */
  readonly title?: string;
  /** Day or time of publication; without it "on Tuesday" gets no date. */
  readonly published?: string;
  readonly url?: string;
}

/**
 * The article of a pasted text, without what was pasted along with it (repeated headlines, links, buttons).
 *
 * Needs a secure context (https or localhost), as its id is a SHA-256.
 * @throws {InputError} where nothing is in it, or where it is not English
 */
export async function readText(text: string, { title, published, url }: AboutText = {}): Promise<Article> {
  const plain = readPlain(text);
  const story = { ...plain, title: title ?? plain.title, published, url };
  const article = describeStory(url ?? 'text', story);
  return { id: await hash(hashed(url, story.text)), ...article };
}

async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, ID_DIGITS);
}
