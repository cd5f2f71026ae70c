import { useId } from 'react';
import { words } from '../words.ts';
import { OutletField } from './outlet-field.tsx';
import type { FilterName, UsedFilter } from './use-filter.ts';

const choices: Readonly<Partial<Record<FilterName, Readonly<Record<string, string>>>>> = {
  type: words.act,
  factuality: words.factuality,
  flow: words.flow,
  quotation: words.quotation,
  sourceKind: words.sourceKind,
  polarity: words.polarity,
};

/** One way to narrow a page, as a choice, a tick, a day or a text. */
export function FilterField({ name, filter, set }: UsedFilter & { readonly name: FilterName }) {
  const id = useId();
  const value = filter[name] ?? '';
  const options = choices[name];
  const label = words.filter[name as keyof typeof words.filter];
  const change = (next: string): void => set({ [name]: next });
  if (name === 'disputed') {
    return (
      <label className="check">
        <input type="checkbox" checked={value !== ''} onChange={({ target }) => change(target.checked ? 'true' : '')} />
        {label}
      </label>
    );
  }
  if (options !== undefined) {
    return (
      <label className="field" htmlFor={id}>
        {label}
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
  if (name === 'outlet') return <OutletField label={label} value={value} change={change} />;
  const isDate = name === 'from' || name === 'to';
  return (
    <label className="field" htmlFor={id}>
      {label}
      <input
        id={id}
        className="input"
        key={value}
        type={isDate ? 'date' : name === 'minOrigins' ? 'number' : 'text'}
        min={name === 'minOrigins' ? 1 : undefined}
        placeholder={name === 'minOrigins' ? '1' : words.filter.any}
        defaultValue={value}
        onChange={({ target }) => isDate && change(target.value)}
        onBlur={({ target }) => target.value !== value && change(target.value.trim())}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && change(currentTarget.value.trim())}
      />
    </label>
  );
}
