import { builtInSenses, isNamed } from '../lookup/index.ts';

/** An actor code of the record, taken apart. */
export interface CodeParts {
  /** ISO 3166-1 alpha-3, or what stands in its place: UNO, EUR, IGO, NGO, IMG, ISM, MNC. */
  readonly country?: string;
  /** PLOVER sector: GOV, MIL, REB. */
  readonly sector?: string;
}

const BODIES = ['UNO', 'EUR', 'IGO', 'NGO', 'IMG', 'ISM', 'MNC', 'KOS'];
let heads: ReadonlySet<string> | undefined;

/**
 * The parts of a code such as `USAMIL`, `RUS`, `REB`; none of `---`.
 *
 *     partsOfCode('USAMIL'); // { country: 'USA', sector: 'MIL' }
 */
export function partsOfCode(code: string): CodeParts {
  if (code === '---') return {};
  const head = code.slice(0, 3);
  const isCountry = codesOfStates().has(head);
  const sector = isCountry ? code.slice(3) : code;
  return { ...(isCountry ? { country: head } : {}), ...(sector === '' ? {} : { sector }) };
}

function codesOfStates(): ReadonlySet<string> {
  heads ??= new Set([
    ...BODIES,
    ...builtInSenses().flatMap(({ entry }) => (isNamed(entry) && entry.iso3 !== undefined ? [entry.iso3] : [])),
  ]);
  return heads;
}

let alpha3: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 alpha-3 of an alpha-2 code; PLOVER's KOS for Kosovo, which has none. */
export function iso3Of(iso2: string | undefined): string | undefined {
  alpha3 ??= new Map(
    builtInSenses().flatMap(({ entry }): [string, string][] =>
      isNamed(entry) && entry.kind === 'country' ? [[entry.iso2 ?? '', entry.iso3 ?? '']] : [],
    ),
  );
  return iso2 === 'XK' ? 'KOS' : alpha3.get(iso2 ?? '');
}
