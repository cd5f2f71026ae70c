import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ask } from '../api/client.ts';
import type { Facets } from '../api/types.ts';
import { words } from '../words.ts';

interface OutletFieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (outlet: string) => void;
}

/** The outlet by name, with those suggested that have published last. */
export function OutletField({ label, value, change }: OutletFieldProps) {
  const id = useId();
  const [isUsed, use] = useState(false);
  const facets = useQuery({
    queryKey: ['facets', {}],
    queryFn: ({ signal }) => ask<Facets>('/search/facets', { signal }),
    enabled: isUsed,
  });
  const outlets = facets.data?.outlets ?? [];
  const isOffered = (outlet: string): boolean => outlets.some((known) => known.value === outlet);
  return (
    <label className="field" htmlFor={id}>
      {label}
      <input
        id={id}
        key={value}
        className="input"
        list={`${id}-list`}
        placeholder={words.filter.any}
        autoComplete="off"
        defaultValue={value}
        onFocus={() => use(true)}
        onChange={({ target }) => isOffered(target.value) && change(target.value)}
        onBlur={({ target }) => target.value !== value && change(target.value.trim())}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && change(currentTarget.value.trim())}
      />
      <datalist id={`${id}-list`}>
        {outlets.map((outlet) => (
          <option key={outlet.value} value={outlet.value} />
        ))}
      </datalist>
    </label>
  );
}
