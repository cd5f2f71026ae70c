import type { z } from 'zod';
import type { job } from '../schemas/job.ts';

/** A job as answers have it. */
export type Job = Readonly<z.output<typeof job>>;

/** A story that somebody gave, with what they say of it. */
export interface GivenStory {
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly url?: string;
  readonly byline?: string;
  readonly publisher?: string;
  readonly published?: string;
}

/** A file that was handed over: its bytes lie at `path`, `name` is what its owner calls it. */
export interface GivenFile {
  readonly name: string;
  readonly path: string;
}

/** Something to be read. */
export type Task =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'text' | 'html'; readonly story: GivenStory }
  | { readonly kind: 'file'; readonly files: readonly GivenFile[]; remove(): Promise<void> };

/** Characters of a text that stand for it. */
const BEGINNING = 80;

/** What a task is called in lists. */
export function nameOf(task: Task): string {
  if (task.kind === 'url') return task.url;
  if (task.kind === 'file') {
    const [first, ...others] = task.files;
    return `${first?.name}${others.length === 0 ? '' : ` and ${others.length} more`}`;
  }
  const { title, text, url } = task.story;
  const beginning = (title ?? text ?? url ?? 'a page').trim().replace(/\s+/g, ' ');
  return beginning.length > BEGINNING ? `${[...beginning.slice(0, BEGINNING - 1)].join('')}…` : beginning;
}
