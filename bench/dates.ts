import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findDates } from '../src/find/dates/index.ts';
import { type Marked, paragraphsOf, unmark } from '../src/find/dates/marked.fixture.ts';
import type { Span } from '../src/text/index.ts';

/** A story marked by hand: paragraphs, with `[Tuesday|2024-11-05]` for an expression and its value, `?` for none. */
interface Story {
  readonly id: string;
  readonly published?: string;
  readonly marked: readonly string[];
}

export interface DatesResult {
  readonly stories: number;
  readonly expressions: number;
  /** In percent. `found`: the span overlaps a marked one; `value`: and the value is right; `exact`: and so is the span. */
  readonly scores: Readonly<Record<'found' | 'value' | 'exact', { precision: number; recall: number; f1: number }>>;
  /** A line for each that is missed, made up, or worth something else. */
  readonly faults: readonly string[];
}

/** Measures time expressions on the stories in `folder`. */
export async function benchDates(folder: string): Promise<DatesResult> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const right = { found: 0, value: 0, exact: 0 };
  const faults: string[] = [];
  let expected = 0;
  let given = 0;
  for (const file of files) {
    const { id, published, marked } = JSON.parse(await readFile(join(folder, file), 'utf8')) as Story;
    const { text, dates } = unmark(marked.join('\n'));
    const found: readonly Marked[] = findDates(text, paragraphsOf(text), published).map(({ start, end, value }) => ({
      start,
      end,
      value,
    }));
    const show = ({ start, end, value }: Marked): string => `${id}: ${text.slice(start, end)} = ${value ?? '?'}`;
    const pairs = pair(dates, found);
    expected += dates.length;
    given += found.length;
    for (const [gold, own] of pairs) {
      right.found += 1;
      if (gold.value !== own.value) faults.push(`${show(own)}, not ${gold.value ?? '?'}`);
      else {
        right.value += 1;
        if (gold.start === own.start && gold.end === own.end) right.exact += 1;
      }
    }
    const met = new Set(pairs.flat());
    faults.push(...dates.filter((date) => !met.has(date)).map((date) => `${show(date)} is missed`));
    faults.push(...found.filter((date) => !met.has(date)).map((date) => `${show(date)} is none`));
  }
  const score = (hits: number): { precision: number; recall: number; f1: number } => ({
    precision: (100 * hits) / Math.max(1, given),
    recall: (100 * hits) / Math.max(1, expected),
    f1: (200 * hits) / Math.max(1, given + expected),
  });
  const scores = { found: score(right.found), value: score(right.value), exact: score(right.exact) };
  return { stories: files.length, expressions: expected, scores, faults };
}

/** Each marked expression with the first one found that overlaps it and is not taken yet. */
function pair(gold: readonly Marked[], found: readonly Marked[]): [Marked, Marked][] {
  const taken = new Set<Marked>();
  return gold.flatMap((date): [Marked, Marked][] => {
    const own = found.find((other) => !taken.has(other) && meets(date, other));
    if (own === undefined) return [];
    taken.add(own);
    return [[date, own]];
  });
}

function meets(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}
