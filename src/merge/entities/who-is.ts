import { type Evidence, evidenceFor, type Frequency } from './evidence.ts';
import type { Appearance, Known } from './memory.ts';
import type { MergeReason, MergeRule } from './merge-reason.ts';
import { isMisspelling } from './misspelling.ts';
import { acronymOf, isAcronym, wholeKey } from './name-keys.ts';
import { isPartialName, type NameFit, nameFit, personName } from './person-name.ts';

/** Whom an article's somebody may be: `inCopy` where a copy of the same text names them so. */
export interface Candidate {
  readonly known: Known;
  readonly inCopy?: boolean;
}

/** What is known beside the candidates. */
export interface Surroundings {
  /** Whether so many bear parts of this name that it alone tells nobody from another: "John Smith". */
  readonly isCommonName: boolean;
  /** In how many articles somebody is: company that everybody has tells nothing. */
  readonly frequency: Frequency;
  /** The numbers of those whom the same article names in full. */
  readonly inFull?: ReadonlySet<number>;
}

export interface Decision {
  /** The number of whom it is; undefined: nobody on record. */
  readonly number?: number;
  readonly reason: MergeReason;
}

interface Weighed extends Evidence {
  readonly known: Known;
  readonly rule: MergeRule;
  /** Bits without which the name does not do. */
  readonly needs: number;
  /** Whether a part of the name only stands for it. */
  readonly isPart?: boolean;
}

/** Bits by which the best has to be ahead of the next who cannot be the same, the prior counted in: four to one. */
const MARGIN = 2;
/** Of all articles that a name leads to, the part from which on it means this one where little speaks against it. */
const DOMINANT = 0.8;
const DOMINANT_ARTICLES = 5;
/** From so many articles on a full name means who is in them, the surer the more there are: one bit for each doubling. */
const PROMINENT = 16;
/** What an article names in full it goes on to name by the surname. */
const IN_FULL = 3;
/** Who is on record by a part of the name only gives way to one on record by the whole. */
const PARTIAL = 1;

/** A misspelling is seldom: who is in so many articles, and in so many times those of the other, is the one that is meant. */
const WELL_KNOWN = 5;
const SELDOM = 4;
/** Bits without which a letter more or less is another name, where neither is so much better known. */
const SLIP = 3;

/** Bits by which a place is meant where the name was taken for a person's: a little of its company. */
const PLACE = 0.5;

/** Who is named in more articles is likelier meant, as much as there are more of them. */
function weightOf({ bits, known }: Weighed): number {
  return bits + Math.log2(1 + known.articles) - (isPartial(known) ? PARTIAL : 0);
}

/**
 * Who of those on record an article's somebody is, and why; nobody where the names do not fit, something speaks against it, or two fit
 * alike. A full name that one bears is that one unless much speaks against it; a surname alone is somebody where the context clearly
 * speaks for one.
 */
export function whoIs(own: Appearance, candidates: readonly Candidate[], around: Surroundings): Decision {
  const byCode = candidates.find(({ known }) => isSameCode(own, known));
  if (byCode !== undefined) return told(byCode.known, 'same-code', [codeText(own)]);
  const open = candidates.filter(({ known }) => !hasOtherCode(own, known));
  const copies = open.filter(({ inCopy }) => inCopy);
  const copy = (['same', 'close', 'surname'] as const)
    .map((fit) => copies.find(({ known }) => fitOf(own, known) === fit))
    .find((found) => found !== undefined);
  if (copy !== undefined) return told(copy.known, 'same-text', ['the same name in a copy of the text']);

  const weighed = open.flatMap((candidate) => weigh(own, candidate, open, around));
  const fit = weighed.filter(({ bits, needs }) => bits >= needs).sort((a, b) => weightOf(b) - weightOf(a));
  const [best] = fit;
  const against = weighed.filter((other) => other !== best).map(againstText);
  if (best === undefined) return { reason: { rule: 'first', evidence: [], against } };
  const next = fit.find((other) => other !== best && isRival(other.known, best.known));
  if (next !== undefined && weightOf(best) < weightOf(next) + MARGIN) {
    const alike = `as well as ${best.known.name} (${best.known.number})`;
    return { reason: { rule: 'first', evidence: [], against: [alike, ...against] } };
  }
  const evidence = [...best.evidence, ...(next === undefined ? [] : prominenceOver(next, best))];
  return { number: best.known.number, reason: { rule: best.rule, evidence, against } };
}

/** Where the context alone would not tell a part of a name apart: that the one is so much more in the news. */
function prominenceOver(next: Weighed, { known, bits, isPart }: Weighed): readonly string[] {
  if (!isPart || bits >= next.bits + MARGIN) return [];
  return [`in ${known.articles} articles, ${next.known.name} (${next.known.number}) in ${next.known.articles}`];
}

function told(known: Known, rule: MergeRule, evidence: readonly string[]): Decision {
  return { number: known.number, reason: { rule, evidence, against: [] } };
}

function isSameCode(own: Appearance, known: Known): boolean {
  if (own.wikidata !== undefined && own.wikidata === known.wikidata) return true;
  return own.type === 'country' && known.type === 'country' && own.iso2 !== undefined && own.iso2 === known.iso2;
}

function hasOtherCode(own: Appearance, known: Known): boolean {
  return own.wikidata !== undefined && known.wikidata !== undefined && own.wikidata !== known.wikidata;
}

function codeText({ wikidata, iso2 }: Appearance): string {
  return wikidata === undefined ? `ISO ${iso2}` : `Wikidata ${wikidata}`;
}

/** Whether somebody is on record by a surname or an initial with it, and nothing more. */
export function isPartial({ type, name, names }: Known): boolean {
  return type === 'person' && [name, ...names].every(isPartialName);
}

/** Whether two who both fit cannot both be meant: a "Quill" may be the "Ada Quill" whom it is weighed against, a "Tom Quill" not. */
function isRival(a: Known, b: Known): boolean {
  const fit = fitOf({ name: a.name, type: a.type }, b);
  return fit === 'same' || fit === 'other' || !(isPartial(a) || isPartial(b));
}

/** How the names go together, whatever sort of thing they name. */
function fitOf(own: Pick<Appearance, 'name' | 'type'>, known: Known): Fit {
  const keys = new Set(known.names.map(wholeKey));
  if (own.type !== 'person' || known.type !== 'person') return keys.has(wholeKey(own.name)) ? 'same' : 'other';
  const name = personName(own.name);
  const fits = [known.name, ...known.names].map((other) => {
    const person = personName(other);
    return name === undefined || person === undefined ? 'other' : nameFit(name, person);
  });
  // A known surname alone is no other name: what the full ones say counts.
  const fit = (['same', 'close', 'surname'] as const).find((own) => fits.includes(own));
  return fit ?? (isSlip(own, known) ? 'slip' : 'other');
}

/** How names go together, a slip of the pen being the least: they are a letter apart. */
type Fit = NameFit | 'slip';

/** Whether a full name is a letter from one that somebody on record goes by. */
export function isSlip(own: Pick<Appearance, 'name'>, { name, names }: Pick<Known, 'name' | 'names'>): boolean {
  const person = personName(own.name);
  return [name, ...names].some((other) => {
    const known = personName(other);
    return person !== undefined && known !== undefined && isMisspelling(person, known);
  });
}

/** Whether one of two is so much better known that the other is its misspelling, and who that is. */
function slipText({ name, articles: ours = 1 }: Appearance, known: Known): string | undefined {
  const [more, less] = ours > known.articles ? [ours, known.articles] : [known.articles, ours];
  if (more < WELL_KNOWN || more < SELDOM * less) return undefined;
  return `a letter from ${ours > known.articles ? name : known.name}, who is in ${more} articles`;
}

function weigh(
  own: Appearance,
  { known }: Candidate,
  all: readonly Candidate[],
  around: Surroundings,
): readonly Weighed[] {
  const fit = fitOf(own, known);
  if (own.type === 'person' && known.type === 'person') {
    return fit === 'other' ? [] : [weighPerson(own, known, fit, all, around)];
  }
  const evidence = evidenceFor(own, known, around.frequency);
  const as = (rule: MergeRule, needs: number): readonly Weighed[] => [{ ...evidence, known, rule, needs }];
  if (fit === 'same') {
    const words = own.name.trim().split(/\s+/u).length;
    if (isPlaceForSurname(own, known, all)) return as('name', PLACE);
    // The model may take a person for an organisation; with several words the same name is likelier than chance.
    if (own.type !== known.type && words === 1) return as('evidence', 3);
    const isPlace = own.type === 'place' || known.type === 'place';
    return as('name', isPlace || !around.isCommonName ? -1.5 : 1);
  }
  return isAbbreviated(own.name, known.names) || known.names.some((name) => isAbbreviated(name, [own.name]))
    ? as('acronym', 1)
    : [];
}

/** A bare surname without a role that is a place's name, and that nobody on record bears, is the place where its company is. */
function isPlaceForSurname(own: Appearance, known: Known, all: readonly Candidate[]): boolean {
  return (
    own.type === 'person' &&
    own.roles.length === 0 &&
    known.type === 'place' &&
    all.every((other) => other.known.type !== 'person' || other.known.number === known.number)
  );
}

function weighPerson(
  own: Appearance,
  known: Known,
  fit: Exclude<Fit, 'other'>,
  all: readonly Candidate[],
  { isCommonName, frequency, inFull }: Surroundings,
): Weighed {
  const context = evidenceFor(own, known, frequency);
  if (fit === 'surname' || isPartialName(own.name) || isPartial(known)) {
    const isInFull = inFull?.has(known.number) ?? false;
    const bits = context.bits + (isInFull ? IN_FULL : 0);
    const evidence = [...context.evidence, ...(isInFull ? ['named in full in the same article'] : [])];
    const isByRole = ['role: ', 'state: '].every((part) => evidence.some((own) => own.startsWith(part)));
    const needs = fit === 'surname' ? 3 : 1.5;
    return { ...context, bits, evidence, known, rule: isByRole ? 'role-and-state' : 'context', needs, isPart: true };
  }
  const bearers = all.filter((other) => fitOf(own, other.known) === 'same' && !isPartial(other.known));
  const articles = bearers.reduce((sum, other) => sum + other.known.articles, 0);
  const isDominant = known.articles >= DOMINANT_ARTICLES && known.articles >= DOMINANT * articles;
  if (fit === 'close' || fit === 'slip') {
    const slip = isCommonName || bearers.length > 0 || !isSlip(own, known) ? undefined : slipText(own, known);
    if (slip !== undefined) {
      return { ...context, evidence: [...context.evidence, slip], known, rule: 'misspelling', needs: 0 };
    }
    return { ...context, known, rule: 'evidence', needs: fit === 'slip' ? SLIP : isCommonName ? 1.5 : 0.5 };
  }
  // However many Trumps there are, "Donald Trump" is the one whom the papers are full of.
  const isProminent = isDominant && known.articles >= PROMINENT;
  if (isCommonName && !isProminent) return { ...context, known, rule: 'evidence', needs: 0.5 };
  const isPlain = bearers.length === 1 || isDominant;
  const prominence = Math.max(0, Math.log2(known.articles / PROMINENT));
  return { ...context, known, rule: isPlain ? 'full-name' : 'evidence', needs: isPlain ? -3.5 - prominence : 0 };
}

function isAbbreviated(short: string, names: readonly string[]): boolean {
  if (!isAcronym(short)) return false;
  const letters = short.replace(/\./gu, '').toLowerCase();
  return names.some((name) => acronymOf(name) === letters);
}

function againstText({ known, bits, needs, against }: Weighed): string {
  const why =
    against.length > 0 ? against.join('; ') : bits < needs ? 'too little speaks for it' : 'less speaks for it';
  return `${known.name} (${known.number}): ${why}`;
}
