/** What has the capital of a name and is none that a record holds. */
import { isNamed } from '../../lookup/index.ts';
import type { Run } from '../word-runs.ts';
import { namesBody } from './bodies.ts';
import { formsOf, type Reading, startsLine } from './reading.ts';

/** Offices that are nobody's surname. */
export const OFFICE =
  /^(?:Minister|President|Premier|Secretary|Chancellor|Ambassador|Envoy|Governor|Mayor|Commissioner|Spokes(?:man|woman|person)|Senator|Councillor)$/u;
const PORTFOLIO = /^(?:Minister|Secretary|Commissioner|Ministers|Secretaries)$/u;
const SHIP = /^(?:MV|HMS|USS|RRS|RMS|MT|SS|USNS|FV)$/u;
const NOT_ONE = /^(?:Police|Officials|Republican|Democrat|Analysts|Experts|Residents|Ministers|\p{Lu}{2,}s)$/u;
const DAY_OR_MONTH =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)s?$/u;

/** Whether the words of a run, with a capital as they are, name nobody and nothing that acts. */
export function isNoName(reading: Reading, run: Run): boolean {
  const forms = formsOf(reading, run);
  const [first = ''] = forms;
  if (forms.length === 1 && (NOT_ONE.test(first) || DAY_OR_MONTH.test(first))) return true;
  if (SHIP.test(first) && forms.length > 1) return true; // "MV Ailsa": ships have names and do not speak
  if (OFFICE.test(forms.at(-1) ?? '') && !namesBody(forms)) return true; // "the Georgian Prime Minister"
  return isPortfolio(reading, run) || isCommonWord(reading, run);
}

/** "Minister for | Health", "Secretary of | State"; "Foreign Minister of | Georgia" and "President of | Georgia" are not meant. */
function isPortfolio(reading: Reading, { first, last }: Run): boolean {
  if (!/^(?:of|for)$/u.test(reading.form(first - 1)) || !PORTFOLIO.test(reading.form(first - 2))) return false;
  if (/^\p{Lu}/u.test(reading.form(first - 3)) && !/^(?:The|Deputy)$/u.test(reading.form(first - 3))) return false;
  const match = reading.lookup.longest(formsOf(reading, { first, last }), 0);
  return !(match?.senses.some(({ entry }) => isNamed(entry)) ?? false);
}

const counts = new WeakMap<Reading, ReadonlyMap<string, number>>();

/** How often each form stands where no sentence begins. */
function inside(reading: Reading): ReadonlyMap<string, number> {
  const known = counts.get(reading);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  reading.analysis.words.forEach((_, word) => {
    if (opens(reading, word)) return;
    found.set(reading.form(word), (found.get(reading.form(word)) ?? 0) + 1);
  });
  counts.set(reading, found);
  return found;
}

function opens(reading: Reading, word: number): boolean {
  return (
    startsLine(reading, word) ||
    (reading.analysis.sentence[word] ?? 0) >= 0.5 ||
    /^[“”‘’"'«„.:!?–—-]$/u.test(reading.form(word - 1))
  );
}

/** A word with a capital only where sentences begin and without one elsewhere: "Islanders are angry ... the islanders’ anger". */
function isCommonWord(reading: Reading, { first, last }: Run): boolean {
  const form = reading.form(first);
  if (first !== last || !/^\p{Lu}\p{Ll}+$/u.test(form) || !opens(reading, first)) return false;
  const within = inside(reading);
  return !within.has(form) && within.has(form.toLowerCase());
}
