import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createApp, createReader, PortTaken, type Reader, startServer } from '../api/index.ts';
import type { Archive } from '../archive/index.ts';
import { type ArticleRecord, validateRecord } from '../record/index.ts';
import { type Engine, exitCode, type Shell } from './shell.ts';

export interface ServeCommand {
  /** Where nobody asked for one, the next free one will do. */
  readonly port?: number;
  /** Whether a browser is opened. */
  readonly open: boolean;
  /** Whether a new archive begins with the example stories. */
  readonly examples: boolean;
  /** The file of the archive, for messages. */
  readonly path: string;
  readonly version: string;
}

/** The port that is taken where none is asked for. */
export const PORT = 4170;

/** Serves the desk, the API and MCP until the user stops it. Returns the exit code. */
export async function serveCommand(
  asked: ServeCommand,
  archive: Archive,
  shell: Shell,
  engine: Engine,
): Promise<number> {
  const { stdout, stderr, signal } = shell;
  const { port = PORT, path, version } = asked;
  if (asked.examples) await putExamples(archive, stderr);
  const onFault = (error: unknown): void => {
    stderr.write(`onrecord: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  };
  const reader = readerOf(engine);
  const app = createApp({
    archive,
    reader,
    version,
    desk: folder('web/'),
    onFault,
    ...(engine.web === undefined ? {} : { web: engine.web }),
  });
  try {
    const server = await startServer(app, { port, isFixed: asked.port !== undefined });
    stdout.write(`Onrecord is at ${server.url}\n`);
    stderr.write(`  API ${server.url}api/openapi.json · MCP ${server.url}mcp · archive ${path}\n  Ctrl-C stops it.\n`);
    if (asked.open) engine.openPage?.(server.url);
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    await server.close();
    return exitCode.fine;
  } catch (error) {
    await app.close();
    if (!(error instanceof PortTaken)) throw error;
    stderr.write(
      `onrecord: ${error.message}\n  another Onrecord may be running there; --port takes another, --port 0 any free one\n`,
    );
    return exitCode.failed;
  }
}

/** What reads for a server: beside it, so that requests never wait for the model. */
export function readerOf(engine: Engine): Reader {
  return createReader({
    createFinder: () => engine.createFinderBeside(),
    readModelVersion: () => engine.readModelVersion(),
    readInput: (input, options) => engine.readInputBeside(input, options),
  });
}

/** Puts the example stories, read already, into an archive that has nothing yet. */
async function putExamples(archive: Archive, stderr: Shell['stderr']): Promise<void> {
  const records = fileURLToPath(new URL('../../examples/stories/records.jsonl', import.meta.url));
  if ((await archive.sizes()).articles > 0 || !existsSync(records)) return;
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(records), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const record = JSON.parse(line) as ArticleRecord;
    await archive.put(validateRecord(record), { input: 'examples' });
    count += 1;
  }
  stderr.write(
    `onrecord: the archive is new; ${count} example stories are in it (without them: --no-examples and another --archive)\n`,
  );
}

/** A folder beside the built code: `dist/web/` from `dist/cli/serve.js`; from the source the same one. */
function folder(name: string): string {
  const from = import.meta.url.endsWith('.ts') ? `../../dist/${name}` : `../${name}`;
  return fileURLToPath(new URL(from, import.meta.url));
}
