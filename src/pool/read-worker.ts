/** The inside of the thread of `readBeside`: each item goes out when the one before it has been taken. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { readInput } from '../read/index.ts';
import type { ReadMessage, ReadTask } from './read-beside.ts';

const { input, options, stdin }: ReadTask = workerData;
const say = (message: ReadMessage): void => parentPort?.postMessage(message);

if (parentPort !== null) {
  for await (const item of readInput(input, { ...options, stdin: bytes() })) {
    const next = once(parentPort, 'message');
    say({ item });
    await next;
  }
  say('end');
  parentPort.close();
}

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield* stdin;
}
