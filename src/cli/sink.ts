import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';

/** Where results go, a whole piece at a time: after an interruption there is never half a line. */
export interface Sink {
  write(piece: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** The reader of our output went away (`onrecord read ... | head`): no fault, and nothing more to do. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

/**
 * Writes to a stream at the speed of whoever reads it.
 * `write` throws {@link ClosedPipe} once the other end is closed.
 */
export function streamSink(stream: Writable): Sink {
  let broken: Error | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    broken = error.code === 'EPIPE' ? new ClosedPipe('the other end was closed') : error;
  });
  return {
    async write(piece) {
      if (broken) throw broken;
      if (stream.write(piece)) return;
      await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => undefined);
      if (broken) throw broken;
    },
    async close() {
      if (stream.writableLength > 0 && !broken) await once(stream, 'drain').catch(() => undefined);
      if (broken) throw broken;
    },
  };
}

/** Appends to a file; each piece reaches the file before the next is taken. */
export async function fileSink(path: string): Promise<Sink> {
  const file = await open(path, 'a');
  return {
    async write(piece) {
      await file.appendFile(piece);
    },
    async close() {
      await file.close();
    },
  };
}
