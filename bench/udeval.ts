import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type ConlluDocument, writeConllu } from '../src/conllu/index.ts';
import { inPeers } from './peers.ts';
import { METRICS, type Rate, type UdScores } from './ud-score.ts';

const run = promisify(execFile);

/** The official scorer of Universal Dependencies where `bench/peers/install.sh` has put it. */
export async function udeval(): Promise<
  ((gold: readonly ConlluDocument[], system: readonly ConlluDocument[]) => Promise<UdScores>) | undefined
> {
  const program = inPeers('python', 'bin', 'udeval');
  if (!existsSync(program)) return undefined;
  return async (gold, system) => {
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-udeval-'));
    try {
      const files = [join(folder, 'gold.conllu'), join(folder, 'system.conllu')] as const;
      await writeFile(files[0], gold.map((document) => writeConllu(document)).join(''));
      await writeFile(files[1], system.map((document) => writeConllu(document)).join(''));
      const { stdout } = await run(program, ['-v', ...files]);
      return readTable(stdout);
    } finally {
      await rm(folder, { recursive: true });
    }
  };
}

/** Its table: a row a metric, with precision, recall and F1 in percent. Throws TypeError where a metric is missing. */
export function readTable(table: string): UdScores {
  const rates = METRICS.map((metric): readonly [string, Rate] => {
    const line = table.split('\n').find((row) => row.trim().startsWith(`${metric} `) || row.startsWith(`${metric}|`));
    const [precision, recall, f1] = line?.split('|').slice(1, 4).map(Number) ?? [];
    if (precision === undefined || recall === undefined || f1 === undefined) {
      throw new TypeError(`udeval gives no ${metric}`);
    }
    return [metric, { precision, recall, f1 }];
  });
  return Object.fromEntries(rates) as Record<(typeof METRICS)[number], Rate>;
}
