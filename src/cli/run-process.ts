import { readFileSync } from 'node:fs';
import { run } from './program.ts';
import { type Engine, exitCode, type Shell } from './shell.ts';

/**
 * Runs the command line in this process and ends it with the exit code. The first Ctrl-C stops after the line under
 * way; the second ends it on the spot. It ends the process itself, since what was given up at Ctrl-C (a request, a
 * batch in the model) would keep it alive.
 */
export async function runProcess(engine: Engine): Promise<never> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(exitCode.interrupted);
    controller.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  // A reader of our messages that went away (`2>&1 | head`) is no reason to fail.
  process.stderr.on('error', () => undefined);
  const { stdout, stderr, env } = process;
  const shell: Shell = {
    // Opened where it is asked for only: it may be closed.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    env,
    signal: controller.signal,
  };
  process.exit(await run(process.argv.slice(2), shell, engine, version()));
}

/** The version of the package that this file lies in, from `src` and from `dist` alike. */
function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
