import { blockFeatures } from './block-features.ts';
import type { PageView } from './page-view.ts';
import { placeFeatures } from './place-features.ts';
import { placeStory } from './story-place.ts';
import { type Forest, likelihood } from './trees.ts';

/** The two forests that read a page; `bench/page-model/` grows them. */
export interface PageModel {
  /** Judges a block before it is known where on the page the story stands. */
  readonly alone: Forest;
  /** Judges it again once that is known, by the same features and those of its place. */
  readonly placed: Forest;
}

export const aloneNames: readonly string[] = blockFeatures.map(([name]) => name);
export const placedNames: readonly string[] = [...aloneNames, ...placeFeatures.map(([name]) => name)];

/** For each block of a page how likely it is story: 0 to 1. */
export function weigh(view: PageView, model: PageModel): readonly number[] {
  const alone = aloneRows(view);
  const likely = alone.map((row) => likelihood(model.alone, row));
  return placedRows(view, alone, likely).map((row) => likelihood(model.placed, row));
}

export type Row = readonly number[];

export function aloneRows(view: PageView): readonly Row[] {
  return view.blocks.map((block, i) => blockFeatures.map(([, value]) => value(view, i, block)));
}

export function placedRows(view: PageView, alone: readonly Row[], likely: readonly number[]): readonly Row[] {
  const place = placeStory(view, likely);
  return view.blocks.map((block, i) => [
    ...(alone[i] ?? []),
    ...placeFeatures.map(([, value]) => value(place, i, block)),
  ]);
}
