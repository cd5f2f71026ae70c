import { type FormEvent, useState } from 'react';
import { words } from '../words.ts';

/** The words that all statements to compare have. */
export function TopicField({ q, search }: { readonly q: string; readonly search: (q: string) => void }) {
  const [text, setText] = useState(q);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    search(text.trim());
  };
  return (
    <form className="topic-field" onSubmit={submit}>
      <label className="field">
        {words.compare.topic}
        <input
          className="input"
          type="search"
          placeholder={words.compare.placeholder}
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <button type="submit" className="button main">
        {words.nav.compare}
      </button>
    </form>
  );
}
