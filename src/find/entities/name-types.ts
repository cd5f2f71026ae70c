import { genderOfName, isPlaceName, normalName } from '../../lookup/index.ts';
import type { EntityType } from '../../record/index.ts';
import type { Cluster } from '../coreference/index.ts';
import type { Run } from '../word-runs.ts';
import { isBody, namesBody } from './bodies.ts';
import { nameRun } from './name-run.ts';
import { holdsRole } from './names.ts';
import { isPersonsRole } from './nominal-mention.ts';
import { formsOf, type Reading, startsLine, wordsIn } from './reading.ts';
import { introducesPerson } from './titles.ts';

/** What kind of thing bears a name, by all places of a story where it stands; undefined where it is none of ours. */
export type NameTypes = (run: Run) => EntityType | undefined;

type Votes = Record<'person' | 'organization' | 'place' | 'country' | 'other', number>;

/**
 * Weighs what the model says of a name wherever it stands, what stands around it, and the pronouns that go back to it:
 * a name that the model does not know is one kind of thing in one line and another in the next, but "it" is nobody.
 */
export function nameTypes(reading: Reading, heads: readonly number[], clusters: readonly Cluster[]): NameTypes {
  const byName = new Map<string, Votes>();
  const settled = new Map<string, EntityType | undefined>();
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.map((own) => [own.head, cluster] as const)));
  const counted = new Set<string>();
  const all = new Set(reading.analysis.words.map((_, word) => reading.form(word)));
  for (const head of heads) {
    const run = nameRun(reading, head);
    const key = normalName(wordsIn(reading, run));
    const votes = byName.get(key) ?? { person: 0, organization: 0, place: 0, country: 0, other: 0 };
    byName.set(key, votes);
    vote(votes, reading, run, head, all);
    const cluster = clusterOf.get(head);
    const once = `${key} ${cluster?.[0]?.head}`;
    if (cluster === undefined || counted.has(once)) continue;
    counted.add(once);
    voteByPronouns(votes, cluster);
  }
  return (run) => {
    const key = normalName(wordsIn(reading, run));
    if (settled.has(key)) return settled.get(key);
    // What bears a city's name tells nothing of the city: "Houston" beside "the Houston Ledger".
    const isCity = isTabledPlace(reading, run);
    const all = [...byName]
      .filter(([name]) => key === name || (!isCity && isPartOf(key, name)))
      .map(([, votes]) => votes);
    const sum = (kind: keyof Votes): number => all.reduce((total, votes) => total + votes[kind], 0);
    const kinds = ['person', 'organization', 'place', 'country', 'other'] as const;
    const best = kinds.reduce((a, b) => (sum(b) > sum(a) ? b : a));
    const type = best === 'other' ? undefined : best;
    settled.set(key, type);
    return type;
  };
}

/** A word alone is what the longer names are that begin or end with it; "Dai Viet" is what "Dai Viet Steel" is. */
function isPartOf(key: string, name: string): boolean {
  return name.startsWith(`${key} `) || (!key.includes(' ') && name.endsWith(` ${key}`));
}

const MINISTERS =
  /^(?:prime|foreign|defen[cs]e|interior|finance|health|justice|fisheries|energy|president|army|parliament|government|navy|economy|ambassador)$/iu;

function vote(votes: Votes, reading: Reading, run: Run, head: number, all: ReadonlySet<string>): void {
  const { analysis, spec } = reading;
  const from = head * (spec.mentions.length + 1) + 1;
  const forms = formsOf(reading, run);
  const body = namesBody(forms);
  // A name of several words tells more of itself.
  const worth = forms.length > 1 && !body ? 2 : 1;
  let other = 0;
  spec.mentions.forEach((label, i) => {
    const share = analysis.mention[from + i] ?? 0;
    if (label === 'person' || label === 'organization' || label === 'place') votes[label] += worth * share;
    else other = Math.max(other, share);
  });
  votes.other += other;
  const [before, after] = [reading.form(run.first - 1), reading.form(run.last + 1)];
  if (body) votes.organization += 4;
  if (!body && [run.first, run.first + 1].some((word) => introducesPerson(reading, word))) votes.person += 2;
  // "Its lawyer, Marlon Dizon,"
  if (!body && before === ',' && forms.length > 1 && introducesPerson(reading, run.first - 1)) votes.person += 3;
  if (/^(?:in|near|outside|at|from|across)$/iu.test(before) && forms.length < 4) votes.place += 1.2;
  if (
    /^of$/iu.test(before) &&
    /^(?:town|city|village|province|region|state|port|islet?|island|strait|harbour|valley|peninsula|gulf|lake|suburb|district)$/iu.test(
      reading.form(run.first - 2),
    )
  )
    votes.place += 2;
  if (/^['’]s?$/u.test(after) && MINISTERS.test(reading.form(run.last + 2)) && !body) votes.country += 8;
  if (forms.length === 1 && hasDemonym(all, forms[0] ?? '')) votes.country += 6;
  if (after === ',' && /^(?:who|whose|\d{2})$/u.test(reading.form(run.last + 2))) votes.person += 1.5;
  const explained = apposition(reading, run.last + 1);
  if (BODY_NOUN.test(explained)) votes.organization += 3;
  else if (explained !== '' && isPersonsRole(explained) && !body) votes.person += 2;
  if (/^(?:shares|employees|executives)$/u.test(after)) votes.organization += 1;
  // "The prime minister of Tarsund, Ruth Amsel," and "the broadcaster VR2".
  if (
    /^of$/iu.test(before) &&
    /^(?:minister|president|king|queen|premier|government)$/iu.test(reading.form(run.first - 2))
  )
    votes.country += 4;
  if (
    /^of$/iu.test(before) &&
    /^(?:mayor|governor|prefect|bishop|archbishop|people|residents|outskirts|north|south|east|west)$/iu.test(
      reading.form(run.first - 2),
    )
  )
    votes.place += 3;
  if (/^(?:broadcaster|newspaper|operator|airline|company|firm|station|daily|website|magazine)$/u.test(before))
    votes.organization += 3;
  if (isDateline(reading, run)) votes.place += 6;
  if (before === '(' && after === ')') votes.organization += 2; // the agency of a dateline
  if (/^\p{Ll}/u.test(after) && holdsRole([after])) votes.organization += isBody(forms.at(-1) ?? '') ? 2 : 1;
  if (/^the$/iu.test(before)) votes.person -= 1;
  if (!body && forms.length > 1 && forms.length < 5 && genderOfName(forms[0] ?? '') !== undefined) votes.person += 2;
  // "the gang known as Los Halcones", "the committee, known as Copom,"
  if (before === 'as' && /^(?:known|called)$/u.test(reading.form(run.first - 2)))
    votes.organization += isBodyKnownAs(reading, run.first - 3) ? 4 : 0;
  if (isTabledPlace(reading, run)) votes.place += forms.length > 1 ? 4 : 2.5;
}

/** Whether the noun before "known as" is one for a body. */
function isBodyKnownAs(reading: Reading, word: number): boolean {
  const noun = reading.form(word) === ',' ? reading.form(word - 1) : reading.form(word);
  return (
    BODY_NOUN.test(noun) ||
    /^(?:alliance|bloc|cartel|cell|coalition|gang|group|grouping|initiative|mafia|movement|network|programme|project|ring|sect|syndicate|unit)$/u.test(
      noun,
    )
  );
}

/** Whether the tables know a city, region or capital by a name. */
function isTabledPlace(reading: Reading, run: Run): boolean {
  const name = wordsIn(reading, run);
  if (isPlaceName(name)) return true;
  return (
    reading.lookup.find(name).some(({ reading: how }) => how === 'capital') && !introducesPerson(reading, run.first)
  );
}

/** Nouns for bodies and firms, never for people. */
const BODY_NOUN =
  /^(?:affiliate|agency|airline|association|authority|automaker|bank|broadcaster|carmaker|charity|chipmaker|club|committee|company|conglomerate|federation|firm|foundation|institute|insurer|lender|manufacturer|militia|ministry|newspaper|organi[sz]ation|party|regulator|retailer|side|startup|subsidiary|supermarket|think-tank|union|unit|university|utility|watchdog)$/u;

/** The noun that explains a name behind a comma: "company" in ", the power company,"; empty where none does. */
function apposition(reading: Reading, comma: number): string {
  if (reading.form(comma) !== ',' || !/^(?:the|an?)$/u.test(reading.form(comma + 1))) return '';
  for (let word = comma + 2; word < comma + 8; word += 1) {
    if (word > comma + 2 && /^\p{Lu}/u.test(reading.form(word)) && BODY_NOUN.test(reading.form(word - 1)))
      return reading.form(word - 1); // "the party Mr Riedel founded"
    if (/^(?:[\p{P}]|of|for|in|at|from|by|with|who|which|that|whose|and|\p{L}+(?:ed|ing))$/u.test(reading.form(word)))
      return word > comma + 2 ? reading.form(word - 1) : '';
  }
  return '';
}

/** "HANOI, Oct 18 (Reuters) -", "MANILA — ", "Skarn, March 12 -": a line that opens with where it was written. */
function isDateline(reading: Reading, { first, last }: Run): boolean {
  if (!startsLine(reading, first) || last - first > 3) return false;
  const next = Array.from({ length: 9 }, (_, i) => reading.form(last + 1 + i));
  const end = next.findIndex((form) => /^[-–—]$/u.test(form));
  const between = next.slice(0, end);
  if (end < 0 || !between.every((form) => /^(?:[(),./\d]+|\p{Lu}.*)$/u.test(form))) return false;
  const isLoud = formsOf(reading, { first, last }).every((form) => /^[\p{Lu}.'’-]{2,}$/u.test(form));
  return isLoud || between.some((form) => /^\d{1,2}$/u.test(form)) || between[0] === '(';
}

/** Whether a story has a word for those of a place that it names: "Koratian" beside "Koratia". */
function hasDemonym(forms: ReadonlySet<string>, name: string): boolean {
  if (!/^\p{Lu}\p{L}{3,}$/u.test(name)) return false;
  const stem = name.replace(/[aeiou]$/u, '');
  return forms.has(`${stem}an`) || forms.has(`${stem}ian`);
}

function voteByPronouns(votes: Votes, cluster: Cluster): void {
  const count = (pattern: RegExp): number => cluster.filter(({ lemma }) => pattern.test(lemma)).length;
  votes.person += 0.6 * Math.max(-2, Math.min(3, count(/^(?:he|she)$/u) - count(/^it$/u)));
}
