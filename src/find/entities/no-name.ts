/** What has the capital of a name and is none that a record holds. */
import { isNamed } from '../../lookup/index.ts';
import type { Run } from '../word-runs.ts';
import { isBody, namesBody } from './bodies.ts';
import { isPersonsRole } from './nominal-mention.ts';
import { formsOf, type Reading, startsLine } from './reading.ts';

/** Offices that are nobody's surname. */
export const OFFICE =
  /^(?:Minister|President|Premier|Secretary|Chancellor|Ambassador|Envoy|Governor|Mayor|Commissioner|Spokes(?:man|woman|person)|Senator|Councillor)$/iu;
const PORTFOLIO = /^(?:Minister|Secretary|Commissioner|Ministers|Secretaries)$/u;
const COMMON_BEFORE_HYPHEN =
  /^(?:State|Government|Police|Army|Military|Church|Family|Company|Union|Party|Market|Community|Court|Member|Coalition)$/u;
const BEFORE_MAY = /^(?:in|by|since|until|till|from|through|last|next|early|late|mid|this|of|before|after|during)$/iu;
/** Labels of those whose names a transcript does not know. */
const UNNAMED = /^(?:unidentified|unknown|question(?:er)?|interviewer|moderator|reporter|announcer)$/iu;
/** Whose supporters and scandals a headline names: "Quill Supporter", "Quill Policies". */
const OF_SOMEBODY =
  /^(?:Supporters?|Voters?|Backers?|Critics?|Donors?|Surrogates?|Ally|Allies|Aides?|Pollsters?|Rally|Rallies|Polic(?:y|ies)|Scandals?|Stor(?:y|ies)|Leads?)$/u;
const SHIP = /^(?:MV|HMS|USS|RRS|RMS|MT|SS|USNS|FV)$/u;
const NOT_ONE =
  /^(?:Number|Section|Article|Chapter|Highway|Route|Police|Officials|Republican|Democrat|Analysts|Experts|Residents|Ministers|RT|\p{Lu}{2,}s)$/u;
const DAY_OR_MONTH =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)s?$/iu;

/** Whether the words of a run, with a capital as they are, name nobody and nothing that acts. */
export function isNoName(reading: Reading, run: Run): boolean {
  const forms = formsOf(reading, run);
  const [first = ''] = forms;
  if (forms.length === 1 && (NOT_ONE.test(first) || DAY_OR_MONTH.test(first))) return true;
  if (forms.length === 1 && first === 'May' && BEFORE_MAY.test(reading.form(run.first - 1))) return true;
  if (UNNAMED.test(first)) return true;
  if (forms.length > 1 && OF_SOMEBODY.test(forms.at(-1) ?? '')) return true;
  // "State-owned", "Police-led"
  if (forms.length === 1 && COMMON_BEFORE_HYPHEN.test(first) && /^[-‐‑]$/u.test(reading.form(run.last + 1)))
    return true;
  if (/^[DRI]$/u.test(first) && forms[1] === '-') return true; // "(D-Skarn)"
  if (SHIP.test(first) && forms.length > 1) return true; // "MV Ailsa": ships have names and do not speak
  if (OFFICE.test(forms.at(-1) ?? '') && !namesBody(forms)) return true; // "the Georgian Prime Minister"
  return isPortfolio(reading, run) || isField(reading, run) || isCommonWord(reading, run);
}

/** Words on either side that tell whether a line is in capitals. */
const AROUND = 4;

/** Whether the words around are in capitals as well, so that a capital says nothing. */
function isAllCapitals(reading: Reading, word: number): boolean {
  const near = formsOf(reading, { first: Math.max(0, word - AROUND), last: word + AROUND }).filter((form) =>
    /^\p{L}{2,}$/u.test(form),
  );
  return near.filter((form) => form === form.toUpperCase()).length > near.length / 2;
}

/** Whether the tables know a word as a noun for people or bodies: "GOVERNMENT". */
function isCommonNoun(reading: Reading, form: string): boolean {
  return reading.lookup.find(form.toLowerCase()).some(({ entry }) => entry.kind === 'role');
}

/** "Works | minister Ada Quill", "Interior | ministry officials": what opens a sentence and only says of what; never a state. */
function isField(reading: Reading, { first, last }: Run): boolean {
  if (first !== last || !opens(reading, first)) return false;
  if (
    !/^(?:minister|ministry|ministers|secretary|commissioner|prosecutors?|chief|chiefs|boss|bosses|officials?|correspondent|editor|spokes(?:man|woman|person))$/u.test(
      reading.form(last + 1),
    )
  )
    return false;
  return !reading.lookup.find(reading.form(first)).some(({ entry }) => isNamed(entry));
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
  if (first !== last || !/^\p{Lu}[\p{L}]{2,}$/u.test(form)) return false;
  const within = inside(reading);
  const plain = form.charAt(0) + form.slice(1).toLowerCase();
  if (form !== plain)
    return (
      isAllCapitals(reading, first) &&
      !within.has(plain) &&
      (within.has(form.toLowerCase()) || isCommonNoun(reading, form))
    );
  if (!opens(reading, first)) return false;
  // "Council leader Mary Okoro" names no council.
  if (isBody(form) && reading.upos(first + 1) === 'NOUN' && isPersonsRole(reading.form(first + 1))) return true;
  return !within.has(form) && within.has(form.toLowerCase());
}
