import './shortcuts-sheet.css';
import { useCallback, useRef, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words.ts';
import { pages } from './nav.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const KEPT = 'onrecord-single-keys';

/** The button and the sheet of all keys. */
export function ShortcutsSheet() {
  const sheet = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(() => read(KEPT) !== 'off');
  const show = useCallback(() => sheet.current?.showModal(), []);
  useShortcuts(on, show);
  const turn = (isOn: boolean): void => {
    setOn(isOn);
    keep(KEPT, isOn ? 'on' : 'off');
  };
  return (
    <>
      <button type="button" className="icon-button" onClick={show} title={words.keys.open}>
        <Icon name="keys" />
        <span className="sr-only">{words.keys.open}</span>
      </button>
      <dialog ref={sheet} className="sheet" aria-labelledby="keys-title">
        <h2 id="keys-title">{words.keys.title}</h2>
        <dl className="keys">
          {words.keys.lines.map(([keys, what]) => (
            <Line key={what} keys={keys} what={what} />
          ))}
          {pages.map(({ key, name }) => (
            <Line key={name} keys={['g', key]} what={name} />
          ))}
        </dl>
        <label className="check">
          <input type="checkbox" checked={on} onChange={({ target }) => turn(target.checked)} />
          {words.keys.single}
        </label>
        <p className="quiet-text">
          <a href="/licences.txt">{words.keys.licences}</a>
        </p>
        <form method="dialog">
          <button type="submit" className="button main">
            {words.close}
          </button>
        </form>
      </dialog>
    </>
  );
}

function Line({ keys, what }: { readonly keys: readonly string[]; readonly what: string }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  );
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage is closed to us: the choice holds until the page is left.
  }
}
