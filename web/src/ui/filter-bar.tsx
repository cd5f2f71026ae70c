import { type ReactNode, useId } from 'react';
import { words } from '../words.ts';
import { Exports } from './exports.tsx';
import { type FilterName, type FilterValues, filterNames, type UsedFilter } from './use-filter.ts';
import { useWide } from './use-wide.ts';

interface FilterBarProps extends UsedFilter {
  /** Which filters the page has use for, in their order. */
  readonly show: readonly FilterName[];
  readonly children?: ReactNode;
}

const choices: Readonly<Partial<Record<FilterName, Readonly<Record<string, string>>>>> = {
  type: words.act,
  factuality: words.factuality,
  flow: words.flow,
  quotation: words.quotation,
  sourceKind: words.sourceKind,
  polarity: words.polarity,
};

/** Narrows what a page shows. */
export function FilterBar({ show, filter, set, children }: FilterBarProps) {
  const isNarrowed = filterNames.some((name) => name !== 'q' && filter[name] !== undefined);
  return (
    <>
      <details className="filter-fold" open={useWide()}>
        <summary>{isNarrowed ? words.filter.narrowed : words.filter.label}</summary>
        <form className="filters" aria-label={words.filter.label} onSubmit={(event) => event.preventDefault()}>
          {show.map((name) => (
            <Field key={name} name={name} filter={filter} set={set} />
          ))}
          {children}
          {isNarrowed && (
            <button type="button" className="button quiet" onClick={() => set(cleared)}>
              {words.filter.clear}
            </button>
          )}
        </form>
      </details>
      <Exports filter={filter} />
    </>
  );
}

const cleared: FilterValues = Object.fromEntries(filterNames.filter((name) => name !== 'q').map((name) => [name, '']));

function Field({ name, filter, set }: UsedFilter & { readonly name: FilterName }) {
  const id = useId();
  const value = filter[name] ?? '';
  const options = choices[name];
  const change = (next: string): void => set({ [name]: next });
  if (name === 'disputed') {
    return (
      <label className="check">
        <input type="checkbox" checked={value !== ''} onChange={({ target }) => change(target.checked ? 'true' : '')} />
        {words.filter.disputed}
      </label>
    );
  }
  if (options !== undefined) {
    return (
      <label className="field" htmlFor={id}>
        {words.filter[name as keyof typeof words.filter]}
        <select id={id} className="input" value={value} onChange={({ target }) => change(target.value)}>
          <option value="">{words.filter.any}</option>
          {Object.entries(options).map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      </label>
    );
  }
  const isDate = name === 'from' || name === 'to';
  return (
    <label className="field" htmlFor={id}>
      {words.filter[name as keyof typeof words.filter]}
      <input
        id={id}
        className="input"
        key={value}
        type={isDate ? 'date' : name === 'minOrigins' ? 'number' : 'text'}
        min={name === 'minOrigins' ? 1 : undefined}
        defaultValue={value}
        onChange={({ target }) => isDate && change(target.value)}
        onBlur={({ target }) => target.value !== value && change(target.value.trim())}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && change(currentTarget.value.trim())}
      />
    </label>
  );
}
