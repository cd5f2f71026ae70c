import { setTimeout as sleep } from 'node:timers/promises';
import type { Article } from '../record/index.ts';
import { createFinderPool } from './index.ts';

/** A process that ends while its pool is at work in the model: as many milliseconds after the first record as it is told. */
const story = 'Ada Quill, the mayor of Sallow, said on Friday that the bridge would be shut until May.\n\n'.repeat(60);
const pool = await createFinderPool({ workers: 2 });
const articles = Array.from({ length: 50 }, (_, i): Article => {
  return { id: String(i), language: 'en', text: story, paragraphs: [{ start: 0, end: story.length }] };
});
const found = articles.map((article) => pool.find([article]));
for (const one of found) one.catch(() => undefined);
await Promise.race(found);
await sleep(Number(process.argv[2]));
await pool.close();
process.exit(130);
