import { useEffect, useState } from 'react';
import { words } from '../words.ts';

/** Milliseconds after the last letter when it is looked for. */
const PAUSE = 200;

interface NameFieldProps {
  readonly name: string;
  readonly find: (name: string) => void;
}

/** Finds somebody by a part of a name, as it is written. */
export function NameField({ name, find }: NameFieldProps) {
  const [text, setText] = useState(name);
  // biome-ignore lint/correctness/useExhaustiveDependencies: waits for the writer, not for the page that is told
  useEffect(() => {
    if (text.trim() === name) return undefined;
    const timer = setTimeout(() => find(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <search>
      <input
        className="input name-field"
        type="search"
        aria-label={words.actors.field}
        placeholder={words.actors.field}
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </search>
  );
}
