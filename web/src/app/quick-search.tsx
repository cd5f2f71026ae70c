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
    <search>
      <form className="quick-search" onSubmit={search}>
        <input
          id="quick-search"
          className="input"
          type="search"
          aria-label={words.shell.search}
          placeholder={words.shell.search}
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  );
}
