import { useQuery } from '@tanstack/react-query';
import { queryString } from '../api/query-string.ts';
import { searchesQuery, useDropSearch, useSaveSearch } from '../api/searches.ts';
import type { SavedSearch } from '../api/types.ts';
import { Problem } from '../ui/problem.tsx';
import type { FilterValues } from '../ui/use-filter.ts';
import { words } from '../words.ts';

interface WatchSearchProps {
  readonly kind: SavedSearch['kind'];
  readonly filter: FilterValues;
}

/** Keeps the search as it stands, or lets it go; and its address for a feed reader. */
export function WatchSearch({ kind, filter }: WatchSearchProps) {
  const { data } = useQuery(searchesQuery);
  const save = useSaveSearch();
  const drop = useDropSearch();
  const query = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  const own = queryString(query);
  const kept = data?.items.find((search) => search.kind === kind && isSame(search.query, query));
  return (
    <div className="watch-search">
      {own !== '' && (
        <button
          type="button"
          className="button"
          aria-pressed={kept !== undefined}
          disabled={data === undefined || save.isPending || drop.isPending}
          onClick={() =>
            kept === undefined ? save.mutate({ name: nameOf(query), kind, query }) : drop.mutate(kept.number)
          }
        >
          {kept === undefined ? words.watches.save : words.watches.saved}
        </button>
      )}
      <a className="button quiet" href={`/api/atom/${kind}${own}`} title={words.watches.atomTitle}>
        {words.watches.atom}
      </a>
      {save.isError && <Problem error={save.error} />}
    </div>
  );
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] === b[name]);
}

/** What the search is called in lists: its words, and what narrows it. */
function nameOf({ q, ...narrowed }: Readonly<Record<string, string>>): string {
  const parts = [...(q === undefined ? [] : [`“${q}”`]), ...Object.values(narrowed)];
  return parts.join(', ').slice(0, 200);
}
