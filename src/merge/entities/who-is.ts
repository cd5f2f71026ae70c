import { type Evidence, evidenceFor } from './evidence.ts';
import type { Appearance, Known } from './memory.ts';
import type { MergeReason, MergeRule } from './merge-reason.ts';
import { acronymOf, isAcronym, wholeKey } from './name-keys.ts';
import { type NameFit, nameFit, personName } from './person-name.ts';

/** Whom an article's somebody may be: `inCopy` where a copy of the same text names them so. */
export interface Candidate {
  readonly known: Known;
  readonly inCopy?: boolean;
  /** Found by the surname in a role of a state. */
  readonly byRole?: boolean;
}

/** What is known beside the candidates. */
export interface Surroundings {
  /** Whether so many bear parts of this name that it alone tells nobody from another: "John Smith". */
  readonly isCommonName: boolean;
  /** Whether somebody is named in so many articles that it tells nothing. */
  readonly isCommon: (number: number) => boolean;
}

export interface Decision {
  /** The number of whom it is; undefined: nobody on record. */
  readonly number?: number;
  readonly reason: MergeReason;
}

interface Weighed extends Evidence {
  readonly known: Known;
  readonly rule: MergeRule;
  /** Points without which the name does not do. */
  readonly needs: number;
}

/** Points by which the best has to be ahead of the next, the prior counted in. */
const MARGIN = 0.5;
/** Of all articles that a name leads to, the part from which on it means this one where nothing speaks against it. */
const DOMINANT = 0.8;
const DOMINANT_ARTICLES = 5;

/** Who is named in more articles is likelier meant: 1 point for 3 articles, 2 for 15, 3 for 63. */
function weightOf({ points, known }: Weighed): number {
  return points + Math.log2(1 + known.articles) / 2;
}

/**
 * Who of those on record an article's somebody is, and why; nobody where the names do not fit, something speaks against it, or two fit
 * alike. A surname alone is taken for somebody only in a copy of the same text, or with the same role of the same state.
 */
export function whoIs(own: Appearance, candidates: readonly Candidate[], around: Surroundings): Decision {
  const byCode = candidates.find(({ known }) => isSameCode(own, known));
  if (byCode !== undefined) return told(byCode.known, 'same-code', [codeText(own)]);
  const open = candidates.filter(({ known }) => !hasOtherCode(own, known));
  const copy = open.find(({ known, inCopy }) => inCopy && fitOf(own, known) !== 'other');
  if (copy !== undefined) return told(copy.known, 'same-text', ['the same name in a copy of the text']);
  const weighed = open.flatMap((candidate) => weigh(own, candidate, open, around));
  const fit = weighed.filter(({ points, needs }) => points >= needs).sort((a, b) => weightOf(b) - weightOf(a));
  const [best, next] = fit;
  const against = weighed.filter((other) => other !== best).map(againstText);
  if (best === undefined) return { reason: { rule: 'first', evidence: [], against } };
  if (next !== undefined && weightOf(best) < weightOf(next) + MARGIN) {
    return {
      reason: {
        rule: 'first',
        evidence: [],
        against: [`as well as ${best.known.name} (${best.known.number})`, ...against],
      },
    };
  }
  return { number: best.known.number, reason: { rule: best.rule, evidence: best.evidence, against } };
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

/** How the names go together, whatever sort of thing they name. */
function fitOf(own: Appearance, known: Known): NameFit {
  const keys = new Set(known.names.map(wholeKey));
  if (own.type !== 'person' || known.type !== 'person') return keys.has(wholeKey(own.name)) ? 'same' : 'other';
  const name = personName(own.name);
  const fits = known.names.map((other) => {
    const person = personName(other);
    return name === undefined || person === undefined ? 'other' : nameFit(name, person);
  });
  // A known surname alone is no other name: what the full ones say counts.
  return (['same', 'close', 'surname'] as const).find((fit) => fits.includes(fit)) ?? 'other';
}

function weigh(
  own: Appearance,
  { known, byRole = false }: Candidate,
  all: readonly Candidate[],
  around: Surroundings,
): readonly Weighed[] {
  const fit = fitOf(own, known);
  const evidence = evidenceFor(own, known, around.isCommon);
  const as = (rule: MergeRule, needs: number): readonly Weighed[] => [{ ...evidence, known, rule, needs }];
  if (own.type === 'person' && known.type === 'person') {
    if (fit === 'other') return [];
    if (fit === 'surname') return byRole ? as('role-and-state', 3) : [];
    const bearers = all.filter((other) => ['same', 'close'].includes(fitOf(own, other.known)));
    const articles = bearers.reduce((sum, other) => sum + other.known.articles, 0);
    const isDominant = known.articles >= DOMINANT_ARTICLES && known.articles >= DOMINANT * articles;
    const isPlain = fit === 'same' && (bearers.length === 1 || isDominant) && !around.isCommonName;
    return isPlain ? as('full-name', 0) : as('evidence', 1);
  }
  if (fit === 'same') {
    const words = own.name.trim().split(/\s+/u).length;
    // The model may take a person for an organisation; with several words the same name is likelier than chance.
    if (own.type !== known.type && words === 1) return as('evidence', 2);
    const isPlace = own.type === 'place' || known.type === 'place';
    return as('name', isPlace || !around.isCommonName ? -0.5 : 1);
  }
  return isAbbreviated(own.name, known.names) || known.names.some((name) => isAbbreviated(name, [own.name]))
    ? as('acronym', 1)
    : [];
}

function isAbbreviated(short: string, names: readonly string[]): boolean {
  if (!isAcronym(short)) return false;
  const letters = short.replace(/\./gu, '').toLowerCase();
  return names.some((name) => acronymOf(name) === letters);
}

function againstText({ known, points, needs, against }: Weighed): string {
  const why =
    against.length > 0 ? against.join('; ') : points < needs ? 'too little speaks for it' : 'less speaks for it';
  return `${known.name} (${known.number}): ${why}`;
}
