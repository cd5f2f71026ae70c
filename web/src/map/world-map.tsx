import { useMemo } from 'react';
import { words } from '../words.ts';
import { iso2Of } from './iso.ts';
import type { Place } from './places.ts';
import { HEIGHT, WIDTH, worldCountries } from './world.ts';

interface WorldMapProps {
  readonly places: readonly Place[];
  readonly chosen: string | undefined;
  readonly choose: (key: string) => void;
}

/** A map of our own, drawn from Natural Earth; a circle's area is how many events, a broken ring says that some are disputed. */
export function WorldMap({ places, chosen, choose }: WorldMapProps) {
  const countries = useMemo(() => worldCountries().map((country) => ({ ...country, iso2: iso2Of(country.name) })), []);
  const byCode = new Map(places.map((place) => [place.key, place]));
  const most = Math.max(1, ...places.map(({ events }) => events.length));
  const told = countries.flatMap((country) => {
    const place = country.iso2 === undefined ? undefined : byCode.get(country.iso2);
    return place === undefined ? [] : [{ ...country, place }];
  });
  return (
    <svg className="world" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.map.label(told.length)}>
      {countries.map(({ name, path, iso2 }) => (
        <path key={name} d={path} className={iso2 !== undefined && byCode.has(iso2) ? 'land told' : 'land'} />
      ))}
      {told.map(({ place, center: [x, y] }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map has the same places as buttons
        <circle
          key={place.key}
          cx={x}
          cy={y}
          r={4 + 18 * Math.sqrt(place.events.length / most)}
          className={`spot ${place.disputed > 0 ? 'disputed' : ''} ${place.key === chosen ? 'chosen' : ''}`}
          onClick={() => choose(place.key)}
        >
          <title>{`${place.name}: ${words.count(place.events.length, 'event')}`}</title>
        </circle>
      ))}
    </svg>
  );
}
