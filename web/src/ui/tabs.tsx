import { type KeyboardEvent, useEffect, useRef } from 'react';

export interface Tab<Value extends string> {
  readonly value: Value;
  readonly name: string;
  readonly count?: number;
}

interface TabsProps<Value extends string> {
  readonly label: string;
  /** Id of the element that shows what is chosen. */
  readonly panel: string;
  readonly tabs: readonly Tab<Value>[];
  readonly current: Value;
  readonly change: (value: Value) => void;
}

/** Tabs as the ARIA practices have them: one stop, left and right arrow keys between them. */
export function Tabs<Value extends string>({ label, panel, tabs, current, change }: TabsProps<Value>) {
  const step = (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = tabs.findIndex(({ value }) => value === current);
    const next = (at + by + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (tab === undefined) return;
    change(tab.value);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  const strip = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone, the tab that was chosen comes into sight
  useEffect(() => {
    const tab = strip.current?.querySelector('[aria-selected=true]');
    if (strip.current === null || !tab) return;
    // Only the strip is moved: the page stays where it is read.
    const [own, around] = [tab.getBoundingClientRect(), strip.current.getBoundingClientRect()];
    strip.current.scrollLeft += own.left + own.width / 2 - around.left - around.width / 2;
  }, [current]);
  return (
    <div ref={strip} className="tabs" role="tablist" aria-label={label} onKeyDown={step} tabIndex={-1}>
      {tabs.map(({ value, name, count }) => (
        <button
          key={value}
          type="button"
          role="tab"
          aria-selected={value === current}
          aria-controls={panel}
          tabIndex={value === current ? 0 : -1}
          onClick={() => change(value)}
        >
          {name}
          {count !== undefined && <span className="count">{count}</span>}
        </button>
      ))}
    </div>
  );
}
