import { type Command, InvalidArgumentError } from 'commander';
import { isLoopback } from '../api/loopback.ts';
import type { Archive } from '../archive/index.ts';
import { type Engine, exitCode, type Shell } from './shell.ts';

interface ServeFlags {
  readonly archive?: string;
  readonly port?: number;
  readonly host?: string;
  readonly open: boolean;
  readonly examples: boolean;
}

interface McpFlags {
  readonly archive?: string;
  readonly http?: true;
  readonly port?: number;
}

/** Runs work on the archive that flags name and tells the program its exit code. */
export type WithArchive = (
  flags: { readonly archive?: string },
  work: (archive: Archive, path: string) => Promise<number>,
) => Promise<void>;

const serveNotes = `
It listens on this machine only and answers only pages of its own: there is no login.
A new archive begins with example stories. Ctrl-C stops it; what is being written is written.
`;

const mcpNotes = `
Tools: search, who, events, check, read. Every answer carries the exact words and links.
For a client that starts it: {"command": "npx", "args": ["onrecord", "mcp"]}
`;

// The server and all it stands on take longer to load than a story to read: only these commands load them.
const serving = () => import('./serve.ts');

/** Adds the commands that answer until they are stopped. */
export function addServeCommands(
  program: Command,
  withArchive: WithArchive,
  { shell, engine, version }: { readonly shell: Shell; readonly engine: Engine; readonly version: string },
): void {
  program
    .command('serve')
    .summary('open the desk: the record in a browser')
    .description('Serve the desk, the HTTP API and MCP on this machine, and open the desk in a browser.')
    .option('--archive <file>', 'the archive')
    .option('--port <number>', 'the port; 4170 or the next free one', portNumber)
    .option('--host <name>', 'the address; only this machine, since there is no login', loopbackName)
    .option('--no-open', 'open no browser')
    .option('--no-examples', 'begin a new archive empty')
    .addHelpText('after', serveNotes)
    .action((flags: ServeFlags) =>
      withArchive(flags, async (archive, path) => {
        const { open, examples, port } = flags;
        const asked = { open, examples, path, version, ...(port === undefined ? {} : { port }) };
        const { serveCommand } = await serving();
        return serveCommand(asked, archive, shell, engine);
      }),
    );
  program
    .command('mcp')
    .summary('answer over the Model Context Protocol')
    .description(
      'Serve the archive over the Model Context Protocol: on standard input and output, or over HTTP on this machine.',
    )
    .option('--archive <file>', 'the archive')
    .option('--http', 'over HTTP (streamable), at /mcp')
    .option('--port <number>', 'the port for --http', portNumber)
    .addHelpText('after', mcpNotes)
    .action((flags: McpFlags) =>
      withArchive(flags, async (archive, path) => {
        const { readerOf, serveCommand } = await serving();
        if (flags.http) {
          const port = flags.port === undefined ? {} : { port: flags.port };
          return serveCommand({ open: false, examples: false, path, version, ...port }, archive, shell, engine);
        }
        const { createMcpServer } = await import('../api/index.ts');
        const reader = readerOf(engine);
        await engine.serveMcp(() => createMcpServer({ archive, reader, version }), shell.signal);
        await reader.close();
        return exitCode.fine;
      }),
    );
}

function portNumber(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535) throw new InvalidArgumentError('It has to be a number from 0 to 65535.');
  return number;
}

function loopbackName(value: string): string {
  if (isLoopback(value) || value === '::1') return value;
  throw new InvalidArgumentError(
    'There is no login yet, so whoever could reach that address could read and change the archive: only 127.0.0.1 and localhost are taken.',
  );
}
