/**
 * Onrecord over a file of JSON Lines in a process of its own, the model being loaded and warm: `own-speed.ts FILE [COPIES]`.
 * Reads, analyses and finds, and writes each record as JSON to nowhere. With COPIES the text of the first line is taken
 * as often, as one text, for what length costs. Prints figures as JSON.
 */
import { readFileSync } from 'node:fs';
import { createFinder } from '../src/find/index.ts';
import { loadModel } from '../src/load-model.ts';
import { pretokens } from '../src/neural/index.ts';
import { readInput } from '../src/read/index.ts';
import { type Article, isFailure } from '../src/record/index.ts';

const [file = '', copies] = process.argv.slice(2);
const finder = createFinder(await loadModel());
const warm = 'The bridge is closed, said Ada Quill. It will open in May.';
await finder.find([articleOf('warm', warm)]);

let words = 0;
let characters = 0;
let found = 0;
const begin = performance.now();
for await (const article of copies === undefined ? readInput(file) : [long(Number(copies))]) {
  if (isFailure(article)) continue;
  const [record] = await finder.find([article]);
  characters += JSON.stringify(record).length;
  found += record?.attributions.length ?? 0;
  words += pretokens(article.text).length;
}
const seconds = (performance.now() - begin) / 1000;
const peakMB = process.resourceUsage().maxRSS / 1000;
console.log(JSON.stringify({ seconds, found, words, characters, peakMB }));
process.exit(0);

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
