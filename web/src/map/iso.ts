/** Names of Natural Earth that `Intl.DisplayNames` has otherwise. */
const otherwise: Readonly<Record<string, string>> = {
  'W. Sahara': 'EH',
  'United States of America': 'US',
  'Dem. Rep. Congo': 'CD',
  'Dominican Rep.': 'DO',
  'Falkland Is.': 'FK',
  'Fr. S. Antarctic Lands': 'TF',
  "Côte d'Ivoire": 'CI',
  'Central African Rep.': 'CF',
  Congo: 'CG',
  'Eq. Guinea': 'GQ',
  eSwatini: 'SZ',
  Palestine: 'PS',
  Myanmar: 'MM',
  Turkey: 'TR',
  'Solomon Is.': 'SB',
  'Bosnia and Herz.': 'BA',
  Macedonia: 'MK',
  'Trinidad and Tobago': 'TT',
  'S. Sudan': 'SS',
};

let names: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 alpha-2 of a country by its English name; undefined where it is none, or none that has a code. */
export function iso2Of(name: string): string | undefined {
  names ??= namesOfRegions();
  return otherwise[name] ?? names.get(name);
}

function namesOfRegions(): ReadonlyMap<string, string> {
  const region = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  // Codes that were given up (`SU`) have names of today too: the first code in the alphabet is not always the right one.
  const canonical = codes.filter((code) => new Intl.Locale('und', { region: code }).region === code);
  return new Map(canonical.flatMap((code) => [[region.of(code) ?? '', code] as const]));
}
