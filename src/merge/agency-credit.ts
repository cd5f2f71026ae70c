import { agencies, normalName } from '../lookup/index.ts';
import type { Article } from '../record/index.ts';

export interface Credit {
  /** The agency's name as the tables have it. */
  readonly agency: string;
  /** `by`: the story is the agency's; `with`: the outlet used it beside its own reporting. */
  readonly how: 'by' | 'with';
}

/** Lines at either end of a story in which credits stand. */
const ENDS = 3;

const dateline = /^[\p{Lu}\d][^.!?“”"]{0,60}?\(([^()]{2,40})\)\s*[-–—:]/u;
const tail = /(?:^|[-–—(©]\s*)([\p{L}\p{M} .’'-]{2,40})\)?\.?$/u;
const contributed =
  /\b(?:with (?:reporting (?:by|from)|material from|inputs? from|files from|agencies)?|(?:additional )?reporting by|contributed (?:to|by))\b/iu;

/**
 * The news agencies that a story is credited to: in its byline ("AFP", "Staff and Reuters"), its dateline ("SEOUL (AP) —"), or in its last
 * lines ("— Reuters", "With reporting by AFP"). An agency that is only quoted ("told AFP") is none.
 */
export function creditsOf(article: Pick<Article, 'byline' | 'publisher' | 'text' | 'paragraphs'>): readonly Credit[] {
  const lines = article.paragraphs.map(({ start, end }) => article.text.slice(start, end).trim());
  const found = new Map<string, Credit['how']>();
  const add = (name: string | undefined, how: Credit['how']): void => {
    const agency = name === undefined ? undefined : agencyBy(name);
    if (agency !== undefined && found.get(agency) !== 'by') found.set(agency, how);
  };
  const byline = (article.byline ?? '').split(/\s*(?:[,;/|]|\band\b|\bwith\b|\bfor\b)\s*/iu);
  const alone = byline.every((part) => part === '' || agencyBy(part) !== undefined);
  for (const part of byline) add(part, alone ? 'by' : 'with');
  add(article.publisher, 'by');
  for (const line of lines.slice(0, ENDS)) add(dateline.exec(line)?.[1]?.split(/\s*[,/]\s*/u)[0], 'by');
  for (const line of lines.slice(-ENDS)) {
    if (line.length < 200 && contributed.test(line)) for (const name of namesIn(line)) add(name, 'with');
    else add(tail.exec(line)?.[1]?.trim(), 'by');
  }
  return [...found].map(([agency, how]) => ({ agency, how }));
}

function namesIn(line: string): readonly string[] {
  const words = line.split(/[^\p{L}\p{N}.’'-]+/u).filter((word) => word !== '');
  return words.flatMap((_, i) =>
    [1, 2, 3].map((length) =>
      words
        .slice(i, i + length)
        .join(' ')
        .replace(/\.$/, ''),
    ),
  );
}

let names: ReadonlyMap<string, string> | undefined;

function agencyBy(name: string): string | undefined {
  names ??= new Map(
    agencies().flatMap(([agency, ...others]) => [agency, ...others].map((own) => [normalName(own), agency])),
  );
  // An acronym in small letters is a word ("ap", "efe"), a name never is.
  return /\p{Lu}/u.test(name) || name === 'dpa' ? names.get(normalName(name)) : undefined;
}
