import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { ask } from '../api/client.ts';
import { queryString } from '../api/query-string.ts';
import type { EntitySummary, Page } from '../api/types.ts';
import { words } from '../words.ts';

interface ActorPickerProps {
  readonly label: string;
  /** Not offered. */
  readonly except?: string | undefined;
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
}

const SHOWN = 6;

/** Finds somebody on record by name. */
export function ActorPicker({ label, except, chosen, choose }: ActorPickerProps) {
  const [name, setName] = useState('');
  const asked = useDeferredValue(name.trim());
  const found = useQuery({
    queryKey: ['pick', asked],
    queryFn: ({ signal }) =>
      ask<Page<EntitySummary>>(`/entities${queryString({ name: asked, limit: SHOWN + 1 })}`, { signal }),
    enabled: asked.length > 1,
  });
  const items = found.data?.items.filter(({ id }) => id !== except).slice(0, SHOWN) ?? [];
  return (
    <div className="picker">
      <label className="field">
        {label}
        <input
          className="input"
          value={name}
          autoComplete="off"
          onChange={({ target }) => {
            setName(target.value);
            choose(undefined);
          }}
        />
      </label>
      <div role="radiogroup" aria-label={label}>
        {items.map(({ id, name: known, type, articles }) => (
          <label key={id} className="picked">
            <input type="radio" name="picked" checked={chosen === id} onChange={() => choose(id)} />
            <span>
              {known}{' '}
              <span className="quiet-text">
                {words.entityType[type]}, {words.count(articles, 'story', 'stories')}
              </span>
            </span>
          </label>
        ))}
      </div>
      {asked.length > 1 && found.isSuccess && items.length === 0 && (
        <p className="quiet-text">{words.correct.nobody}</p>
      )}
    </div>
  );
}
