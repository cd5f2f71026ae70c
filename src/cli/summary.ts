import type { Failure } from '../record/failure.ts';
import { plainText } from './plain-text.ts';

/** Failures that are listed one by one; the others are counted. */
const listed = 50;

/** Counts what became of a batch, and remembers the first failures; memory stays small however long the batch. */
export interface Summary {
  add(failure?: Failure): void;
  readonly total: number;
  readonly failed: number;
  /** What failed and why, for standard error; empty where nothing did. Ends with a line break. */
  text(): string;
}

export function createSummary(): Summary {
  let total = 0;
  let failed = 0;
  const first: Failure[] = [];
  const byCode = new Map<string, number>();
  return {
    add(failure) {
      total++;
      if (failure === undefined) return;
      failed++;
      byCode.set(failure.error.code, (byCode.get(failure.error.code) ?? 0) + 1);
      if (first.length < listed) first.push(failure);
    },
    get total() {
      return total;
    },
    get failed() {
      return failed;
    },
    text() {
      if (failed === 0) return '';
      const lines = first.flatMap(failureLines);
      if (total === 1) return block(lines);
      const more = failed - first.length;
      const counts = [...byCode].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${count} ${code}`);
      return block([
        `onrecord: ${failed} of ${total} could not be read (${counts.join(', ')}):`,
        ...lines.map((line) => `  ${line}`),
        ...(more > 0 ? [`  ... and ${more} more; with --json or --out each has a line with "error"`] : []),
      ]);
    },
  };
}

/** The failure of one input: its name, the reason with its code, and what can be done. */
function failureLines({ input, error }: Failure): readonly string[] {
  const name = input === '-' ? 'standard input' : plainText(input);
  const reason = `${name}: ${plainText(error.message)} [${error.code}]`;
  return error.hint === undefined ? [reason] : [reason, `    ${plainText(error.hint)}`];
}

function block(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
