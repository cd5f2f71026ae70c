import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Archive, openSqlite } from '../src/archive/index.ts';
import { madeNews, type Planted } from './archive/made-news.ts';
import { recordOf } from './archive/made-story.ts';
import { type Found, PlantedTruth } from './archive/planted-truth.ts';
import { questions, Sampler } from './archive/questions.ts';
import { stockIn } from './archive/stock.ts';
import { random } from './page-model/random.ts';

export interface Asked {
  /** Milliseconds by the clock on the wall. */
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds that the processor was busy with it: what it takes on a machine that does nothing else. */
  readonly busy95: number;
  /** Of those asked, 0 to 1, that found what they should. */
  readonly right: number;
}

/** What an archive of so many articles was measured at. */
export interface Stage {
  readonly articles: number;
  readonly statements: number;
  readonly events: number;
  /** Since the stage before, 0 where none went in; the making of the articles is not counted. The second by the time that the processor was busy. */
  readonly addedPerSecond: number;
  readonly addedPerBusySecond: number;
  readonly fileMB: number;
  /** Resident memory of the process, the made stories that are still needed included. */
  readonly memoryMB: number;
  readonly asked: Readonly<Record<string, Asked>>;
  readonly found: Found;
}

export interface ArchiveResult {
  readonly source: 'polnear' | 'made';
  readonly stages: readonly Stage[];
}

export interface ArchiveOptions {
  readonly articles: number;
  /** How many samples each question is asked for. */
  readonly asked?: number;
  /** Where the archive is kept; one that is there already is gone on with. Without it a temporary one is made. */
  readonly path?: string;
  /** Told of every stage as it is measured, and every few seconds how far the adding is. */
  readonly onStage?: (stage: Stage, source: ArchiveResult['source']) => void;
  readonly onProgress?: (added: number, perSecond: number) => void;
}

/** Records that are put together, as `onrecord add` does with those that are read already. */
const BATCH = 100;

/**
 * Puts made news into an archive and asks it, at a tenth of the articles and at all of them. A kept archive that has some of them already
 * is asked and gone on with: its rate is of what still goes in.
 */
export async function benchArchive(data: string, options: ArchiveOptions): Promise<ArchiveResult> {
  const { articles, asked = 100, onStage, onProgress } = options;
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  const path = options.path ?? join(folder, 'archive.db');
  const archive = openSqlite(path);
  try {
    const chance = random(5);
    const sampler = new Sampler(asked, chance);
    const truth = new PlantedTruth();
    const { source } = stockIn(data, chance);
    const stages: Stage[] = [];
    const ends = new Set([Math.round(articles / 10), articles]);
    const { articles: there } = await archive.sizes();
    let [number, spent, busy, since, told] = [0, 0, 0, there, performance.now()];
    let batch: Planted[] = [];
    for (const planted of madeNews(data, { people: Math.max(100, Math.round(articles / 5)) })) {
      number += 1;
      if (number <= there) {
        sampler.pass(planted);
        truth.pass(planted);
        if (number < there || !ends.has(number)) continue;
      } else batch.push(planted);
      if (batch.length < BATCH && !ends.has(number)) continue;
      const records = batch.map(({ story }) => recordOf(story));
      const [start, startBusy] = [performance.now(), busyTime()];
      await archive.putAll(records);
      spent += performance.now() - start;
      busy += busyTime() - startBusy;
      for (const one of batch) {
        sampler.pass(one);
        truth.pass(one);
      }
      batch = [];
      if (performance.now() - told > 5000) {
        told = performance.now();
        onProgress?.(number, (1000 * (number - since)) / spent);
      }
      if (!ends.has(number)) continue;
      const added = number - since;
      const addedPerSecond = added === 0 ? 0 : (1000 * added) / spent;
      const addedPerBusySecond = added === 0 ? 0 : (1000 * added) / busy;
      const measured = await stageOf(archive, path, data, sampler);
      const stage = { addedPerSecond, addedPerBusySecond, ...measured, found: await truth.score(archive) };
      stages.push(stage);
      onStage?.(stage, source);
      [spent, busy, since] = [0, 0, number];
      if (number === articles) break;
    }
    return { source, stages };
  } finally {
    await archive.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function stageOf(archive: Archive, path: string, data: string, { samples }: Sampler) {
  const fileMB =
    ['', '-wal'].reduce((sum, end) => sum + (statSync(path + end, { throwIfNoEntry: false })?.size ?? 0), 0) / 1e6;
  const memoryMB = process.memoryUsage().rss / 1e6;
  const chance = random(3);
  const asked: Record<string, Asked> = {};
  const ofCommand = new Map<string, Times>();
  for (const [name, ask] of Object.entries(questions(stockIn(data, chance), chance))) {
    const times: number[] = [];
    const busy: number[] = [];
    let right = 0;
    for (const sample of samples) {
      const [start, startBusy] = [performance.now(), busyTime()];
      if (await ask(archive, sample)) right += 1;
      times.push(performance.now() - start);
      busy.push(busyTime() - startBusy);
    }
    asked[name] = summed({ times, busy, right });
    const command = /^(?:search|who|events|check)\b/u.exec(name)?.[0];
    if (command === undefined) continue;
    const all = ofCommand.get(command) ?? { times: [], busy: [], right: 0 };
    ofCommand.set(command, {
      times: [...all.times, ...times],
      busy: [...all.busy, ...busy],
      right: all.right + right,
    });
  }
  for (const [command, all] of ofCommand) asked[`${command}, all of these`] = summed(all);
  return { ...(await archive.sizes()), fileMB, memoryMB, asked };
}

/** How long each asking took, in milliseconds, and how many found what they should. */
interface Times {
  readonly times: readonly number[];
  readonly busy: readonly number[];
  readonly right: number;
}

function summed({ times, busy, right }: Times): Asked {
  return {
    p50: at(times, 0.5),
    p95: at(times, 0.95),
    busy95: at(busy, 0.95),
    right: right / Math.max(1, times.length),
  };
}

/** Milliseconds of processor time that this process has used. */
function busyTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function at(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
