/** `npm run bench -- attribution|cases|dates|factuality|pages|parse|speed|stance [--data DIR] [--split NAME] [--json]`: what the product reaches, measured. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchAttribution } from './attribution.ts';
import { benchCases } from './cases.ts';
import { benchDates } from './dates.ts';
import { benchFactuality } from './factuality.ts';
import { benchPages } from './pages.ts';
import { benchParse } from './parse.ts';
import { benchSpeed } from './speed.ts';
import { benchStance } from './stance.ts';
import { METRICS } from './ud-score.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../../shared/data', import.meta.url)) },
    split: { type: 'string', default: 'dev' },
    articles: { type: 'string', default: '84' },
    batch: { type: 'string', default: '1000' },
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

async function cases(): Promise<void> {
  const result = await benchCases(fileURLToPath(new URL('./cases/cases.txt', import.meta.url)));
  if (values.json) return console.log(JSON.stringify(result));
  console.log(`${result.model}: ${result.found} of ${result.marked} found, ${result.false} false`);
  for (const [name, { marked, found, false: wrong }] of Object.entries(result.groups)) {
    console.log(`${name.padEnd(26)} ${found} of ${marked} found, ${wrong} false`);
  }
  for (const fault of result.faults) console.log(fault);
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

async function factuality(): Promise<void> {
  const result = await benchFactuality(fileURLToPath(new URL('./factuality', import.meta.url)));
  if (values.json) return console.log(JSON.stringify(result));
  console.log(
    `${result.model}, marked by hand, percent with the right label; with it by the marked cue, of those not held asserted`,
  );
  for (const [name, { sentences, accuracy, withCue }] of [
    ['all', result.all],
    ['open', result.open],
    ['kept aside', result.keptAside],
  ] as const) {
    console.log(`${name.padEnd(12)} ${sentences} sentences  ${accuracy.toFixed(1)}  ${withCue.toFixed(1)}`);
  }
  for (const [label, { sentences, right }] of Object.entries(result.all.labels)) {
    console.log(`${label.padEnd(12)} ${right} of ${sentences}`);
  }
  for (const fault of result.faults) console.log(fault);
}

async function parse(): Promise<void> {
  const result = await benchParse(values.data, values.split);
  if (values.json) return console.log(JSON.stringify(result));
  console.log(`${result.model}, scored by ${result.scorer === 'udeval' ? 'udeval' : 'our own of the same definition'}`);
  console.log(['F1'.padEnd(36), ...METRICS.map((metric) => metric.padStart(9))].join(' '));
  for (const { name, words, raw, gold } of result.treebanks) {
    for (const [how, scores] of [
      ['raw text', raw],
      ['gold tokens', gold],
    ] as const) {
      const cells = METRICS.map((metric) => scores[metric].f1.toFixed(2).padStart(9));
      console.log([`${name}, ${words} words, ${how}`.padEnd(36), ...cells].join(' '));
    }
  }
}

async function speed(): Promise<void> {
  const { split, articles, batch } = values;
  const result = await benchSpeed(values.data, { split, articles: Number(articles), batch: Number(batch) });
  if (values.json) return console.log(JSON.stringify(result));
  console.log(
    `${result.articles} articles, ${result.words} words, ${result.cores} cores; one after the other, all cores each`,
  );
  console.log(`${''.padEnd(32)} articles/s    words/s   Onrecord is    peak MB   found`);
  for (const { name, articlesPerSecond, wordsPerSecond, ratio, found, peakMB } of result.rates) {
    const cells = [articlesPerSecond.toFixed(2), wordsPerSecond.toFixed(0), `${ratio.toFixed(2)} x`, peakMB.toFixed(0)];
    console.log(`${name.padEnd(32)} ${cells.map((cell) => cell.padStart(10)).join(' ')} ${String(found).padStart(7)}`);
  }
  for (const line of result.missing) console.log(line);
  const { cold, batch: many, length } = result;
  console.log(
    `onrecord read of one story, cold: ${cold.least.toFixed(2)} s at best, ${cold.median.toFixed(2)} s in the middle`,
  );
  console.log(
    `onrecord read of ${many.articles} articles: ${many.seconds.toFixed(0)} s, ${many.peakMB.toFixed(0)} MB at most`,
  );
  for (const { words, seconds } of length) {
    console.log(
      `one text of ${words} words: ${seconds.toFixed(2)} s, ${((1e6 * seconds) / words).toFixed(0)} µs a word`,
    );
  }
}

async function stance(): Promise<void> {
  const result = await benchStance(fileURLToPath(new URL('./stance/sentences.txt', import.meta.url)));
  if (values.json) return console.log(JSON.stringify(result));
  const { model, sentences, marked, found, precision, recall, f1 } = result;
  console.log(`${model}: ${sentences} sentences, ${found} of ${marked} stands found, ${result.false} false`);
  console.log(`stance     P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`);
  for (const fault of result.faults) console.log(fault);
}

const bench = { attribution, cases, dates, factuality, pages, parse, speed, stance }[positionals[0] ?? ''];
if (bench === undefined) {
  console.error(
    'usage: npm run bench -- attribution|cases|dates|factuality|pages|parse|speed|stance [--data DIR] [--split NAME] [--articles N] [--batch N] [--json]',
  );
  process.exit(2);
}
await bench();
