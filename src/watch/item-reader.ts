import type { Archive, SeenItem } from '../archive/index.ts';
import { articleIn, type Entry, holdsStory, type Poll } from '../read/index.ts';
import {
  type Article,
  type ArticleRecord,
  type Failure,
  InputError,
  isFailure,
  type ModelVersion,
} from '../record/index.ts';
import { type HostLanes, hostOf } from './host-lanes.ts';
import { type Item, itemOf } from './item.ts';
import { freshIn, type News } from './news.ts';

/** Finds the records of articles, one for each in their order. */
export interface Read {
  /** What its records say of their model; missing where that is not known beforehand. */
  readonly model?: ModelVersion;
  find(articles: readonly Article[]): Promise<readonly (ArticleRecord | Failure)[]>;
}

interface Tools {
  readonly archive: Archive;
  readonly read: Read;
  pollStory(address: string): Promise<Poll>;
  crawlDelay(url: URL): Promise<number>;
  tell(news: News): void;
}

/** What became of the entries of a feed. */
export interface Rest {
  /** Whether nothing is left that is to be tried again. */
  readonly isWhole: boolean;
  /** Why it was given up before the end: the host is overburdened or does not answer. */
  readonly trouble?: InputError;
  readonly retryAfter?: number;
}

/** Stories that entries hold themselves are read so many at a time. */
const BATCH = 16;
/** Tries after which a story that fails, or that only its feed holds to have changed, is let be. */
const TRIES = 4;
/** So many stories that do not come one after the other mean that the host is in trouble. */
const IN_A_ROW = 3;

/** Reads the entries of feeds that are new or have changed, and keeps their records. */
export class ItemReader {
  readonly #tools: Tools;
  readonly #lanes: HostLanes;
  readonly #signal: AbortSignal;
  readonly #underWay = new Set<string>();
  #finding: Promise<unknown> = Promise.resolve();

  constructor(tools: Tools, lanes: HostLanes, signal: AbortSignal) {
    this.#tools = tools;
    this.#lanes = lanes;
    this.#signal = signal;
  }

  /** Reads what is new among the entries of a feed, in their order. */
  async readEntries(source: string, base: string, entries: readonly Entry[]): Promise<Rest> {
    const items = entries.map((entry) => itemOf(entry, source, base));
    const known = await this.#tools.archive.seen(items.flatMap(({ keys }) => keys));
    const before = ({ keys }: Item): SeenItem | undefined => keys.map((key) => known.get(key)).find(Boolean);
    let isWhole = true;
    let inARow = 0;
    const held: { item: Item; article: Article }[] = [];
    const read = new Set<string>();
    for (const item of items) {
      if (this.#signal.aborted) return { isWhole: false };
      if (!isNews(item, before(item)) || item.keys.some((key) => read.has(key) || this.#underWay.has(key))) continue;
      for (const key of item.keys) read.add(key);
      const answer = await this.#articleOf(item);
      if (answer === undefined) return { isWhole: false };
      if ('article' in answer) {
        inARow = 0;
        held.push({ item, article: answer.article });
        if (answer.isFetched || held.length >= BATCH) await this.#keepItems(source, held.splice(0), before);
        continue;
      }
      const { error, retryAfter } = answer;
      if (this.#signal.aborted) return { isWhole: false };
      if (/^http-(?:429|503)$/.test(error.code)) {
        await this.#keepItems(source, held, before);
        return { isWhole: false, trouble: error, ...(retryAfter === undefined ? {} : { retryAfter }) };
      }
      const isLater = mayPass(error) && (before(item)?.idle ?? 0) + 1 < TRIES;
      if (before(item) === undefined) this.#tools.tell({ kind: 'failed', source, failure: error.toFailure(item.url) });
      await this.#note(item, before(item), isLater ? 'failed' : 'refused');
      if (isLater) isWhole = false;
      inARow = mayPass(error) ? inARow + 1 : 0;
      if (inARow >= IN_A_ROW) {
        await this.#keepItems(source, held, before);
        return { isWhole: false, trouble: error };
      }
    }
    await this.#keepItems(source, held, before);
    return { isWhole };
  }

  /** Finds and keeps the records of articles and tells what is new in them. Gives whether each brought something. */
  async keep(source: string, articles: readonly Article[]): Promise<readonly boolean[]> {
    const { archive, read, tell } = this.#tools;
    const isKnown = await Promise.all(
      articles.map(async (article) => {
        const model = await archive.readBy(article);
        return model !== undefined && model.name === read.model?.name && model.version === read.model.version;
      }),
    );
    const unknown = articles.filter((_, i) => !isKnown[i]);
    const found = (await this.#find(unknown)).values();
    const brought: boolean[] = [];
    for (const known of isKnown) {
      const record = known ? undefined : found.next().value;
      if (record === undefined) brought.push(false);
      else if (isFailure(record)) {
        tell({ kind: 'failed', source, failure: record });
        brought.push(false);
      } else {
        const { article, outcome } = await archive.put(record, { input: source });
        if (outcome === 'added')
          tell({ kind: 'article', source, record, ...(await freshIn(archive, article, record)) });
        brought.push(outcome === 'added');
      }
    }
    return brought;
  }

  async #keepItems(
    source: string,
    held: readonly { readonly item: Item; readonly article: Article }[],
    before: (item: Item) => SeenItem | undefined,
  ): Promise<void> {
    if (held.length === 0 || this.#signal.aborted) return;
    const keys = held.flatMap(({ item }) => item.keys);
    for (const key of keys) this.#underWay.add(key);
    try {
      const brought = await this.keep(
        source,
        held.map(({ article }) => article),
      );
      if (this.#signal.aborted) return;
      for (const [i, { item }] of held.entries()) {
        await this.#note(item, brought[i] ? undefined : before(item), 'kept');
      }
    } finally {
      for (const key of keys) this.#underWay.delete(key);
    }
  }

  async #note({ keys, stamp }: Item, before: SeenItem | undefined, outcome: SeenItem['outcome']): Promise<void> {
    const idle = before === undefined ? (outcome === 'kept' ? 0 : 1) : before.idle + 1;
    await this.#tools.archive.keepSeen(keys, { stamp, outcome, idle });
  }

  /** The article of an item; undefined where it was stopped before. */
  async #articleOf(
    item: Item,
  ): Promise<
    | { readonly article: Article; readonly isFetched: boolean }
    | { readonly error: InputError; readonly retryAfter?: number | undefined }
    | undefined
  > {
    const { entry, url } = item;
    if (url === undefined || holdsStory(entry)) {
      const name = url ?? item.keys[0] ?? '';
      try {
        return { article: articleIn(name, { ...entry, url }), isFetched: false };
      } catch (error) {
        if (error instanceof InputError) return { error };
        return { error: new InputError(name, 'unreadable', String(error), { cause: error }) };
      }
    }
    const answer = await this.#lanes.run(
      hostOf(url),
      () => this.#tools.pollStory(url),
      () => this.#tools.crawlDelay(new URL(url)),
    );
    if (answer === undefined) return undefined;
    if (answer.kind === 'changed' && answer.held.kind === 'story') {
      return { article: answer.held.article, isFetched: true };
    }
    if (answer.kind === 'failed') return { error: answer.error, retryAfter: answer.retryAfter };
    return { error: new InputError(url, 'no-article', 'no article was found there') };
  }

  /** One batch at a time: the model takes all cores. */
  #find(articles: readonly Article[]): Promise<readonly (ArticleRecord | Failure)[]> {
    if (articles.length === 0) return Promise.resolve([]);
    const turn = this.#finding.then(() => (this.#signal.aborted ? [] : this.#tools.read.find(articles)));
    this.#finding = turn.catch(() => undefined);
    return turn;
  }
}

/** Whether an item is to be read: never seen, to be tried again, or said to have changed by a feed that was right in that before. */
function isNews({ stamp }: Item, before: SeenItem | undefined): boolean {
  if (before === undefined) return true;
  if (before.outcome === 'failed') return true;
  return before.stamp !== stamp && before.idle < TRIES;
}

/** Failures that another try may not meet. */
function mayPass({ code }: InputError): boolean {
  return /^(?:internal|timeout|network|http-(?:408|425|429|5\d\d))$/.test(code);
}
