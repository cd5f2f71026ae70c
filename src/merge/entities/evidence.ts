import { type Appearance, type Habit, type Known, SOME_COMPANY, statesOf } from './memory.ts';
import { roleFacts } from './role-facts.ts';

/** What speaks for and against an article's somebody being somebody on record, in bits, and in words for the record. */
export interface Evidence {
  /** The binary logarithm of how much likelier the context is where both are one (Fellegi and Sunter 1969). */
  readonly bits: number;
  readonly evidence: readonly string[];
  readonly against: readonly string[];
}

/** In how many articles of the archive somebody is, of how many. */
export interface Frequency {
  articlesOf(number: number): number;
  readonly articles: number;
}

/** Roles that thousands hold: they tell little. */
const generic =
  /^(?:spokes(?:man|woman|person)|officials?|leader|member|candidate|author|head|chief|expert|analyst|mr|ms)$/u;

/**
 * What of the article's context fits what is on record. The same role 3 bits, the same state 1, the same walk of life 1/2, each third
 * party named with both as much as it is rare, up to 3; the same outlet within the week 1/2; another state -4, another walk of life -2.
 * That none of the company and none of the roles was there before counts by how often that was so in earlier articles: of whom always
 * the same are named with it counts much, of whom everybody is named with next to nothing.
 */
export function evidenceFor(own: Appearance, known: Known, frequency: Frequency): Evidence {
  const [role, state] = [rolePart(own, known), statePart(own, known)];
  const parts = [
    // The minister of another state is in no way the same minister.
    state.bits < 0 && role.bits > 0 ? nothing : role,
    state,
    companyPart(own, known, frequency),
    outletPart(own, known),
  ];
  return {
    bits: parts.reduce((sum, { bits }) => sum + bits, 0),
    evidence: parts.flatMap(({ evidence }) => evidence),
    against: parts.flatMap(({ against }) => against),
  };
}

const nothing: Evidence = { bits: 0, evidence: [], against: [] };
/** Of two who have nothing to do with each other so many share no role, and no company. */
const UNRELATED = 0.95;
/** However often it was so, one article that is unlike the others is no proof. */
const LEAST = -3;

/** Bits of what was not there again: of one and the same by its habit (Laplace's rule), of another nearly always. */
function absence([again, of]: Habit): number {
  return Math.max(LEAST, Math.log2((of - again + 1) / (of + 2) / UNRELATED));
}

function rolePart(own: Appearance, { memory }: Known): Evidence {
  const facts = own.roles.map(roleFacts);
  const shared = facts.filter(({ role }) => role !== '' && memory.roles.includes(role));
  const telling = shared.find(({ role }) => !generic.test(role)) ?? shared[0];
  if (telling !== undefined) {
    return { bits: generic.test(telling.role) ? 0.5 : 3, evidence: [`role: ${telling.role}`], against: [] };
  }
  const sectors = facts.flatMap((one) => one.sectors);
  if (sectors.length === 0 || memory.sectors.length === 0) return nothing;
  const unheard = memory.habits === undefined ? 0 : absence(memory.habits.role) + 1;
  const common = sectors.map(walkOf).find((walk) => memory.sectors.some((sector) => walkOf(sector) === walk));
  const [ours, theirs] = [own.roles.join(', '), memory.roles.join(', ')];
  if (common !== undefined) {
    const against = unheard < 0 ? [`never called so (${ours}; but ${theirs})`] : [];
    return { bits: 0.5 + Math.min(0, unheard), evidence: [`walk of life: ${common}`], against };
  }
  return { bits: -2 + Math.min(0, unheard), evidence: [], against: [`another walk of life (${ours}; not ${theirs})`] };
}

/** PLOVER's sectors in a few walks of life: who holds an office today may have held another, or run for it. */
const politics = new Set(['GOV', 'LEG', 'PTY', 'ELI', 'OPP', 'DIP', 'IGO', 'SPY', 'MIL', 'JUD']);
function walkOf(sector: string): string {
  return politics.has(sector) ? 'public office' : sector;
}

function statePart(own: Appearance, { memory, type, iso2 }: Known): Evidence {
  const ours = own.type === 'person' ? statesOf(own.roles.map(roleFacts), own.iso2) : [own.iso2 ?? ''].filter(Boolean);
  const theirs = type === 'person' ? memory.states : [iso2 ?? ''].filter(Boolean);
  if (ours.length === 0 || theirs.length === 0) return nothing;
  const common = ours.find((state) => theirs.includes(state));
  if (common !== undefined) return { bits: 1, evidence: [`state: ${common}`], against: [] };
  return { bits: -4, evidence: [], against: [`another state (${ours.join(', ')}; not ${theirs.join(', ')})`] };
}

/** Company that is in the news together says the same thing twice: the second counts 0.7 of the first, the third 0.5. */
const shares = [1, 0.7, 0.5, 0.3, 0.2, 0.1];
const MOST_OF_ONE = 3;
/** An archive of few articles does not know yet who is rare. */
const FEW_ARTICLES = 50;

function companyPart(own: Appearance, { number, memory }: Known, frequency: Frequency): Evidence {
  const tells = (other: number): number => {
    const rare = Math.log2((frequency.articles + FEW_ARTICLES) / Math.max(1, frequency.articlesOf(other))) - 1;
    return Math.min(MOST_OF_ONE, Math.max(0, rare / 2));
  };
  const shared = memory.company.filter((other) => own.company.has(other));
  const told = shared.map(tells).sort((a, b) => b - a);
  const bits = told.reduce((sum, one, at) => sum + one * (shares[at] ?? 0), 0);
  const evidence = shared.length === 0 ? [] : [`named with both: ${shared.length}`];
  if (shared.length > 0) return { bits, evidence, against: [] };
  const others = [...own.company].filter((other) => other !== number && tells(other) > 0.5);
  if (others.length < SOME_COMPANY || memory.company.length < SOME_COMPANY) return { bits, evidence, against: [] };
  const missed = absence(memory.habits?.company ?? [0, 0]);
  return {
    bits: bits + missed,
    evidence,
    against: missed < -1 ? ['nobody is named with both'] : [],
  };
}

const WEEK = 7 * 24 * 3600 * 1000;

function outletPart({ outlet, day }: Appearance, { memory }: Known): Evidence {
  if (outlet === undefined || day === undefined) return nothing;
  const near = memory.seen.some(
    ([then, where]) => where === outlet && then !== '' && Math.abs(Date.parse(then) - Date.parse(day)) <= WEEK,
  );
  return near ? { bits: 0.5, evidence: ['the same outlet within a week'], against: [] } : nothing;
}
