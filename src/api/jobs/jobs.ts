import { randomUUID } from 'node:crypto';
import type { Archive } from '../../archive/index.ts';
import { type Outcome, untilAborted } from '../../reading/index.ts';
import { type Article, type Failure, isFailure, type ModelVersion } from '../../record/index.ts';
import { asProblem, ProblemError } from '../problem.ts';
import { NAMED } from '../schemas/job.ts';
import type { Reader } from './reader.ts';
import { type Job, nameOf, type Task } from './task.ts';

/** Jobs read at the same time: a pasted story does not wait for a long feed to end. */
const AT_ONCE = 3;
/** Jobs that may wait. */
const MOST_WAITING = 500;
/** Jobs that are over and still told of. */
const REMEMBERED = 200;
/** Milliseconds between two notices of one job. */
const PACE = 250;

interface Entry {
  job: Job;
  readonly task: Task;
  readonly controller: AbortController;
  timer?: NodeJS.Timeout;
  isNew: boolean;
}

/** Reads tasks into the archive, a few at a time, and tells how far each has come. */
export class Jobs {
  readonly #archive: Archive;
  readonly #reader: Reader;
  readonly #onFault: (error: unknown) => void;
  readonly #entries = new Map<string, Entry>();
  readonly #waiting: Entry[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #listeners = new Set<(job: Job) => void>();
  #isClosed = false;

  constructor(archive: Archive, reader: Reader, onFault: (error: unknown) => void) {
    this.#archive = archive;
    this.#reader = reader;
    this.#onFault = onFault;
  }

  /** @throws {ProblemError} `busy` where too much waits already */
  add(task: Task): Job {
    if (this.#isClosed || this.#waiting.length >= MOST_WAITING) {
      throw new ProblemError('busy', `${MOST_WAITING} inputs are waiting to be read.`, {
        hint: 'wait until some are read; large files and folders go in with the command: onrecord add',
      });
    }
    const job: Job = {
      ...{ id: randomUUID(), what: nameOf(task), kind: task.kind, state: 'waiting' as const },
      ...{ added: 0, replaced: 0, present: 0, failed: 0, articles: [], failures: [] },
      created: now(),
    };
    const entry: Entry = { job, task, controller: new AbortController(), isNew: false };
    this.#entries.set(job.id, entry);
    this.#waiting.push(entry);
    this.#changed(entry);
    this.#next();
    return entry.job;
  }

  get(id: string): Job | undefined {
    return this.#entries.get(id)?.job;
  }

  /** The last ones first. */
  all(): readonly Job[] {
    return [...this.#entries.values()].map(({ job }) => job).reverse();
  }

  counts(): { readonly waiting: number; readonly reading: number } {
    return { waiting: this.#waiting.length, reading: this.#running.size };
  }

  /** Stops a job; what it has put into the archive stays. False where there is none. */
  stop(id: string): boolean {
    const entry = this.#entries.get(id);
    entry?.controller.abort();
    const at = entry === undefined ? -1 : this.#waiting.indexOf(entry);
    if (entry !== undefined && at >= 0) {
      this.#waiting.splice(at, 1);
      void this.#end(entry, 'stopped');
    }
    return entry !== undefined;
  }

  /** Calls the listener at every change of a job, not too often, until the returned function is called. */
  listen(listener: (job: Job) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops everything; resolves when what was being written is written. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const id of this.#entries.keys()) this.stop(id);
    await Promise.all(this.#running);
    for (const { timer } of this.#entries.values()) clearTimeout(timer);
  }

  #next(): void {
    while (this.#running.size < AT_ONCE) {
      const entry = this.#waiting.shift();
      if (entry === undefined) return;
      const run = this.#run(entry).finally(() => {
        this.#running.delete(run);
        this.#next();
      });
      this.#running.add(run);
    }
  }

  async #run(entry: Entry): Promise<void> {
    const { task, controller } = entry;
    this.#update(entry, { state: 'reading', started: now() });
    try {
      const model = await this.#reader.model();
      const found = this.#reader.read(
        task,
        (_input, _id, item) => this.#isPresent(entry, item, model),
        controller.signal,
      );
      for await (const outcome of untilAborted(found, controller.signal)) await this.#take(entry, outcome);
      const { added, replaced, present } = entry.job;
      const isNothing = added + replaced + present === 0;
      await this.#end(entry, controller.signal.aborted ? 'stopped' : isNothing ? 'failed' : 'done');
    } catch (error) {
      const { code, message, hint } = asProblem(error);
      if (code === 'internal') this.#onFault(error);
      this.#fail(entry, {
        input: entry.job.what,
        code,
        message: code === 'internal' ? String(error) : message,
        ...(hint === undefined ? {} : { hint }),
      });
      await this.#end(entry, 'failed');
    }
  }

  /** Whether the archive has an article as this model reads it; then it is counted and not read again. */
  async #isPresent(entry: Entry, item: Article | Failure, model: ModelVersion | undefined): Promise<boolean> {
    if (isFailure(item) || model === undefined) return false;
    const known = await this.#archive.readBy(item);
    if (known?.name !== model.name || known.version !== model.version) return false;
    const { id, title } = item;
    const article = (await this.#archive.numbers(id)).at(-1);
    if (article === undefined) return false;
    this.#note(entry, { article, id, ...(title === undefined ? {} : { title }), outcome: 'present' });
    return true;
  }

  async #take(entry: Entry, { input, result }: Outcome): Promise<void> {
    if (isFailure(result)) {
      const { code, message, hint } = result.error;
      return this.#fail(entry, { input: result.input, code, message, ...(hint === undefined ? {} : { hint }) });
    }
    const { article, outcome } = await this.#archive.put(result, { input });
    const { title } = result.article;
    this.#note(entry, { article, id: result.id, ...(title === undefined ? {} : { title }), outcome });
  }

  #note(entry: Entry, told: Job['articles'][number]): void {
    const { job } = entry;
    const articles = job.articles.length < NAMED ? [...job.articles, told] : job.articles;
    this.#update(entry, { articles, [told.outcome]: job[told.outcome] + 1 });
  }

  #fail(entry: Entry, failure: Job['failures'][number]): void {
    const { failures, failed } = entry.job;
    this.#update(entry, { failed: failed + 1, failures: failures.length < NAMED ? [...failures, failure] : failures });
  }

  async #end(entry: Entry, state: Job['state']): Promise<void> {
    this.#update(entry, { state, ended: now() });
    if (entry.task.kind === 'file') await entry.task.remove().catch(this.#onFault);
    const over = [...this.#entries.values()].filter(({ job }) => job.ended !== undefined);
    for (const { job } of over.slice(0, Math.max(0, over.length - REMEMBERED))) this.#entries.delete(job.id);
  }

  #update(entry: Entry, changes: Partial<Job>): void {
    entry.job = { ...entry.job, ...changes };
    this.#changed(entry);
  }

  /** Tells at once, then at the pace; the last state is always told. */
  #changed(entry: Entry): void {
    entry.isNew = true;
    if (entry.timer !== undefined && entry.job.ended === undefined) return;
    clearTimeout(entry.timer);
    this.#tell(entry);
  }

  #tell(entry: Entry): void {
    delete entry.timer;
    if (!entry.isNew) return;
    entry.isNew = false;
    for (const listener of this.#listeners) listener(entry.job);
    if (entry.job.ended === undefined) entry.timer = setTimeout(() => this.#tell(entry), PACE).unref();
  }
}

function now(): string {
  return new Date().toISOString();
}
