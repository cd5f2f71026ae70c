import { geoEqualEarth, geoPath } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';

export const WIDTH = 960;
export const HEIGHT = 470;

export interface Country {
  /** ISO 3166-1 numeric, three digits; missing for those that have none. */
  readonly numeric: string | undefined;
  readonly name: string;
  readonly path: string;
  readonly center: readonly [x: number, y: number];
}

/** The countries of Natural Earth, projected; ours to draw without any server of tiles. */
export function worldCountries(): readonly Country[] {
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const countries = feature(topology, topology.objects.countries) as FeatureCollection<Geometry, { name: string }>;
  const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });
  const draw = geoPath(projection);
  return countries.features.map((country) => ({
    numeric: country.id === undefined ? undefined : String(country.id),
    name: country.properties.name,
    path: draw(country) ?? '',
    center: draw.centroid(country),
  }));
}
