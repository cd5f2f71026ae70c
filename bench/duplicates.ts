import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryTextIndex, placeText, sketchOf } from '../src/merge/index.ts';
import { random } from './page-model/random.ts';

export interface DuplicatesResult {
  /** What the stories were made of. */
  readonly source: 'polnear' | 'made';
  readonly texts: number;
  readonly reprints: number;
  /** Over pairs of texts, 0 to 1: put into one group, and planted as one. */
  readonly precision: number;
  readonly recall: number;
  readonly textsPerSecond: number;
  /** Growth of the heap for the whole index, every text's shingles in it. */
  readonly megabytes: number;
}

/**
 * Plants reprints among stories and looks for them again. A story is 8 to 20 paragraphs that no other story has, taken from
 * `DATA/polnear/train.jsonl` in an order of chance, or made up where those are not there (or do not suffice); a reprint has another
 * headline, a paragraph in four cut, some moved, house style changed and 2 % of its words changed. One in five is an excerpt.
 */
export function benchDuplicates(data: string, { texts, seed = 7 }: { texts: number; seed?: number }): DuplicatesResult {
  const chance = random(seed);
  const pick = (count: number): number => Math.floor(chance() * count);
  const stock = paragraphsIn(data);
  const index = new MemoryTextIndex();
  const before = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const origin: number[] = [];
  const recent: { readonly story: number; readonly paragraphs: readonly string[] }[] = [];
  let reprints = 0;
  let next = 0;
  let spent = 0;
  for (let text = 0; text < texts; text += 1) {
    const isReprint = recent.length > 0 && chance() < 0.2;
    let body: string;
    if (isReprint) {
      const { story, paragraphs } = recent[pick(recent.length)] ?? { story: 0, paragraphs: [] };
      body = reprintOf(paragraphs, chance, chance() < 0.2);
      origin.push(story);
      reprints += 1;
    } else {
      const paragraphs = Array.from({ length: 8 + pick(13) }, () => stock[next++] ?? madeParagraph(chance));
      body = [headline(chance), ...paragraphs].join('\n\n');
      origin.push(text);
      recent.push({ story: text, paragraphs });
      if (recent.length > 500) recent.splice(pick(recent.length), 1);
    }
    const start = performance.now();
    placeText(index, text, sketchOf(body));
    spent += performance.now() - start;
  }
  const megabytes = (process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - before) / 1e6;
  const found = origin.map((_, text) => index.groupOf(text));
  return {
    source: stock.length > 0 ? 'polnear' : 'made',
    texts,
    reprints,
    ...pairScores(origin, found),
    textsPerSecond: (1000 * texts) / spent,
    megabytes,
  };
}

/** Every paragraph of the articles once, in the order of the file. */
function paragraphsIn(data: string): readonly string[] {
  const path = join(data, 'polnear/train.jsonl');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const all = lines.flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/\n+/));
  return [...new Set(all.map((paragraph) => paragraph.trim()))].filter((paragraph) => paragraph.length >= 80);
}

function reprintOf(paragraphs: readonly string[], chance: () => number, isExcerpt: boolean): string {
  const start = Math.floor(chance() * (paragraphs.length - 3));
  const kept = isExcerpt ? paragraphs.slice(start, start + 3) : paragraphs.filter(() => chance() > 0.25);
  const moved = [...(kept.length === 0 ? paragraphs : kept)];
  for (let i = 0; i < 2; i += 1) {
    const [one] = moved.splice(Math.floor(chance() * moved.length), 1);
    if (one !== undefined) moved.splice(Math.floor(chance() * moved.length), 0, one);
  }
  const styled = moved
    .join('\n\n')
    .replace(/[“”]/g, '"')
    .replace(/\bper cent\b/g, 'percent')
    .replace(/—/g, ' - ');
  const words = styled.split(/(?<=\s)/).map((word) => (chance() < 0.02 ? `${madeWord(chance)} ` : word));
  return `${headline(chance)}\n\n${words.join('')}`;
}

/** Precision and recall over all pairs of texts that are, or should be, in one group. */
function pairScores(origin: readonly number[], found: readonly number[]): { precision: number; recall: number } {
  const pairs = (keys: readonly string[]): number => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  };
  const both = pairs(origin.map((story, text) => `${story} ${found[text]}`));
  return { precision: both / (pairs(found.map(String)) || 1), recall: both / (pairs(origin.map(String)) || 1) };
}

const common = 'the a of in to and said that for on with was by at is as from it has he not be are an'.split(' ');

function madeWord(chance: () => number): string {
  // As in real text, half of the words are few.
  return chance() < 0.45
    ? (common[Math.floor(chance() * common.length)] ?? 'the')
    : `w${Math.floor(20_000 * chance() ** 2)}`;
}

function madeParagraph(chance: () => number): string {
  return Array.from({ length: 30 + Math.floor(chance() * 40) }, () => madeWord(chance)).join(' ');
}

function headline(chance: () => number): string {
  return Array.from({ length: 8 }, () => madeWord(chance)).join(' ');
}
