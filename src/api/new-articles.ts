import type { Archive, Provenance } from '../archive/index.ts';
import { provenanceOf } from './show.ts';

/** An article that came into the archive, by this process or by another. */
export interface NewArticle extends Provenance {
  readonly statements: number;
  readonly events: number;
}

/** Milliseconds between two looks. */
const PACE = 2000;
/** Articles told of at one look at most; where more came, the last ones. */
const AT_ONCE = 100;

/**
 * Tells of new articles while somebody listens. The archive is looked at and not the jobs, since `onrecord add` and `onrecord watch` may write
 * to it at the same time; numbers only grow, so what is new is what has a higher one.
 */
export class NewArticles {
  readonly #archive: Archive;
  readonly #listeners = new Map<(article: NewArticle) => void, number>();
  readonly #pace: number;
  readonly #onFault: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(archive: Archive, onFault: (error: unknown) => void, pace = PACE) {
    this.#archive = archive;
    this.#onFault = onFault;
    this.#pace = pace;
  }

  /** @param after the last article that the listener knows; those that came later are told at once. Without it what comes from now on. */
  async listen(listener: (article: NewArticle) => void, after?: number): Promise<() => void> {
    this.#listeners.set(listener, after ?? (await this.#last()));
    if (after !== undefined) await this.#look();
    this.#timer ??= setInterval(() => void this.#look().catch(this.#onFault), this.#pace).unref();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  async #last(): Promise<number> {
    return (await this.#archive.stories([], {}, 1)).items[0]?.article ?? 0;
  }

  async #look(): Promise<void> {
    const known = Math.min(...this.#listeners.values());
    if ((await this.#last()) <= known) return;
    const { items } = await this.#archive.stories([], {}, AT_ONCE);
    const fresh = items.filter(({ article }) => article > known).reverse();
    for (const { article } of fresh) {
      const record = await this.#archive.record(article);
      if (record === undefined) continue;
      const told = {
        ...provenanceOf(article, record),
        statements: record.attributions.length,
        events: record.events.length,
      };
      for (const [listener, last] of this.#listeners) {
        if (article <= last) continue;
        this.#listeners.set(listener, article);
        listener(told);
      }
    }
  }
}
