import { progressFacts, progressLine, type Tally } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

/** Shows how far a batch has come while it runs. */
export interface ProgressMeter {
  /** One more item is through. */
  step(failed: boolean): void;
  /** Takes the bar off the screen, so that something else can be written there. */
  clear(): void;
}

interface Options {
  /** Items to come; undefined where nobody knows. */
  readonly total: number | undefined;
  /** Milliseconds; a parameter so that tests need not wait. */
  readonly now?: () => number;
}

const wipe = '\r\u001b[2K';
/** Milliseconds between two pictures of the bar, and between two lines of a log. */
const barEvery = 100;
const lineEvery = 60_000;

/** On a terminal a bar that is drawn over itself; elsewhere a plain line a minute, so that a log shows life. */
export function progressMeter(
  write: (text: string) => void,
  { interactive, width }: Pick<Terminal, 'interactive' | 'width'>,
  { total, now = () => performance.now() }: Options,
): ProgressMeter {
  const start = now();
  let done = 0;
  let failed = 0;
  let shown = start;
  let visible = false;

  const tally = (): Tally => {
    // An input that gives more than was foreseen makes the total wrong; then it is better not to tell one.
    const known = total !== undefined && done <= total ? { total } : {};
    return { done, failed, elapsed: now() - start, ...known };
  };

  return {
    step(isFailed) {
      done++;
      if (isFailed) failed++;
      if (now() - shown < (interactive ? barEvery : lineEvery)) return;
      shown = now();
      visible = interactive;
      write(interactive ? wipe + progressLine(tally(), width - 1) : `onrecord: ${progressFacts(tally())}\n`);
    },
    clear() {
      if (visible) write(wipe);
      visible = false;
    },
  };
}
