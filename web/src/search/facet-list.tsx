import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { queryString } from '../api/query-string.ts';
import type { Facets, ValueCount } from '../api/types.ts';
import type { FilterValues, UsedFilter } from '../ui/use-filter.ts';
import { words } from '../words.ts';

const SHOWN = 8;

/** Who says most of what was found, and where it stands; each narrows the search. */
export function FacetList({ filter, set }: UsedFilter) {
  const facets = useQuery({
    queryKey: ['facets', filter],
    queryFn: ({ signal }) => ask<Facets>(`/search/facets${queryString(filter)}`, { signal }),
  });
  const { speakers = [], outlets = [] } = facets.data ?? {};
  return (
    <aside className="facets" aria-label={words.filter.label}>
      <FacetGroup name="speaker" values={speakers} filter={filter} set={set} />
      <FacetGroup name="outlet" values={outlets} filter={filter} set={set} />
    </aside>
  );
}

interface FacetGroupProps extends UsedFilter {
  readonly name: 'speaker' | 'outlet';
  readonly values: readonly ValueCount[];
}

function FacetGroup({ name, values, filter, set }: FacetGroupProps) {
  if (values.length === 0) return null;
  const turn = (value: string): FilterValues => ({ [name]: filter[name] === value ? '' : value });
  return (
    <section>
      <h2>{words.filter[name]}</h2>
      <ul>
        {values.slice(0, SHOWN).map(({ value, count }) => (
          <li key={value}>
            <button type="button" aria-pressed={filter[name] === value} onClick={() => set(turn(value))}>
              <span>{value}</span>
              <span className="count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
