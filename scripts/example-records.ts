/** `npm run examples`: reads the example stories with the shipped model and writes their records beside them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Article,
  type ArticleRecord,
  createFinder,
  isFailure,
  loadModel,
  readInput,
  validateRecord,
} from '../src/index.ts';

const stories = new URL('../examples/stories/', import.meta.url);

/** Where the records are kept: one a line, in the order of the stories. */
export const recordsFile = fileURLToPath(new URL('records.jsonl', stories));

/** The records as they are kept. */
export function exampleRecords(): readonly ArticleRecord[] {
  const lines = readFileSync(recordsFile, 'utf8').trimEnd().split('\n');
  return lines.map((line): ArticleRecord => JSON.parse(line));
}

/** The example stories, in the order of their file names, which begin with the day. */
export async function exampleArticles(): Promise<readonly Article[]> {
  const articles: Article[] = [];
  const files = readdirSync(stories).filter((name) => name.endsWith('.html'));
  for (const name of files.sort()) {
    for await (const item of readInput(fileURLToPath(new URL(name, stories)))) {
      if (isFailure(item)) throw new Error(`${name}: ${item.error.message}`);
      articles.push(item);
    }
  }
  return articles;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const finder = createFinder(await loadModel());
  const records = await finder.find(await exampleArticles());
  const lines = records.map((record) => {
    if (isFailure(record)) throw new Error(record.error.message);
    return `${JSON.stringify(validateRecord(record))}\n`;
  });
  writeFileSync(recordsFile, lines.join(''));
  console.log(`${lines.length} records in ${recordsFile}`);
}
