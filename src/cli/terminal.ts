/** What the place that text goes to can show. */
export interface Terminal {
  /** Whether a person watches it: a terminal, not a file or a pipe. */
  readonly interactive: boolean;
  readonly color: boolean;
  /** Columns to wrap at. */
  readonly width: number;
}

/** The part of a stream that tells what it can show; `process.stdout` fits. */
export interface TerminalStream {
  readonly isTTY?: boolean;
  readonly columns?: number | undefined;
}

/** Lines longer than this tire the eye, however wide the window. */
const widestText = 100;
const narrowestText = 24;

/** What a stream can show, given the environment's wishes. */
export function terminalOf(stream: TerminalStream, env: Readonly<NodeJS.ProcessEnv>): Terminal {
  const interactive = stream.isTTY === true;
  const columns = stream.columns ?? (Number.parseInt(env.COLUMNS ?? '', 10) || widestText);
  return {
    interactive,
    color: wantsColor(interactive, env),
    width: Math.max(narrowestText, Math.min(widestText, columns)),
  };
}

/**
 * NO_COLOR (any value that is not empty, https://no-color.org) wins over everything, then FORCE_COLOR (`0` and `false`
 * turn colour off, anything else on), then whether it is a terminal that is not a dumb one.
 */
function wantsColor(interactive: boolean, env: Readonly<NodeJS.ProcessEnv>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return interactive && env.TERM !== 'dumb';
}
