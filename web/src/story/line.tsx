import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { LineActions } from './line-actions.tsx';
import { useSelection } from './use-selection.ts';

interface LineProps {
  readonly id: string;
  readonly className: 'said' | 'done';
  readonly depth?: number;
  readonly head: ReactNode;
  readonly foot: ReactNode;
  /** Where the line leads to, across stories. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** A line of the record: lit up together with its words in the text; arrow keys lead to its neighbours. */
export function Line({ id, className, depth = 0, head, foot, more, children }: LineProps) {
  const { lit, selected, side, select, point } = useSelection();
  const element = useRef<HTMLLIElement>(null);
  const isSelected = selected === id;
  useEffect(() => {
    if (isSelected && side === 'text') scrollWithin(element.current);
  }, [isSelected, side]);

  const step = (event: KeyboardEvent): void => {
    const to = event.key === 'ArrowDown' ? 'next' : event.key === 'ArrowUp' ? 'previous' : undefined;
    if (event.key === 'Escape') select(undefined, 'record');
    if (to === undefined) return;
    event.preventDefault();
    element.current?.[`${to}ElementSibling`]?.querySelector<HTMLElement>('.line-words')?.focus();
  };

  return (
    <li
      ref={element}
      className={`line ${className} depth-${Math.min(depth, 3)} ${lit === id ? 'lit' : ''} ${isSelected ? 'selected' : ''}`}
      onPointerEnter={() => point(id)}
      onPointerLeave={() => point(undefined)}
    >
      <p className="line-head" id={`head-${id}`}>
        {head}
      </p>
      <button
        type="button"
        className="line-words verbatim"
        aria-describedby={`head-${id}`}
        aria-pressed={isSelected}
        onKeyDown={step}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) select(id, 'record');
        }}
        onClick={() => select(id, 'record')}
      >
        {children}
      </button>
      <div className="line-foot">{foot}</div>
      <LineActions id={id}>{more}</LineActions>
    </li>
  );
}

/** Scrolls the record, not the page. */
function scrollWithin(line: HTMLElement | null): void {
  const panel = line?.closest<HTMLElement>('.record-lines');
  if (!line || !panel) return;
  const [own, outer] = [line.getBoundingClientRect(), panel.getBoundingClientRect()];
  if (own.top >= outer.top && own.bottom <= outer.bottom) return;
  panel.scrollBy({ top: own.top - outer.top - outer.height / 3, behavior: 'smooth' });
}
