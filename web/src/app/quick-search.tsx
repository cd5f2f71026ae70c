import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { words } from '../words.ts';

/** The search field of the bar; `/` leads into it from anywhere. */
export function QuickSearch() {
  const [text, setText] = useState('');
  const [, navigate] = useLocation();
  const search = (event: FormEvent): void => {
    event.preventDefault();
    navigate(`/search?q=${encodeURIComponent(text.trim())}`);
    setText('');
  };
  return (
    <search className="quick-search">
      <form onSubmit={search}>
        <input
          id="quick-search"
          className="input"
          type="search"
          aria-label={words.shell.search}
          placeholder={words.shell.searchShort}
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <span className="kbd" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}
