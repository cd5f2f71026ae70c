import type { FilterValues } from '../ui/use-filter.ts';

/** Saved searches; they come with the server that keeps them. */
export function Watches(_: { readonly filter: FilterValues }) {
  return null;
}
