/**
 * `npm run bench -- NAME [--data DIR] [--split NAME] [--json]`: what the product reaches, measured; without a name it tells which there are.
 * Longer than other files, since it is the list of all benches: a function each, which asks one and prints its table, and nothing else.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchArchive, type Stage } from './archive.ts';
import { benchAttribution } from './attribution.ts';
import { benchCases } from './cases.ts';
import { benchCoref } from './coref.ts';
import { benchDates } from './dates.ts';
import { benchDesk } from './desk.ts';
import { benchDeskBrowser, type Frames } from './desk-browser.ts';
import { benchDuplicates } from './duplicates.ts';
import { benchEntities } from './entities.ts';
import { benchEvents } from './events.ts';
import { benchFactuality } from './factuality.ts';
import { benchMerge } from './merge.ts';
import { benchPages } from './pages.ts';
import { benchParse } from './parse.ts';
import { benchSpeed } from './speed.ts';
import { benchStance } from './stance.ts';
import { METRICS } from './ud-score.ts';
import { benchWire } from './wire.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../../shared/data', import.meta.url)) },
    split: { type: 'string', default: 'dev' },
    articles: { type: 'string' },
    asked: { type: 'string', default: '100' },
    texts: { type: 'string', default: '10000' },
    batch: { type: 'string', default: '1000' },
    archive: { type: 'string', default: '' },
    requests: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
  },
});

async function archive(): Promise<void> {
  const result = await benchArchive(values.data, {
    articles: Number(values.articles ?? 100_000),
    asked: Number(values.asked),
    ...(values.archive === '' ? {} : { path: values.archive }),
    onStage: values.json ? () => {} : showStage,
    onProgress: (added, rate) => process.stderr.write(`${added} articles in, ${rate.toFixed(0)} a second\n`),
  });
  if (values.json) console.log(JSON.stringify(result));
}

function showStage(stage: Stage, source: string): void {
  const { articles, statements, events, addedPerSecond, addedPerBusySecond, fileMB, memoryMB, asked, found } = stage;
  console.log(`${articles} articles (${source}), ${statements} statements, ${events} events`);
  const rates = `${addedPerSecond.toFixed(0)} articles/s added (${addedPerBusySecond.toFixed(0)} a second of processor)`;
  console.log(`${rates}, file ${fileMB.toFixed(0)} MB, memory ${memoryMB.toFixed(0)} MB`);
  for (const [name, { p50, p95, busy95, right }] of Object.entries(asked)) {
    const cell = (time: number) => `${time.toFixed(1).padStart(6)} ms`;
    const cells = `p50 ${cell(p50)}  p95 ${cell(p95)}  processor ${cell(busy95)}`;
    console.log(`  ${name.padEnd(38)} ${cells}  right ${(100 * right).toFixed(1).padStart(5)} %`);
  }
  for (const [name, { precision, recall, pairs }] of Object.entries({
    reprints: found.reprints,
    events: found.events,
  })) {
    console.log(`  ${name} put together: P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  of ${pairs} planted pairs`);
  }
  console.log(
    `  reprints that count as an origin of their own: ${found.reprintsAsOrigins} in ${found.eventsSeen} events`,
  );
}

async function attribution(): Promise<void> {
  const result = await benchAttribution(values.data, values.split);
  if (values.json) return console.log(JSON.stringify(result));
  const { model, split, articles, seconds, scores } = result;
  console.log(`${model} on PolNeAR ${split}: ${articles} articles, ${(articles / seconds).toFixed(1)} a second`);
  for (const [name, { precision, recall, f1 }] of Object.entries(scores)) {
    console.log(`${name.padEnd(10)} P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`);
  }
}

async function merge(): Promise<void> {
  const result = await benchMerge(values.data, { stories: Number(values.articles ?? 5000) });
  if (values.json) return console.log(JSON.stringify(result));
  const { source, stories, people, mentions, precision, recall, f1, namesakes, namesakesMerged, withoutReason } =
    result;
  console.log(
    `${stories} stories (${source}), ${people} people, ${mentions} mentions; ${result.storiesPerSecond.toFixed(0)} stories/s`,
  );
  console.log(`B3         P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`);
  for (const [form, own] of Object.entries(result.byForm)) {
    console.log(
      `  ${form.padEnd(8)} P ${own.precision.toFixed(1)}  R ${own.recall.toFixed(1)}  F1 ${own.f1.toFixed(1)}`,
    );
  }
  const { backwards, shuffled } = result.otherOrders;
  console.log(`the same stories backwards: F1 ${backwards.toFixed(1)}, shuffled: F1 ${shuffled.toFixed(1)}`);
  console.log(
    `${namesakes} pairs of namesakes, ${namesakesMerged} merged, ${withoutReason} of the ids without a reason on record`,
  );
}

async function pages(): Promise<void> {
  const result = await benchPages(values.data);
  if (values.json) return console.log(JSON.stringify(result));
  const { precision, recall, f1, pagesPerSecond } = result;
  console.log(`${result.pages} pages, ${pagesPerSecond.toFixed(1)} a second of processor`);
  console.log(
    `body       P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)} (the forests were grown from these pages)`,
  );
  if (result.trafilatura === undefined) return;
  const peer = result.trafilatura;
  const ratio = (pagesPerSecond / peer.pagesPerSecond).toFixed(2);
  console.log(
    `trafilatura P ${peer.precision.toFixed(3)}  R ${peer.recall.toFixed(3)}  F1 ${peer.f1.toFixed(3)}, ${peer.pagesPerSecond.toFixed(1)} a second; Onrecord ${ratio} x`,
  );
}

async function cases(): Promise<void> {
  const result = await benchCases(
    ['cases', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((name) =>
      fileURLToPath(new URL(`./cases/${name}.txt`, import.meta.url)),
    ),
  );
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

async function coref(): Promise<void> {
  const result = await benchCoref(values.data, values.split);
  if (values.json) return console.log(JSON.stringify(result));
  console.log(
    `${result.model} on GUM ${values.split}, ${result.documents} documents, gold tokens, mentions by their heads`,
  );
  for (const [name, scores] of [
    ['without singletons', result.without],
    ['with singletons', result.with],
    ['CoreNLP statistical, without singletons', result.corenlp],
  ] as const) {
    if (scores === undefined) {
      console.log(`${name}: not installed, see bench/peers/install.sh`);
      continue;
    }
    const { conll, ...rates } = scores;
    console.log(`${name.padEnd(20)} CoNLL ${conll.toFixed(2)}`);
    for (const [metric, { precision, recall, f1 }] of Object.entries(rates)) {
      console.log(`  ${metric.padEnd(10)} P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`);
    }
  }
}

async function entities(): Promise<void> {
  const result = await benchEntities(fileURLToPath(new URL('./entities', import.meta.url)));
  if (values.json) return console.log(JSON.stringify(result));
  console.log(`${result.model} on ${result.stories} stories marked by hand`);
  for (const [name, { precision, recall, f1 }] of [
    ['entities', result.entities],
    ['mentions', result.mentions],
  ] as const) {
    console.log(`${name.padEnd(10)} P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`);
  }
  console.log(
    `speaker right for ${result.speakers.toFixed(1)} % of the attributions found (${result.found.toFixed(1)} %)`,
  );
  for (const fault of result.faults) console.log(fault);
}

async function duplicates(): Promise<void> {
  const result = benchDuplicates(values.data, { texts: Number(values.texts) });
  if (values.json) return console.log(JSON.stringify(result));
  const { source, texts, reprints, precision, recall, textsPerSecond, megabytes } = result;
  console.log(`${texts} texts (${source}), ${reprints} of them planted reprints`);
  console.log(`pairs      P ${precision.toFixed(4)}  R ${recall.toFixed(4)}`);
  console.log(`${textsPerSecond.toFixed(0)} texts a second, ${megabytes.toFixed(0)} MB`);
}

async function events(): Promise<void> {
  const split = values.split === 'dev' ? 'train' : values.split; // event corpora have no development part
  const result = await benchEvents(values.data, split, fileURLToPath(new URL('./events', import.meta.url)));
  if (values.json) return console.log(JSON.stringify(result));
  for (const { file: name, sentences, scores, types } of result.files) {
    console.log(`${name}, ${sentences} sentences`);
    for (const [measure, { percent, of }] of Object.entries(scores))
      console.log(`${measure.padEnd(12)} ${percent.toFixed(1).padStart(5)} % of ${of}`);
    for (const [type, { of, found }] of Object.entries(types).sort(([a], [b]) => a.localeCompare(b)))
      console.log(`  ${type.padEnd(10)} ${found} of ${of} with roles and type`);
  }
  const { macroF1, accuracy, quadAccuracy } = result.pair;
  console.log(
    `type of a given pair: macro F1 ${macroF1.toFixed(1)}, accuracy ${accuracy.toFixed(1)}, quad class ${quadAccuracy.toFixed(1)}`,
  );
  for (const [name, { sentences, false: wrong, faults }] of [
    ['that tell of none', result.noEvents],
    ['of the second set', result.hard],
    ['of the third', result.ordinary],
    ['of the fourth', result.brief],
    ['of the fifth', result.inside],
    ['of the sixth', result.back],
    ['of the seventh', result.side],
    ['of the eighth', result.evening],
  ] as const) {
    console.log(`${wrong} false events in ${sentences} sentences ${name}`);
    for (const fault of faults) console.log(fault);
  }
  const { stories, marked, precision, recall, f1, roles, factuality, asserter, faults } = result.stories;
  console.log(`${stories} wire stories of our own, ${marked} events marked by hand`);
  console.log(`events     P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`);
  console.log(
    `of the found: roles ${roles.toFixed(1)}, factuality ${factuality.toFixed(1)}, asserter ${asserter.toFixed(1)}`,
  );
  for (const fault of faults) console.log(fault);
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

/** Of an archive that is there: `npm run bench -- desk --archive FILE`. */
async function desk(): Promise<void> {
  if (values.archive === '') {
    console.error('name an archive: npm run bench -- desk --archive FILE');
    process.exit(2);
  }
  const result = await benchDesk(values.archive, { requests: Number(values.requests) });
  if (values.json) return console.log(JSON.stringify(result));
  console.log(`${result.articles} articles; each route asked ${values.requests} times, in-process`);
  for (const { route, p50, p95, busy95, failed } of result.routes) {
    const cell = (time: number) => `${time.toFixed(1).padStart(7)} ms`;
    const cells = `p50 ${cell(p50)}  p95 ${cell(p95)}  processor ${cell(busy95)}`;
    console.log(`${route.padEnd(34)} ${cells}${failed === 0 ? '' : `  ${failed} failed`}`);
  }
}

/** Of an archive that is there, in the Chromium of CHROMIUM: `npm run bench -- desk-browser --archive FILE`. */
async function deskBrowser(): Promise<void> {
  if (values.archive === '') {
    console.error('name an archive: npm run bench -- desk-browser --archive FILE');
    process.exit(2);
  }
  const { interactive, busy, shifts, scrolling, panning } = await benchDeskBrowser(values.archive, {
    desk: fileURLToPath(new URL('../dist/web', import.meta.url)),
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  });
  if (values.json) return console.log(JSON.stringify({ interactive, busy, shifts, scrolling, panning }));
  const frames = ({ perSecond, longest }: Frames) =>
    `${perSecond.toFixed(1)} frames a second, the longest ${longest.toFixed(0)} ms`;
  console.log(`what is new is there after ${interactive.toFixed(0)} ms, ${busy.toFixed(0)} ms of processor`);
  console.log(`layout shift: ${shifts.map(({ path, shift }) => `${path} ${shift.toFixed(4)}`).join(', ')}`);
  console.log(`scrolling a hundred records: ${frames(scrolling)}`);
  console.log(`moving a network of ${panning.nodes} nodes and ${panning.edges} lines: ${frames(panning)}`);
}

async function speed(): Promise<void> {
  const { split, articles, batch } = values;
  const result = await benchSpeed(values.data, { split, articles: Number(articles ?? 84), batch: Number(batch) });
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
  for (const { words, seconds, modelSeconds } of length) {
    const each = `${((1e6 * seconds) / words).toFixed(0)} µs a word`;
    const share = `${((100 * modelSeconds) / seconds).toFixed(0)} % of it the model`;
    console.log(`one text of ${words} words: ${seconds.toFixed(2)} s, ${each}, ${share}`);
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

async function wire(): Promise<void> {
  const result = await benchWire(fileURLToPath(new URL('./wire', import.meta.url)));
  if (values.json) return console.log(JSON.stringify(result));
  const { model, stories, marked, scores, each, faults } = result;
  console.log(`${model}: ${stories} wire stories of our own, ${marked} attributions marked by hand`);
  for (const [name, { precision, recall, f1 }] of Object.entries(scores)) {
    console.log(`${name.padEnd(10)} P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`);
  }
  for (const [name, f1] of Object.entries(each)) console.log(`${name.padEnd(20)} relation F1 ${f1.toFixed(1)}`);
  for (const fault of faults) console.log(fault);
}

const benches: Readonly<Record<string, () => Promise<void>>> = {
  archive,
  attribution,
  cases,
  coref,
  dates,
  desk,
  'desk-browser': deskBrowser,
  duplicates,
  entities,
  events,
  factuality,
  merge,
  pages,
  parse,
  speed,
  stance,
  wire,
};
const bench = benches[positionals[0] ?? ''];
if (bench === undefined) {
  console.error(
    `usage: npm run bench -- ${Object.keys(benches).join('|')} [--data DIR] [--split NAME] [--articles N] [--batch N] [--texts N] [--archive FILE] [--requests N] [--json]`,
  );
  process.exit(2);
}
await bench();
