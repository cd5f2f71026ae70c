import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inPeers } from './peers.ts';

const run = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface Rate {
  readonly name: string;
  readonly articlesPerSecond: number;
  readonly wordsPerSecond: number;
  /** How many times the articles a second of this one Onrecord does. */
  readonly ratio: number;
  /** Quotations or attributions found; what counts as one differs. */
  readonly found: number;
  /** Largest resident memory, all processes together. */
  readonly peakMB: number;
}

export interface SpeedResult {
  readonly cores: number;
  readonly articles: number;
  readonly words: number;
  readonly rates: readonly Rate[];
  /** Peers that `bench/peers/install.sh` has not installed here, or that failed, with the reason. */
  readonly missing: readonly string[];
  /** Seconds of `onrecord read` of one short story as a whole process, least and median of the runs. */
  readonly cold: { readonly least: number; readonly median: number };
  /** `onrecord read --json` over many articles as a whole process. */
  readonly batch: { readonly articles: number; readonly seconds: number; readonly peakMB: number };
  /** Seconds for a text of one, four and sixteen times the length, and how many of them the model takes. */
  readonly length: readonly { readonly words: number; readonly seconds: number; readonly modelSeconds: number }[];
}

export interface SpeedOptions {
  readonly split: string;
  /** How many articles of the split are read by all, and how many by `onrecord read` for its memory. */
  readonly articles: number;
  readonly batch: number;
}

interface Figures {
  readonly seconds: number;
  readonly found: number;
  readonly peakMB: number;
}

interface OwnFigures extends Figures {
  readonly words: number;
  /** Seconds of the model, where one text is read by itself. */
  readonly modelSeconds?: number;
}

interface Peer {
  readonly name: string;
  readonly needs: string;
  readonly run: (files: Files, cores: number) => Promise<Figures>;
}

interface Files {
  /** JSON Lines of `{id, text}`. */
  readonly lines: string;
  /** A folder of the same as .txt. */
  readonly texts: string;
}

const peers: readonly Peer[] = [
  {
    name: 'spaCy en_core_web_sm + textacy',
    needs: inPeers('python', 'lib'),
    run: ({ lines }, cores) =>
      figures(inPeers('python', 'bin', 'python'), [here('peers/spacy_quotes.py'), lines, String(cores)]),
  },
  {
    name: 'CoreNLP quote',
    needs: inPeers('corenlp'),
    run: ({ texts }, cores) =>
      figures('java', [
        '-Xmx5g',
        '-cp',
        inPeers('corenlp', '*'),
        here('peers/CoreNlpQuotes.java'),
        texts,
        String(cores),
      ]),
  },
];

/**
 * Measures speed and memory on articles of `DATA/polnear`: Onrecord (read, analyse, find) and the peers that are there,
 * one after the other over the same articles, each with all cores, its models loaded and warm; then `onrecord read` as
 * a process, from the build in `dist`. Figures are comparable within one run on a machine that does nothing else.
 */
export async function benchSpeed(data: string, { split, articles, batch }: SpeedOptions): Promise<SpeedResult> {
  const cores = availableParallelism();
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-speed-'));
  try {
    const files = await articleFiles(data, split, articles, folder);
    const own = await ownFigures(files.lines);
    const rates = [rateOf('Onrecord', own, own, files.count)];
    const missing: string[] = [];
    for (const { name, needs, run } of peers) {
      if (!existsSync(needs)) missing.push(`${name}: not installed, see bench/peers/install.sh`);
      else {
        try {
          rates.push(rateOf(name, await run(files, cores), own, files.count));
        } catch (error) {
          missing.push(`${name}: ${String(error).split('\n')[0]}`);
        }
      }
    }
    await run('npm', ['run', 'build'], { cwd: here('..') });
    return {
      cores,
      articles: files.count,
      words: own.words,
      rates,
      missing,
      cold: await coldStart(),
      batch: await batchRun(data, split, batch, folder),
      length: await lengths(files.lines),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function articleFiles(data: string, split: string, most: number, folder: string) {
  const rows = (await linesOf(data, split))
    .slice(0, most)
    .map((line): { id: string; text: string } => JSON.parse(line));
  const files = { lines: join(folder, 'articles.jsonl'), texts: join(folder, 'texts'), count: rows.length };
  await mkdir(files.texts);
  await writeFile(files.lines, rows.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));
  for (const [i, { text }] of rows.entries())
    await writeFile(join(files.texts, `${String(i).padStart(5, '0')}.txt`), text);
  return files;
}

async function linesOf(data: string, split: string): Promise<readonly string[]> {
  return (await readFile(join(data, 'polnear', `${split}.jsonl`), 'utf8')).split('\n').filter(Boolean);
}

function rateOf(name: string, peer: Figures, own: Figures & { readonly words: number }, articles: number): Rate {
  return {
    name,
    articlesPerSecond: articles / peer.seconds,
    wordsPerSecond: own.words / peer.seconds,
    ratio: peer.seconds / own.seconds,
    found: peer.found,
    peakMB: peer.peakMB,
  };
}

/** What a driver prints as the last line of its output. */
async function figures<Kind extends Figures = Figures>(program: string, args: readonly string[]): Promise<Kind> {
  const { stdout } = await run(program, args, { maxBuffer: 1e8 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Kind;
}

async function ownFigures(lines: string, copies?: number): Promise<OwnFigures> {
  const more = copies === undefined ? [] : [String(copies)];
  return figures(process.execPath, ['--import', 'tsx', here('own-speed.ts'), lines, ...more]);
}

async function coldStart(runs = 5): Promise<SpeedResult['cold']> {
  const story = here('../examples/pages/halden-strait-talks.html');
  const seconds: number[] = [];
  for (let i = 0; i < runs; i++) seconds.push((await onrecord(['read', story])).seconds);
  seconds.sort((a, b) => a - b);
  return { least: seconds[0] ?? 0, median: seconds[Math.floor(runs / 2)] ?? 0 };
}

/** `onrecord read` over the training articles (or the split's), again and again until there are as many as asked for. */
async function batchRun(data: string, split: string, articles: number, folder: string): Promise<SpeedResult['batch']> {
  const lines = await linesOf(data, 'train').catch(() => linesOf(data, split));
  const file = join(folder, 'batch.jsonl');
  const rows = Array.from({ length: articles }, (_, i): { text: string } => JSON.parse(lines[i % lines.length] ?? ''));
  await writeFile(file, rows.map(({ text }, i) => `${JSON.stringify({ id: `b${i}`, text })}\n`).join(''));
  const { seconds, peakMB } = await onrecord(['read', file, '--out', join(folder, 'records.jsonl')]);
  return { articles, seconds, peakMB };
}

/** Runs the built command line; its peak memory comes from the process itself. */
async function onrecord(args: readonly string[]): Promise<{ readonly seconds: number; readonly peakMB: number }> {
  const begin = performance.now();
  const { stderr } = await run(
    process.execPath,
    ['--import', here('peak-memory.mjs'), here('../dist/cli/main.js'), ...args],
    {
      maxBuffer: 1e9,
    },
  );
  const seconds = (performance.now() - begin) / 1000;
  return { seconds, peakMB: Number(/peak (\d+) kB/.exec(stderr)?.[1]) / 1000 };
}

async function lengths(lines: string): Promise<SpeedResult['length']> {
  const rows: SpeedResult['length'][number][] = [];
  for (const copies of [4, 16, 64]) {
    const { words, seconds, modelSeconds = 0 } = await ownFigures(lines, copies);
    rows.push({ words, seconds, modelSeconds });
  }
  return rows;
}
