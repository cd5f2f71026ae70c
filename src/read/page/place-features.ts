import type { Feature } from './block-features.ts';
import { childTowards, commonScope, type Scope } from './scope.ts';
import type { StoryPlace } from './story-place.ts';

/** What a block is judged by once it is known where the story stands: how near, and in which company. */
export const placeFeatures: readonly Feature<StoryPlace>[] = [
  ['likely', (p, i) => p.likely[i] ?? 0],
  ['out-of-story', (p, _, b) => Math.min(10, p.story.depth - commonScope(b.scope, p.story).depth)],
  ['into-branch', (p, _, b) => Math.min(12, b.scope.depth - commonScope(b.scope, p.story).depth)],
  ['branch-gain', (p, _, b) => (p.gain.get(branch(p, b.scope)) ?? 0) / Math.max(1, p.gain.get(p.story) ?? 0)],
  ['branch-story', (p, _, b) => storyShare(p, branch(p, b.scope))],
  ['story-story', (p) => storyShare(p, p.story)],
  ['story-of-page', (p) => (p.storyWords.get(p.story) ?? 0) / Math.max(1, p.storyWords.get(p.view.page) ?? 0)],
  ...[0, 1, 2, 3].flatMap((up): readonly Feature<StoryPlace>[] => [
    [`story-${up}`, (p, _, b) => storyShare(p, outward(b.scope, up))],
    [`of-page-${up}`, (p, _, b) => ofPage(p, outward(b.scope, up))],
  ]),
  ...[-3, -2, -1, 1, 2, 3].map((by): Feature<StoryPlace> => [`likely${by}`, (p, i) => p.likely[i + by] ?? -1]),
  ['after-first', (p, i) => clamp(i - p.first, 20)],
  ['after-last', (p, i) => clamp(i - p.last, 20)],
  ['after-title', (p, i) => (p.view.titleAt < 0 ? 99 : clamp(i - p.view.titleAt, 50))],
  ['story-before', (p, i) => storyWordsIn(p, i - 8, i)],
  ['story-after', (p, i) => storyWordsIn(p, i + 1, i + 9)],
];

/** The child of the story, or of the scope it shares with the story, that a block lies in. */
function branch(place: StoryPlace, scope: Scope): Scope {
  const common = commonScope(scope, place.story);
  return childTowards(scope, common) ?? scope;
}

function storyShare(place: StoryPlace, scope: Scope): number {
  return (place.storyWords.get(scope) ?? 0) / Math.max(1, scope.words);
}

function ofPage(place: StoryPlace, scope: Scope): number {
  return (place.storyWords.get(scope) ?? 0) / Math.max(1, place.storyWords.get(place.view.page) ?? 0);
}

function outward(scope: Scope, steps: number): Scope {
  let s = scope;
  for (let k = 0; k < steps && s.parent !== undefined; k += 1) s = s.parent;
  return s;
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

function storyWordsIn(place: StoryPlace, from: number, to: number): number {
  let sum = 0;
  for (let i = Math.max(0, from); i < Math.min(to, place.view.blocks.length); i += 1) {
    sum += (place.likely[i] ?? 0) * Math.min(60, place.view.blocks[i]?.words ?? 0);
  }
  return sum;
}
