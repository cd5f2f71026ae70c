import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Engine } from './shell.ts';

/** Answers one client on standard input and output; see {@link Engine.serveMcp}. */
export const serveMcp: Engine['serveMcp'] = async (create, signal) => {
  const onerror = (error: Error): void => void process.stderr.write(`onrecord: ${error.message}\n`);
  const connection = serveStdio(create, { onerror });
  await new Promise<void>((resolve) => {
    process.stdin.once('end', resolve).once('close', resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await connection.close();
};
