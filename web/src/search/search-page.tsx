import './search.css';
import { type FormEvent, useId, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { SavedSearch } from '../api/types.ts';
import { FilterBar } from '../ui/filter-bar.tsx';
import { Page } from '../ui/page.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { type FilterName, useFilter } from '../ui/use-filter.ts';
import { words } from '../words.ts';
import { FacetList } from './facet-list.tsx';
import { QuoteCheck } from './quote-check.tsx';
import { Results } from './results.tsx';
import { WatchSearch } from './watch-search.tsx';

export const kinds = ['statements', 'events', 'stories', 'actors', 'quote'] as const;
export type Kind = (typeof kinds)[number];

const facets: Readonly<Record<Kind, readonly FilterName[]>> = {
  statements: ['speaker', 'outlet', 'from', 'to', 'quotation', 'sourceKind'],
  events: ['type', 'factuality', 'flow', 'outlet', 'from', 'to', 'minOrigins', 'disputed'],
  stories: ['outlet', 'from', 'to', 'type'],
  actors: [],
  quote: [],
};

/** What the server keeps of each kind; there is nothing to be told of a name or of one quote. */
const watchable: Readonly<Partial<Record<Kind, SavedSearch['kind']>>> = {
  statements: 'statements',
  events: 'events',
  stories: 'articles',
};

/** Everything on record by its words, narrowed by what it is, who said it, where and when. */
export default function SearchPage() {
  const { filter, set } = useFilter();
  const [params, setParams] = useSearchParams();
  const kind = kinds.find((known) => known === params.get('kind')) ?? 'statements';
  const panel = useId();
  const choose = (next: Kind): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set('kind', next);
      return after;
    });
  const q = filter.q ?? '';
  const watched = watchable[kind];
  return (
    <Page title={words.search.title}>
      <SearchField key={q} q={q} search={(next) => set({ q: next })} />
      <Tabs
        label={words.search.kinds}
        panel={panel}
        current={kind}
        change={choose}
        tabs={kinds.map((value) => ({ value, name: words.search.kind[value] }))}
      />
      <div id={panel} role="tabpanel" aria-label={words.search.kind[kind]} className="results">
        {facets[kind].length > 0 && (
          <FilterBar
            filter={filter}
            set={set}
            show={facets[kind]}
            actions={watched !== undefined && <WatchSearch kind={watched} filter={filter} />}
          />
        )}
        <div className="found">
          <div>{kind === 'quote' ? <QuoteCheck quote={q} /> : <Results kind={kind} filter={filter} />}</div>
          {kind === 'statements' && <FacetList filter={filter} set={set} />}
        </div>
      </div>
    </Page>
  );
}

function SearchField({ q, search }: { readonly q: string; readonly search: (q: string) => void }) {
  const [text, setText] = useState(q);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    search(text.trim());
  };
  return (
    <form className="search-field" onSubmit={submit}>
      <input
        className="input"
        type="search"
        aria-label={words.search.field}
        placeholder={words.search.placeholder}
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="button main">
        {words.nav.search}
      </button>
    </form>
  );
}
