import { createFinder } from '../src/find/index.ts';
import { loadModel } from '../src/load-model.ts';
import type { Span } from '../src/text/index.ts';
import { type Attributed, AttributionScore, type Score } from './attribution-score.ts';
import { type Marked, readSayings } from './marked-sayings.ts';

export interface WireResult {
  readonly model: string;
  readonly stories: number;
  readonly marked: number;
  /** Of all stories: relation and the exact spans of each part. */
  readonly scores: Readonly<Record<string, Score>>;
  /** F1 of relation of each story. */
  readonly each: Readonly<Record<string, number>>;
  /** What is missed, and what is said that is not there. */
  readonly faults: readonly string[];
}

/** Measures attributions on wire stories of our own that are marked from end to end. */
export async function benchWire(folder: string): Promise<WireResult> {
  const stories = await readSayings(folder);
  const model = await loadModel();
  const finder = createFinder(model);
  const all = new AttributionScore();
  const each: Record<string, number> = {};
  const faults: string[] = [];
  for (const { name, text, paragraphs, sayings } of stories) {
    const [record] = await finder.find([{ id: name, text, language: 'en', paragraphs }]);
    const wanted = sayings.filter(({ open }) => !open);
    const found = (record?.attributions ?? []).filter((own) => !isOpen(own, sayings));
    const own = new AttributionScore();
    for (const score of [all, own]) score.add(text, wanted, found);
    const { relation } = own.result();
    each[name] = relation?.f1 ?? 0;
    faults.push(...faultsOf(name, text, wanted, found));
  }
  return {
    model: `${model.spec.name} ${model.spec.version}`,
    stories: stories.length,
    marked: stories.reduce((sum, { sayings }) => sum + sayings.filter(({ open }) => !open).length, 0),
    scores: all.result(),
    each,
    faults,
  };
}

/** Whether what was found is rather a marking that may be found than one that must be. */
function isOpen(found: Attributed, sayings: readonly Marked[]): boolean {
  const like = (own: Marked): number => shared(found.content, own.content);
  const best = (open: boolean): number => Math.max(0, ...sayings.filter((own) => own.open === open).map(like));
  return best(true) >= 0.5 && best(true) > best(false);
}

/** A line for each marked attribution that nothing found shares source and content with, and for each found one that no marked does. */
function faultsOf(name: string, text: string, wanted: readonly Marked[], found: readonly Attributed[]): string[] {
  const agree = (a: Attributed, b: Attributed): boolean =>
    shared(a.content, b.content) >= 0.5 &&
    (a.source.length + b.source.length === 0 || shared(a.source, b.source) >= 0.5);
  const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const missed = wanted.filter((own) => !found.some((other) => agree(own, other)));
  const wrong = found.filter((own) => !wanted.some((other) => agree(own, other)));
  return [
    ...missed.map(({ line }) => `${name} missed: ${line}`),
    ...wrong.map(({ source, cue, content }) => `${name} false: ${words(source)} | ${words(cue)} | ${words(content)}`),
  ];
}

/** Characters that both have of those that either has. */
function shared(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const both = a.reduce(
    (sum, one) =>
      sum +
      b.reduce((own, other) => own + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)), 0),
    0,
  );
  return both / Math.max(1, size(a) + size(b) - both);
}
