import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Sizes as SizesAnswer } from '../api/types.ts';
import { words } from '../words.ts';

/** How much is on record, in a sentence that keeps its room while it comes. */
export function Sizes() {
  const sizes = useQuery({ queryKey: ['sizes'], queryFn: ({ signal }) => ask<SizesAnswer>('/sizes', { signal }) });
  if (sizes.data === undefined) return <span aria-hidden="true">…</span>;
  return words.desk.sizes(sizes.data);
}
