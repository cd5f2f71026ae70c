import type { PageView } from './page-view.ts';
import { nearest, type Scope } from './scope.ts';

/** Where on the page the story stands, as far as single blocks tell it. */
export interface StoryPlace {
  readonly view: PageView;
  /** For each block: how likely it is story, looked at by itself. */
  readonly likely: readonly number[];
  /** The scope that gains most from being called the story. */
  readonly story: Scope;
  /** For each scope: what it gains, in words. */
  readonly gain: ReadonlyMap<Scope, number>;
  /** For each scope: the words in it that are likely story. */
  readonly storyWords: ReadonlyMap<Scope, number>;
  /** First and last likely block of the story; -1 where there is none. */
  readonly first: number;
  readonly last: number;
}

/** A block less likely than this costs its scope more than it brings. */
const breakEven = 0.4;
/** A long block speaks no louder than a paragraph. */
const loudest = 100;

/**
 * Finds the element that holds the story: the one whose blocks, each counted by how far its likelihood lies above break
 * even, sum up highest (the maximum subsequence of Pasternack and Roth, 2009, on the tree). The deepest of equals.
 */
export function placeStory(view: PageView, likely: readonly number[]): StoryPlace {
  const gain = new Map<Scope, number>();
  const storyWords = new Map<Scope, number>();
  for (const [i, block] of view.blocks.entries()) {
    const p = likely[i] ?? 0;
    const brings = (p - breakEven) * Math.min(loudest, block.words);
    for (let s: Scope | undefined = block.scope; s !== undefined; s = s.parent) {
      gain.set(s, (gain.get(s) ?? 0) + brings);
      storyWords.set(s, (storyWords.get(s) ?? 0) + p * block.words);
    }
  }
  const story = ownStory(view, best(gain, view.page));
  const inStory = view.blocks.flatMap((block, i) => ((likely[i] ?? 0) > 0.5 && isIn(block.scope, story) ? [i] : []));
  return { view, likely, story, gain, storyWords, first: inStory.at(0) ?? -1, last: inStory.at(-1) ?? -1 };
}

function best(gain: ReadonlyMap<Scope, number>, page: Scope): Scope {
  let top = page;
  let most = Number.NEGATIVE_INFINITY;
  for (const [scope, value] of gain) {
    if (value < most - 1e-9 || (value <= most + 1e-9 && scope.depth < top.depth)) continue;
    top = scope;
    most = value;
  }
  return top;
}

/** Where a page strings several stories together (a blog, endless scrolling), the one with the page's headline. */
function ownStory(view: PageView, story: Scope): Scope {
  const title = view.blocks[view.titleAt];
  if (title === undefined) return story;
  const own = nearest(title.scope, (s) => isStoryLike(s) && isIn(s, story));
  if (own === undefined || own === story || own.mass === 0) return story;
  const others = view.blocks.some(({ scope }) => {
    const other = nearest(scope, (s) => s.parent === own.parent && s !== own);
    return other !== undefined && isStoryLike(other) && other.mass > 20;
  });
  return others ? own : story;
}

function isStoryLike(scope: Scope): boolean {
  return scope.tag === 'article' || scope.element?.attribs.itemtype?.endsWith('Article') === true;
}

export function isIn(scope: Scope, outer: Scope): boolean {
  return nearest(scope, (s) => s === outer) !== undefined;
}
