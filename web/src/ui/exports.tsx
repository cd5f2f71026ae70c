import './exports.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import { queryString } from '../api/query-string.ts';
import type { ExportFormats } from '../api/types.ts';
import { words } from '../words.ts';
import type { FilterValues } from './use-filter.ts';

/** What of the filter an export is narrowed by. */
export type Selected = FilterValues & { readonly speakerId?: string };

/** What is selected on a page, as a file of another tool. */
export function Exports({ filter }: { readonly filter: Selected }) {
  const [isOpen, setOpen] = useState(false);
  const formats = useQuery({
    queryKey: ['export-formats'],
    queryFn: ({ signal }) => ask<ExportFormats>('/export', { signal }),
    enabled: isOpen,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <details className="exports" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.exports.title}</summary>
      <p className="quiet-text">{words.exports.lead}</p>
      <ul>
        {formats.data?.items.map(({ name, extension }) => (
          <li key={name}>
            <a href={`/api/export/${name}${queryString(filter)}`} download={`onrecord-${name}.${extension}`}>
              {words.exports.formats[name] ?? name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
