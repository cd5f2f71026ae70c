/**
 * Scores of attributions. Tokens are runs of letters and digits for `relation`, and punctuation marks count as well for
 * spans. `relation`: content and source both overlap gold by Jaccard >= 0.5, one to one (Pareti 2015). `source`, `cue`,
 * `content`: each contiguous span counts, only an identical one is right (Wang et al. 2022, CofeNet).
 */
import type { Span } from '../src/text/index.ts';

export interface Attributed {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const PARTS = ['source', 'cue', 'content'] as const;

export class AttributionScore {
  readonly #counts = new Map<string, [right: number, found: number, all: number]>();

  /** Adds one article: its text, what is right and what was found. */
  add(text: string, gold: readonly Attributed[], found: readonly Attributed[]): void {
    const marks = spansOf(text, /[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu);
    for (const part of PARTS) {
      const right = new Set(gold.flatMap((a) => contiguous(a[part], marks)));
      const mine = new Set(found.flatMap((a) => contiguous(a[part], marks)));
      this.#count(part, common(right, mine), mine.size, right.size);
    }
    const words = spansOf(text, /[\p{L}\p{N}_]+/gu);
    this.#count('relation', related(gold, found, words), found.length, gold.length);
  }

  /** Precision, recall and F1 in percent. */
  result(): Record<string, Score> {
    const out: Record<string, Score> = {};
    for (const [name, [right, found, all]] of this.#counts) {
      const precision = (100 * right) / Math.max(1, found);
      const recall = (100 * right) / Math.max(1, all);
      out[name] = { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
    }
    return out;
  }

  #count(name: string, right: number, found: number, all: number): void {
    const sum = this.#counts.get(name) ?? [0, 0, 0];
    this.#counts.set(name, [sum[0] + right, sum[1] + found, sum[2] + all]);
  }
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

function covered(spans: readonly Span[], tokens: readonly Span[]): boolean[] {
  return tokens.map((token) => spans.some((span) => span.start < token.end && token.start < span.end));
}

function contiguous(spans: readonly Span[], tokens: readonly Span[]): string[] {
  const inside = covered(spans, tokens);
  const keys: string[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!inside[i] || inside[i - 1]) continue;
    let last = i;
    while (inside[last + 1]) last += 1;
    keys.push(`${i}-${last}`);
  }
  return keys;
}

function related(gold: readonly Attributed[], found: readonly Attributed[], words: readonly Span[]): number {
  const view = (a: Attributed) => ({ source: indices(a.source, words), content: indices(a.content, words) });
  const right = gold.map(view);
  const mine = found.map(view);
  const pairs = right
    .flatMap((g, i) =>
      mine.map((p, j) => ({ i, j, value: common(g.content, p.content) > 0 ? jaccard(g.content, p.content) : -1 })),
    )
    .filter(({ value }) => value >= 0)
    .sort((a, b) => b.value - a.value);
  const usedRight = new Set<number>();
  const usedMine = new Set<number>();
  let hits = 0;
  for (const { i, j, value } of pairs) {
    if (usedRight.has(i) || usedMine.has(j)) continue;
    usedRight.add(i);
    usedMine.add(j);
    const g = right[i]?.source ?? new Set();
    const p = mine[j]?.source ?? new Set();
    if (value >= 0.5 && (g.size === 0 ? p.size === 0 : jaccard(g, p) >= 0.5)) hits += 1;
  }
  return hits;
}

function indices(spans: readonly Span[], words: readonly Span[]): Set<number> {
  return new Set(covered(spans, words).flatMap((inside, i) => (inside ? [i] : [])));
}

function common<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n += 1;
  return n;
}

function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const both = common(a, b);
  return a.size + b.size === 0 ? 1 : both / (a.size + b.size - both);
}
