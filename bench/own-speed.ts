/**
 * Onrecord over a file of JSON Lines in a process of its own, the models being loaded and warm: `own-speed.ts FILE [COPIES]`.
 * Reads, analyses and finds, and writes each record as JSON to nowhere, as `onrecord read` does: in a thread for each core.
 * With COPIES the text of the first line is taken as often, as one text, for what length costs, and how much of it is the
 * model's. Prints figures as JSON.
 */
import { readFileSync } from 'node:fs';
import { createFinder } from '../src/find/index.ts';
import { loadModel } from '../src/load-model.ts';
import { type Model, pretokens, type Runtime } from '../src/neural/index.ts';
import { createFinderPool } from '../src/pool/index.ts';
import { readInput } from '../src/read/index.ts';
import { inOrder } from '../src/reading/index.ts';
import { type Article, type ArticleRecord, type Failure, isFailure } from '../src/record/index.ts';

const [file = '', copies] = process.argv.slice(2);
// A single text is read by all threads of one runtime, many texts by one thread each.
let modelMilliseconds = 0;
const finder =
  copies === undefined ? await createFinderPool() : { ...createFinder(timed(await loadModel())), workers: 1 };
const warm = 'The bridge is closed, said Ada Quill. It will open in May.';
await Promise.all(Array.from({ length: finder.workers }, () => finder.find([articleOf('warm', warm)])));

modelMilliseconds = 0;
let words = 0;
let characters = 0;
let found = 0;
const begin = performance.now();
for await (const record of inOrder(articles(), recordOf, () => 2 * finder.workers)) {
  if (record === undefined) continue;
  characters += JSON.stringify(record).length;
  found += record.attributions.length;
  words += pretokens(record.article.text).length;
}
const seconds = (performance.now() - begin) / 1000;
const peakMB = process.resourceUsage().maxRSS / 1000;
const modelSeconds = copies === undefined ? {} : { modelSeconds: modelMilliseconds / 1000 };
console.log(JSON.stringify({ seconds, found, words, characters, peakMB, ...modelSeconds }));
process.exit(0);

/** A model whose runs are timed. */
function timed(model: Model): Model {
  const { runtime } = model;
  const run: Runtime['run'] = async (feeds) => {
    const from = performance.now();
    const outputs = await runtime.run(feeds);
    modelMilliseconds += performance.now() - from;
    return outputs;
  };
  return { ...model, runtime: { name: runtime.name, run, close: () => runtime.close() } };
}

async function* articles(): AsyncGenerator<Article | Failure> {
  if (copies === undefined) yield* readInput(file);
  else yield long(Number(copies));
}

async function recordOf(article: Article | Failure): Promise<ArticleRecord | undefined> {
  return isFailure(article) ? undefined : (await finder.find([article]))[0];
}

function articleOf(id: string, text: string): Article {
  const paragraphs = [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  return { id, text, language: 'en', paragraphs };
}

function long(times: number): Article {
  const { text }: { text: string } = JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '');
  return articleOf('long', Array.from({ length: times }, () => text).join('\n\n'));
}
