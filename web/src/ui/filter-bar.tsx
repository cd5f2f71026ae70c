import './filter-bar.css';
import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { Exports } from './exports.tsx';
import { FilterField } from './filter-field.tsx';
import { type FilterName, type FilterValues, filterNames, type UsedFilter } from './use-filter.ts';
import { useWide } from './use-wide.ts';

interface FilterBarProps extends UsedFilter {
  /** Which filters the page has use for, in their order. */
  readonly show: readonly FilterName[];
  readonly children?: ReactNode;
  /** What else can be done with all that is selected. */
  readonly actions?: ReactNode;
}

/** Narrows what a page shows. */
export function FilterBar({ show, filter, set, children, actions }: FilterBarProps) {
  const isNarrowed = filterNames.some((name) => name !== 'q' && filter[name] !== undefined);
  return (
    <>
      <details className="filter-fold" open={useWide()}>
        <summary>{isNarrowed ? words.filter.narrowed : words.filter.label}</summary>
        <form className="filters" aria-label={words.filter.label} onSubmit={(event) => event.preventDefault()}>
          {show.map((name) => (
            <FilterField key={name} name={name} filter={filter} set={set} />
          ))}
          {children}
        </form>
      </details>
      <div className="filter-actions">
        {actions}
        <Exports filter={filter} />
        {isNarrowed && (
          <button type="button" className="button quiet" onClick={() => set(cleared)}>
            {words.filter.clear}
          </button>
        )}
      </div>
    </>
  );
}

const cleared: FilterValues = Object.fromEntries(filterNames.filter((name) => name !== 'q').map((name) => [name, '']));
