import './days.css';
import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { byDay } from './by-day.ts';
import { dateText } from './date-text.ts';

interface DaysProps<Item> {
  readonly items: readonly Item[];
  readonly dayOf: (item: Item) => string | undefined;
  readonly children: (item: Item) => ReactNode;
}

/** Items along a line of time, the last first. */
export function Days<Item>({ items, dayOf, children }: DaysProps<Item>) {
  return (
    <ol className="days">
      {byDay(items, dayOf).map(({ day, items: own }) => (
        <li key={day ?? ''}>
          <h2>{day === undefined ? words.undated : <time dateTime={day}>{dateText(day)}</time>}</h2>
          <ul className="items">{own.map(children)}</ul>
        </li>
      ))}
    </ol>
  );
}
