import { queryString } from '../api/query-string.ts';
import type { SavedSearch } from '../api/types.ts';

/** The page of a search that is kept. */
export function searchPath(kind: SavedSearch['kind'], query: SavedSearch['query']): string {
  return `/search${queryString({ ...query, kind: kind === 'articles' ? 'stories' : kind })}`;
}
