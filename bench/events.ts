import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMPANY_WORDS } from '../src/find/company-words.ts';
import { quadClass } from '../src/find/events/act.ts';
import { learnedOf, type ReadAct } from '../src/find/events/learned.ts';
import { createFinder, type Finder } from '../src/find/index.ts';
import { loadModel } from '../src/load-model.ts';
import { analyseInCompany, type Model, pretokens, readAct } from '../src/neural/index.ts';
import { readPlain } from '../src/read/plain.ts';
import type { EventRecord } from '../src/record/index.ts';
import { benchStories, type StoriesScore } from './event-stories.ts';
import {
  type Coded,
  type Measure,
  type PairScore,
  plvType,
  rolesRight,
  type Share,
  scoreEvents,
  scorePairs,
  touches,
} from './events-score.ts';

export interface EventsResult {
  readonly model: string;
  readonly files: readonly {
    readonly file: string;
    readonly sentences: number;
    readonly scores: Readonly<Record<Measure, Share>>;
    /** Of each type of the corpus: sentences, and those found with roles and type. */
    readonly types: Readonly<Record<string, { readonly of: number; readonly found: number }>>;
  }[];
  /** The type of a pair whose spans are given, over the files that have types. */
  readonly pair: PairScore;
  readonly noEvents: Falsehoods;
  /** The same of sentences that nobody looked at while writing rules, when they were written. */
  readonly hard: Falsehoods;
  /** A hundred more, of which 26 told of events when they were first read. */
  readonly ordinary: Falsehoods;
  /** A third hundred, of which 28 told of 29 events when they were first read. */
  readonly brief: Falsehoods;
  /** The same for the hundreds from inside and back pages. */
  readonly inside: Falsehoods;
  readonly back: Falsehoods;
  readonly side: Falsehoods;
  readonly evening: Falsehoods;
  readonly stories: StoriesScore;
}

interface Falsehoods {
  readonly sentences: number;
  readonly false: number;
  readonly faults: readonly string[];
}

/**
 * Measures events on every `DATA/events/*-SPLIT.jsonl` that codes spans, on our sentences that tell of none, and on our
 * stories; `own` is the folder of those.
 */
export async function benchEvents(data: string, split: string, own: string): Promise<EventsResult> {
  const model = await loadModel();
  const finder = createFinder(model);
  const folder = join(data, 'events');
  const names = (await readdir(folder)).filter((name) => name.endsWith(`-${split}.jsonl`)).sort();
  const files: EventsResult['files'][number][] = [];
  const pairs: { gold: string; said: string; quad: boolean }[] = [];
  for (const file of names) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n').filter(Boolean);
    const gold = lines.map((line) => JSON.parse(line) as Coded);
    const events = new Map<string, readonly EventRecord[]>();
    for (const { id, text } of gold) events.set(id, await eventsOf(finder, id, text));
    const scores = scoreEvents(gold, events);
    const types: Record<string, { of: number; found: number }> = {};
    for (const own of gold) {
      if (own.type === undefined) continue;
      const found = events.get(own.id) ?? [];
      const tally = types[own.type] ?? { of: 0, found: 0 };
      const hit = found.some((event) => rolesRight(event, own) && plvType(event.type) === own.type);
      types[own.type] = { of: tally.of + 1, found: tally.found + (hit ? 1 : 0) };
      const said = (await learnedType(model, own)) ?? typeOfPair(found, own);
      pairs.push({ gold: own.type, said: plvType(said), quad: quadClass(said) === own.quadClass });
    }
    files.push({ file, sentences: gold.length, scores, types });
  }
  const { name, version } = model.spec;
  return { model: `${name} ${version}`, files, pair: scorePairs(pairs), ...(await benchOwn(finder, own)) };
}

async function benchOwn(finder: Finder, folder: string) {
  return {
    noEvents: await falseEvents(finder, join(folder, 'no-events.txt')),
    hard: await falseEvents(finder, join(folder, 'hard-sentences.txt')),
    ordinary: await falseEvents(finder, join(folder, 'ordinary-news.txt')),
    brief: await falseEvents(finder, join(folder, 'news-in-brief.txt')),
    inside: await falseEvents(finder, join(folder, 'inside-pages.txt')),
    back: await falseEvents(finder, join(folder, 'back-pages.txt')),
    side: await falseEvents(finder, join(folder, 'side-columns.txt')),
    evening: await falseEvents(finder, join(folder, 'evening-edition.txt')),
    stories: await benchStories(finder, join(folder, 'stories')),
  };
}

/** The type that the model itself gives a pair of spans: as the product asks for it, in company as in an article and again alone. */
async function learnedType(model: Model, { text, source, target }: Coded): Promise<string | undefined> {
  const words = pretokens(text);
  const analysis = await analyseInCompany(model, text, words, { enough: COMPANY_WORDS });
  const inside = (spans: Coded['source']): number[] =>
    words.flatMap((word, i) => (spans.some(([start, end]) => word.start < end && start < word.end) ? [i] : []));
  const again = (...[words, actor, recipient]: Parameters<ReadAct>) => readAct(model, text, words, actor, recipient);
  const learned = learnedOf(analysis, model.spec, again);
  const act = await learned?.again(inside(source), inside(target), 0, words.length);
  const types = [...(act?.types ?? [])].filter(([type]) => type !== 'STATEMENT');
  const [best] = types.sort(([, a], [, b]) => b - a)[0] ?? [];
  return best === 'CONCEDE' ? 'RETREAT' : best; // the corpus calls both YIELD, and counts it as material
}

async function eventsOf(finder: Finder, id: string, text: string): Promise<readonly EventRecord[]> {
  const { paragraphs } = readPlain(text);
  const [record] = await finder.find([{ id, text, language: 'en', paragraphs }]);
  return record?.events ?? [];
}

/** The type of the event that fits a pair best; the commonest type where the sentence has none. */
function typeOfPair(events: readonly EventRecord[], { source, target }: Coded): string {
  const nearness = (event: EventRecord): number =>
    2 * Number(touches(event.actorSpans, source)) + 2 * Number(touches(event.recipientSpans, target));
  return [...events].sort((a, b) => nearness(b) - nearness(a))[0]?.type ?? 'REJECT';
}

export async function falseEvents(finder: Finder, file: string): Promise<Falsehoods> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '' && !/^[#[]/u.test(line));
  const faults: string[] = [];
  let wrong = 0;
  for (const [i, line] of lines.entries()) {
    const found = await eventsOf(finder, `none-${i + 1}`, line);
    wrong += found.length;
    faults.push(...found.map(({ type }) => `${type}: ${line}`));
  }
  return { sentences: lines.length, false: wrong, faults };
}
