import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from '../src/read/charset.ts';
import { readHtml } from '../src/read/html.ts';
import { InputError } from '../src/record/index.ts';
import { type PageScore, scorePage, sumScores } from './shingles.ts';

export interface PagesResult {
  readonly pages: number;
  readonly pagesPerSecond: number;
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
    const begin = performance.now();
    const body = bodyOf(key, bytes);
    seconds += (performance.now() - begin) / 1000;
    scores.push(scorePage(truth[key]?.articleBody ?? '', body));
  }
  return { pages: files.length, pagesPerSecond: files.length / seconds, ...sumScores(scores) };
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
