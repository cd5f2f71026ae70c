import type { ArticleRecord, DownloadProgress } from '../../src/browser/index.ts';

/** What the page asks of its worker: to read one story. */
export interface Question {
  readonly text: string;
  /** Day of publication, `2026-11-24`. */
  readonly published?: string;
}

/** What the worker tells the page. */
export type Answer =
  | { readonly state: 'loading'; readonly progress: DownloadProgress }
  | { readonly state: 'ready' }
  | { readonly state: 'found'; readonly record: ArticleRecord; readonly milliseconds: number }
  | { readonly state: 'failed'; readonly message: string; readonly loading: boolean };
