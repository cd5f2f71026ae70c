import { on } from 'node:events';
import type { ReadOptions } from '../read/index.ts';
import { type Article, type Failure, InputError } from '../record/index.ts';
import { startWorker } from './worker.ts';

/** What the thread is started with: all of it plain data. */
export interface ReadTask {
  readonly input: string;
  readonly options: Omit<ReadOptions, 'signal' | 'stdin'>;
  /** What `-` stands for. */
  readonly stdin: readonly Uint8Array[];
}

/** What the thread says: an item, after which it waits until it is told to go on, or that there are no more. */
export type ReadMessage = { readonly item: Article | Failure } | 'end';

/**
 * Reads an input as `readInput` does, in a thread of its own: to take a large page apart takes seconds, in which whoever asks has other things
 * to do. The thread ends when the signal fires, whatever it is about.
 */
export async function* readBeside(
  input: string,
  { signal, stdin = noBytes(), ...options }: ReadOptions = {},
): AsyncGenerator<Article | Failure> {
  const chunks: Uint8Array[] = [];
  if (input === '-') for await (const chunk of stdin) chunks.push(chunk);
  if (signal?.aborted) return;
  const task: ReadTask = { input, options, stdin: chunks };
  const thread = startWorker('read-worker', task);
  const end = new AbortController();
  const gone = (why: string): void => end.abort(why);
  const stop = (): void => void thread.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  thread.once('error', ({ message }) => gone(message));
  thread.once('exit', (code) => gone(`exit code ${code}`));
  try {
    for await (const [said] of on(thread, 'message', { signal: end.signal }) as AsyncIterable<[ReadMessage]>) {
      if (said === 'end') return;
      yield said.item;
      thread.postMessage('next');
    }
  } catch (error) {
    if (!end.signal.aborted) throw error;
    if (signal?.aborted) return;
    const hint = 'give it less at a time, or put it in with the command: onrecord add';
    yield new InputError(input, 'internal', `the thread that read it ended: ${end.signal.reason}`, {
      hint,
    }).toFailure();
  } finally {
    signal?.removeEventListener('abort', stop);
    await thread.terminate();
  }
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}
