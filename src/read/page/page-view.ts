import type { Block } from './blocks.ts';
import { ending, plain, startsLikeClutter } from './phrases.ts';
import { pageScope, type Scope } from './scope.ts';

/** What a page says about its story outside the body; what its blocks are held against. */
export interface PageFacts {
  /** Headlines as the page gives them: OpenGraph, JSON-LD, `title`. */
  readonly titles: readonly string[];
  readonly description?: string | undefined;
  /** `articleBody` of its JSON-LD, where it has one. */
  readonly body?: string | undefined;
}

/** How the blocks that look alike (same element and class, same parent's) are made up. */
export interface Kin {
  count: number;
  words: number;
  linkWords: number;
  runningWords: number;
}

/** A page's blocks with everything about them that is worked out once. */
export interface PageView {
  readonly blocks: readonly Block[];
  readonly page: Scope;
  /** For each block: the text for comparing. */
  readonly plain: readonly string[];
  readonly ending: readonly number[];
  readonly clutter: readonly boolean[];
  readonly kinKey: readonly string[];
  readonly kin: ReadonlyMap<string, Kin>;
  /** For each block: how often the page has the same text again. */
  readonly again: readonly number[];
  /** For each block: index of the nearest heading at or before it; -1 where there is none. */
  readonly headingAt: readonly number[];
  readonly titles: ReadonlySet<string>;
  /** Index of the block that is the headline; -1 where none was found. */
  readonly titleAt: number;
  readonly description: string;
  readonly body: string;
}

const shortestTitle = 8;

export function viewPage(blocks: readonly Block[], facts: PageFacts): PageView {
  const texts = blocks.map((block) => plain(block.text));
  const titles = new Set(facts.titles.map(plain).filter((title) => title.length > shortestTitle));
  const kinKey = blocks.map((block) => kinOf(block.scope));
  return {
    blocks,
    page: outermost(blocks),
    plain: texts,
    ending: blocks.map((block) => ending(block.text)),
    clutter: blocks.map((block) => startsLikeClutter(block.text)),
    kinKey,
    kin: countKin(blocks, kinKey),
    again: countAgain(texts),
    headingAt: headings(blocks),
    titles,
    titleAt: findTitle(blocks, texts, titles),
    description: plain(facts.description ?? ''),
    body: plain(facts.body ?? ''),
  };
}

function outermost(blocks: readonly Block[]): Scope {
  let scope = blocks[0]?.scope ?? pageScope();
  while (scope.parent !== undefined) scope = scope.parent;
  return scope;
}

function kinOf({ tag, element, parent }: Scope): string {
  return `${tag}.${element?.attribs.class ?? ''}<${parent?.tag}.${parent?.element?.attribs.class ?? ''}`;
}

function countKin(blocks: readonly Block[], keys: readonly string[]): ReadonlyMap<string, Kin> {
  const all = new Map<string, Kin>();
  for (const [i, block] of blocks.entries()) {
    const key = keys[i] ?? '';
    const kin = all.get(key) ?? { count: 0, words: 0, linkWords: 0, runningWords: 0 };
    kin.count += 1;
    kin.words += block.words;
    kin.linkWords += block.words * block.link;
    if (block.running) kin.runningWords += block.words;
    all.set(key, kin);
  }
  return all;
}

function countAgain(texts: readonly string[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return texts.map((text) => (counts.get(text) ?? 1) - 1);
}

function headings(blocks: readonly Block[]): readonly number[] {
  let last = -1;
  return blocks.map((block, i) => {
    if (block.heading) last = i;
    return last;
  });
}

/** The last `h1` that says what the page calls its story; else any heading that does, any block, any `h1`. */
function findTitle(blocks: readonly Block[], texts: readonly string[], titles: ReadonlySet<string>): number {
  const isSaid = (i: number) => titles.has(texts[i] ?? '') || startsATitle(texts[i] ?? '', titles);
  const find = (test: (block: Block, i: number) => boolean) => blocks.findIndex(test);
  const found = [
    find((block, i) => block.scope.tag === 'h1' && isSaid(i)),
    find((block, i) => block.heading && isSaid(i)),
    find((block) => block.scope.tag === 'h1' && block.words > 2),
    find((block, i) => block.link < 0.5 && isSaid(i)),
  ];
  return found.find((i) => i >= 0) ?? -1;
}

/** Pages append the outlet's name to the title they declare. */
function startsATitle(text: string, titles: ReadonlySet<string>): boolean {
  if (text.length < 20) return false;
  for (const title of titles) if (title.startsWith(text)) return true;
  return false;
}
