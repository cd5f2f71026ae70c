/** Letters that Unicode does not take apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * A name as it is looked up: small letters without accents, dots, apostrophes or a leading article; hyphens are spaces,
 * "St" is "Saint", "&" is "and". "Côte d’Ivoire" gives "cote divoire", "U.S." and "U . S ." give "us".
 */
export function normalName(text: string): string {
  const known = looked.get(text);
  if (known !== undefined) return known;
  const name = normalised(text);
  if (looked.size >= MOST_LOOKED) looked.clear();
  if (text.length <= LONGEST_LOOKED) looked.set(text, name);
  return name;
}

/** Names come again and again, and the expressions below take longer than all else that is done with one. */
const looked = new Map<string, string>();
const [MOST_LOOKED, LONGEST_LOOKED] = [20_000, 100];

function normalised(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/ ?[’'‘ʼ`´] ?/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/(?<=(?<![\p{L}\p{N}])\p{L}) ?\. ?(?=\p{L}(?![\p{L}\p{N}]))/gu, '')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/u, '')
    .replace(/\bst\b/gu, 'saint');
}

/** The text without the possessive at its end: "Moscow’s" gives "Moscow", "the Houthis'" gives "the Houthis". */
export function withoutPossessive(text: string): string {
  return text.replace(/ ?[’'‘ʼ]s?$/u, (mark) => (/s$/u.test(mark) || /s ?[’'‘ʼ]$/u.test(text) ? '' : mark));
}

/** Whether the text begins with an article of its own: "the West", "The Hague". */
export function hasArticle(text: string): boolean {
  return /^\s*the\s/iu.test(text);
}
