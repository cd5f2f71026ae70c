import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { decode } from '../src/read/charset.ts';
import { readHtml } from '../src/read/html.ts';
import { InputError } from '../src/record/index.ts';
import { inPeers } from './peers.ts';
import { type PageScore, scorePage, sumScores } from './shingles.ts';

export interface PagesResult {
  readonly pages: number;
  /** By the processor time of one thread, in one pass over all pages. */
  readonly pagesPerSecond: number;
  /** trafilatura on the same pages, by its processor time, where `bench/peers/install.sh` put it. */
  readonly trafilatura?: Pick<PagesResult, 'pagesPerSecond' | 'precision' | 'recall' | 'f1'>;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Measures the bodies read from the pages of `DATA/pages`: `html/KEY.html.gz` against `truth.json`. On the pages that the
 * model was grown from this is how well it remembers them; what it reaches on others is measured by cross-validation
 * (`bench/page-model/main.ts --cross`) or here with a folder of other pages.
 */
export async function benchPages(data: string): Promise<PagesResult> {
  const folder = join(data, 'pages');
  const truth: Record<string, { articleBody: string }> = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'));
  const files = (await readdir(join(folder, 'html'))).filter((file) => file.endsWith('.html.gz'));
  const scores: PageScore[] = [];
  let seconds = 0;
  for (const file of files) {
    const key = file.slice(0, -'.html.gz'.length);
    const bytes = gunzipSync(await readFile(join(folder, 'html', file)));
    const begin = process.cpuUsage();
    const body = bodyOf(key, bytes);
    const { user, system } = process.cpuUsage(begin);
    seconds += (user + system) / 1e6;
    scores.push(scorePage(truth[key]?.articleBody ?? '', body));
  }
  const peer = await trafilaturaOn(join(folder, 'html'), truth);
  const own = { pages: files.length, pagesPerSecond: files.length / seconds, ...sumScores(scores) };
  return peer === undefined ? own : { ...own, trafilatura: peer };
}

async function trafilaturaOn(
  folder: string,
  truth: Readonly<Record<string, { articleBody: string }>>,
): Promise<PagesResult['trafilatura']> {
  const python = inPeers('python', 'bin', 'python');
  if (!existsSync(python)) return undefined;
  const script = fileURLToPath(new URL('peers/trafilatura_pages.py', import.meta.url));
  const { stdout } = await promisify(execFile)(python, [script, folder], { maxBuffer: 1e8 });
  const { seconds, bodies }: { seconds: number; bodies: Record<string, string> } = JSON.parse(stdout);
  const scores = Object.entries(bodies).map(([key, body]) => scorePage(truth[key]?.articleBody ?? '', body));
  return { pagesPerSecond: scores.length / seconds, ...sumScores(scores) };
}

/** The body that was read, also where the analysis is refused for its language; nothing where no story was found. */
function bodyOf(key: string, bytes: Uint8Array): string {
  try {
    return readHtml(key, decode(key, bytes)).text;
  } catch (error) {
    if (error instanceof InputError) return error.article?.text ?? '';
    throw error;
  }
}
