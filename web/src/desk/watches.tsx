import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { searchesQuery, useDropSearch, useSeeSearch } from '../api/searches.ts';
import type { SavedSearch } from '../api/types.ts';
import { searchPath } from '../search/search-path.ts';
import { words } from '../words.ts';

/** The searches that are kept, with what is new to each. */
export function Watches() {
  const { data } = useQuery(searchesQuery);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="watches" aria-labelledby="watches-title">
      <h2 id="watches-title" className="section-title">
        {words.watches.title}
      </h2>
      <ul>
        {data.items.map((search) => (
          <Watch key={search.number} search={search} />
        ))}
      </ul>
    </section>
  );
}

function Watch({ search }: { readonly search: SavedSearch }) {
  const see = useSeeSearch();
  const drop = useDropSearch();
  const { name, kind, query, fresh, number } = search;
  return (
    <li className="watch">
      <Link href={searchPath(kind, query)} onClick={() => fresh > 0 && see.mutate(search)}>
        {name}
      </Link>
      {fresh > 0 && <span className="fresh">{words.watches.fresh(fresh)}</span>}
      <span className="quiet-text">{words.watches.kind[kind]}</span>
      <button
        type="button"
        className="button quiet"
        aria-label={words.watches.dropTitle(name)}
        disabled={drop.isPending}
        onClick={() => drop.mutate(number)}
      >
        {words.watches.drop}
      </button>
    </li>
  );
}
