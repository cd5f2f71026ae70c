import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { queryString } from '../api/query-string.ts';
import type { Facets, ValueCount } from '../api/types.ts';
import { shortDate } from '../ui/date-text.ts';
import type { FilterValues, UsedFilter } from '../ui/use-filter.ts';
import { useWide } from '../ui/use-wide.ts';
import { words } from '../words.ts';

const SHOWN = 8;

/** Who says most of what was found, where it stands, in which words and when; each narrows the search. */
export function FacetList({ filter, set }: UsedFilter) {
  const facets = useQuery({
    queryKey: ['facets', filter],
    queryFn: ({ signal }) => ask<Facets>(`/search/facets${queryString(filter)}`, { signal }),
  });
  const { speakers = [], outlets = [], quotations = [], months = [] } = facets.data ?? {};
  const turn = (name: 'speaker' | 'outlet' | 'quotation') => (value: string) =>
    set({ [name]: filter[name] === value ? '' : value });
  const isMonth = (month: string): boolean => filter.from === `${month}-01` && filter.to === lastDayOf(month);
  return (
    <details className="facets" open={useWide()}>
      <summary>{words.search.facets}</summary>
      <FacetGroup name="speaker" values={speakers} isOn={(value) => filter.speaker === value} turn={turn('speaker')} />
      <FacetGroup name="outlet" values={outlets} isOn={(value) => filter.outlet === value} turn={turn('outlet')} />
      <FacetGroup
        name="quotation"
        values={quotations}
        text={(value) => words.quotation[value as keyof typeof words.quotation]}
        isOn={(value) => filter.quotation === value}
        turn={turn('quotation')}
      />
      <FacetGroup
        name="when"
        values={months.toReversed()}
        text={shortDate}
        isOn={isMonth}
        turn={(month) => set(isMonth(month) ? noDays : { from: `${month}-01`, to: lastDayOf(month) })}
      />
    </details>
  );
}

const noDays: FilterValues = { from: '', to: '' };

/** "2026-02" → "2026-02-28". */
function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

interface FacetGroupProps {
  readonly name: 'speaker' | 'outlet' | 'quotation' | 'when';
  readonly values: readonly ValueCount[];
  /** How a value is shown, where it is a code. */
  readonly text?: (value: string) => string;
  readonly isOn: (value: string) => boolean;
  readonly turn: (value: string) => void;
}

function FacetGroup({ name, values, text, isOn, turn }: FacetGroupProps) {
  if (values.length === 0) return null;
  return (
    <section>
      <h2>{words.filter[name]}</h2>
      <ul>
        {values.slice(0, SHOWN).map(({ value, count }) => (
          <li key={value}>
            <button type="button" aria-pressed={isOn(value)} onClick={() => turn(value)}>
              <span>{text === undefined ? value : text(value)}</span>
              <span className="count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
