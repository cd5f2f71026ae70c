import { type Appearance, type Known, statesOf } from './memory.ts';
import { roleFacts } from './role-facts.ts';

/** What speaks for and against an article's somebody being somebody on record, in points, and in words for the record. */
export interface Evidence {
  readonly points: number;
  readonly evidence: readonly string[];
  readonly against: readonly string[];
}

/** Roles that thousands hold: they tell little. */
const generic = /^(?:spokes(?:man|woman|person)|officials?|leader|member|candidate|author|head|chief|expert|analyst)$/u;

/**
 * What of the article's context fits what is on record. Points: the same role 2, the same state 1, the same walk of life 1/2, each third
 * party named with both 1 (1/4 for those whom everybody is named with) up to 3, the same outlet within the week 1/2; another state -3,
 * another walk of life -1.5, and -1 where a person who was often named with many is now named with many others and none of them. The
 * weights are set by hand.
 */
export function evidenceFor(own: Appearance, known: Known, isCommon: (number: number) => boolean): Evidence {
  const parts = [
    rolePart(own, known),
    statePart(own, known),
    companyPart(own, known, isCommon),
    outletPart(own, known),
  ];
  return {
    points: parts.reduce((sum, { points }) => sum + points, 0),
    evidence: parts.flatMap(({ evidence }) => evidence),
    against: parts.flatMap(({ against }) => against),
  };
}

const nothing: Evidence = { points: 0, evidence: [], against: [] };

function rolePart(own: Appearance, { memory }: Known): Evidence {
  const facts = own.roles.map(roleFacts);
  const shared = facts.find(({ role }) => role !== '' && memory.roles.includes(role));
  if (shared !== undefined) {
    return { points: generic.test(shared.role) ? 0.5 : 2, evidence: [`role: ${shared.role}`], against: [] };
  }
  const sectors = facts.flatMap((own) => own.sectors);
  if (sectors.length === 0 || memory.sectors.length === 0) return nothing;
  const common = sectors.map(walkOf).find((walk) => memory.sectors.some((sector) => walkOf(sector) === walk));
  if (common !== undefined) return { points: 0.5, evidence: [`walk of life: ${common}`], against: [] };
  const [ours, theirs] = [own.roles.join(', '), memory.roles.join(', ')];
  return { points: -1.5, evidence: [], against: [`another walk of life (${ours}; not ${theirs})`] };
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
  if (common !== undefined) return { points: 1, evidence: [`state: ${common}`], against: [] };
  return { points: -3, evidence: [], against: [`another state (${ours.join(', ')}; not ${theirs.join(', ')})`] };
}

/** From so many others on an article says in which company somebody is, and so does what is on record from so many on. */
const MUCH_COMPANY = 6;
const MUCH_ON_RECORD = 25;
/** Of whom is in few articles the company is not told yet, of whom is in many not all of it is remembered. */
const FEW = 3;
const MANY = 12;
const MOST_POINTS = 3;

function companyPart(
  own: Appearance,
  { memory, articles, type }: Known,
  isCommon: (number: number) => boolean,
): Evidence {
  const shared = memory.company.filter((number) => own.company.has(number));
  if (shared.length > 0) {
    const points = shared.reduce((sum, number) => sum + (isCommon(number) ? 0.25 : 1), 0);
    return { points: Math.min(points, MOST_POINTS), evidence: [`named with both: ${shared.length}`], against: [] };
  }
  const isTold =
    own.company.size >= MUCH_COMPANY && memory.company.length >= MUCH_ON_RECORD && articles >= FEW && articles <= MANY;
  if (type !== 'person' || !isTold) return nothing;
  return { points: -1, evidence: [], against: ['nobody is named with both'] };
}

const WEEK = 7 * 24 * 3600 * 1000;

function outletPart({ outlet, day }: Appearance, { memory }: Known): Evidence {
  if (outlet === undefined || day === undefined) return nothing;
  const near = memory.seen.some(
    ([then, where]) => where === outlet && then !== '' && Math.abs(Date.parse(then) - Date.parse(day)) <= WEEK,
  );
  return near ? { points: 0.5, evidence: ['the same outlet within a week'], against: [] } : nothing;
}
