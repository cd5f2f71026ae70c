/** `npm run bench -- attribution|dates|pages [--data DIR] [--split NAME] [--json]`: what the product reaches, measured. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchAttribution } from './attribution.ts';
import { benchDates } from './dates.ts';
import { benchPages } from './pages.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../../shared/data', import.meta.url)) },
    split: { type: 'string', default: 'dev' },
    json: { type: 'boolean', default: false },
  },
});

async function attribution(): Promise<void> {
  const result = await benchAttribution(values.data, values.split);
  if (values.json) return console.log(JSON.stringify(result));
  const { model, split, articles, seconds, scores } = result;
  console.log(`${model} on PolNeAR ${split}: ${articles} articles, ${(articles / seconds).toFixed(1)} a second`);
  for (const [name, { precision, recall, f1 }] of Object.entries(scores)) {
    console.log(`${name.padEnd(10)} P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`);
  }
}

async function pages(): Promise<void> {
  const result = await benchPages(values.data);
  if (values.json) return console.log(JSON.stringify(result));
  const { precision, recall, f1, pagesPerSecond } = result;
  console.log(`${result.pages} pages, ${pagesPerSecond.toFixed(1)} a second`);
  console.log(`body       P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
}

async function dates(): Promise<void> {
  const result = await benchDates(fileURLToPath(new URL('./dates', import.meta.url)));
  if (values.json) return console.log(JSON.stringify(result));
  console.log(`${result.stories} stories, ${result.expressions} time expressions marked by hand`);
  for (const [name, { precision, recall, f1 }] of Object.entries(result.scores)) {
    console.log(`${name.padEnd(10)} P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`);
  }
  for (const fault of result.faults) console.log(fault);
}

const bench = { attribution, dates, pages }[positionals[0] ?? ''];
if (bench === undefined) {
  console.error('usage: npm run bench -- attribution|dates|pages [--data DIR] [--split NAME] [--json]');
  process.exit(2);
}
await bench();
