import { readFileSync } from 'node:fs';
import { run } from './program.ts';
import type { Engine, Shell } from './shell.ts';

/**
 * Runs the command line in this process and ends it with the exit code. The first Ctrl-C stops after the line under
 * way; the second ends it on the spot. It ends the process itself, since what was given up at Ctrl-C (a request, a
 * batch in the model) would keep it alive.
 */
export async function runProcess(engine: Engine): Promise<never> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) dieAtOnce();
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
  const code = await run(process.argv.slice(2), shell, engine, version());
  await engine.close?.();
  process.exit(code);
}

/** By the signal itself: to exit would end threads that are at work in the model, which makes a crash of it. Shells give it the same code. */
function dieAtOnce(): void {
  process.removeAllListeners('SIGINT');
  process.kill(process.pid, 'SIGINT');
}

/** The version of the package that this file lies in, from `src` and from `dist` alike. */
function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
