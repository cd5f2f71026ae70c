import type { JoinedEvent } from '../api/types.ts';
import { iso2Of } from './iso.ts';

/** Somewhere that events are told of. */
export interface Place {
  /** ISO 3166-1 alpha-2 where it is on the map; otherwise its name. */
  readonly key: string;
  readonly name: string;
  readonly events: readonly JoinedEvent[];
  readonly disputed: number;
}

/**
 * Events under the state where they happened as far as the place says so, otherwise under the states that take part; and under the name of
 * the place where it is no state. Those with most events first.
 */
export function placesOf(events: readonly JoinedEvent[]): readonly Place[] {
  const places = new Map<string, { name: string; events: JoinedEvent[] }>();
  const put = (key: string, name: string, event: JoinedEvent): void => {
    const place = places.get(key) ?? { name, events: [] };
    place.events.push(event);
    places.set(key, place);
  };
  // A state that no map has is told of by its name as a place, and by its id where it takes part.
  const stateOf = new Map(
    events
      .flatMap(({ actors, recipients }) => [...actors, ...recipients])
      .filter(({ type }) => type === 'country')
      .map(({ id, name }) => [name, id]),
  );
  for (const event of events) {
    const { place, actors, recipients } = event;
    const code = place === undefined ? undefined : (iso2Of(place) ?? stateOf.get(place));
    const states = new Map(
      [...actors, ...recipients].filter(({ type }) => type === 'country').map(({ id, name }) => [id, name]),
    );
    if (place !== undefined && (code !== undefined || states.size === 0)) put(code ?? place, place, event);
    else for (const [id, name] of states) put(id, name, event);
  }
  return [...places]
    .map(([key, place]) => ({ key, ...place, disputed: place.events.filter(({ disputed }) => disputed).length }))
    .sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1));
}
