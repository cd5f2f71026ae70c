import { normalName } from '../../lookup/index.ts';
import { daysFit, isLaterDenial } from './event-days.ts';
import { mutualTypes } from './event-keys.ts';
import type { EventOnRecord, ReportFacts } from './report-facts.ts';

/** Which event on record a report is of, with the reason; no number where it is of none. */
export interface Joining {
  readonly number?: number;
  readonly reason: string;
}

/** What somebody may say or do to another many times in a few days: more has to agree than who and when. */
const frequentTypes = new Set(['ACCUSE', 'CONSULT', 'REJECT', 'REQUEST', 'SUPPORT', 'AGREE', 'THREATEN']);
const ENOUGH = 2;
const ENOUGH_OF_FREQUENT = 3;

/**
 * The event that a report is of: one of the same type whose parties, days, places and objects go with it, the best where several do.
 * A report of nobody by name is joined only with that of a copy of its text.
 */
export function joinReport(own: ReportFacts, candidates: readonly EventOnRecord[]): Joining {
  const copy = candidates.find((other) => other.inCopy && isCopied(own, other));
  if (copy !== undefined) return { number: copy.number, reason: 'the same words in a copy of the text' };
  const fit = candidates.flatMap((other) => {
    const agreement = agreementOf(own, other);
    return agreement === undefined ? [] : [{ other, ...agreement }];
  });
  const enough = frequentTypes.has(own.type) ? ENOUGH_OF_FREQUENT : ENOUGH;
  const [best] = fit
    .filter(({ points }) => points >= enough)
    .sort((a, b) => b.points - a.points || (a.isDenial ? -1 : 1) * (a.other.number - b.other.number));
  if (best === undefined) return { reason: 'the first report' };
  return { number: best.other.number, reason: `the same ${best.same.join(', ')}` };
}

function isCopied(own: ReportFacts, other: ReportFacts): boolean {
  return own.type === other.type && own.trigger.length > 0 && own.trigger.join(' ') === other.trigger.join(' ');
}

interface Agreement {
  readonly points: number;
  readonly same: readonly string[];
  /** Whether one denies what the other tells, {@link isLaterDenial}; of several the last is meant. */
  readonly isDenial: boolean;
}

/** What agrees, in points; undefined where something forbids that both are one. */
function agreementOf(own: ReportFacts, other: ReportFacts): Agreement | undefined {
  if (own.type !== other.type) return undefined;
  const isDenial = !daysFit(own, other);
  if (isDenial && !isLaterDenial(own, other)) return undefined;
  if (own.flow !== undefined && other.flow !== undefined && own.flow !== other.flow) return undefined;
  const parties = partyPoints(own, other);
  const place = placePoints(own.place, other.place);
  if (parties === undefined || place === undefined) return undefined;
  // What is denied later has to be what was told: both sides, and no two things.
  const objects = overlapPoints(own.objects, other.objects, -1);
  if (isDenial && (parties < 2 || objects < 0)) return undefined;
  const found = [
    ['parties', parties],
    ['place', place],
    ['date', datePoints(own.date, other.date)],
    ['words', overlapPoints(own.trigger, other.trigger, 0)],
    ['objects', objects],
    ['mode', own.mode !== undefined && other.mode !== undefined && own.mode !== other.mode ? -1 : 0],
  ] as const;
  return {
    isDenial,
    points: found.reduce((sum, [, points]) => sum + points, 0),
    same: found.filter(([, points]) => points > 0).map(([what]) => what),
  };
}

/** 2 where both sides share somebody, 1 where one does and the other is known of one report only; undefined otherwise. */
function partyPoints(own: ReportFacts, other: ReportFacts): number | undefined {
  const straight = sidesPoints(own.actors, own.recipients, other.actors, other.recipients);
  if (!mutualTypes.has(own.type)) return straight;
  return sidesPoints([...own.actors, ...own.recipients], [], [...other.actors, ...other.recipients], []) === undefined
    ? undefined
    : mutualPoints([...own.actors, ...own.recipients], [...other.actors, ...other.recipients]);
}

function mutualPoints(own: readonly number[], other: readonly number[]): number | undefined {
  const shared = new Set(own.filter((party) => other.includes(party))).size;
  const least = Math.min(new Set(own).size, new Set(other).size);
  if (shared === 0 || (shared < 2 && least >= 2)) return undefined;
  return shared >= 2 ? 2 : 1;
}

function sidesPoints(
  actors: readonly number[],
  recipients: readonly number[],
  otherActors: readonly number[],
  otherRecipients: readonly number[],
): number | undefined {
  let points = 0;
  for (const [ours, theirs] of [
    [actors, otherActors],
    [recipients, otherRecipients],
  ] as const) {
    if (ours.length === 0 || theirs.length === 0) continue;
    if (!ours.some((party) => theirs.includes(party))) return undefined;
    points += 1;
  }
  return points === 0 ? undefined : points;
}

/** 1 where both are at one place, 0 where one of them tells none; undefined where they are at two. */
function placePoints(own: string | undefined, other: string | undefined): number | undefined {
  if (own === undefined || other === undefined) return 0;
  const [a, b] = [` ${normalName(own)} `, ` ${normalName(other)} `];
  return a.includes(b) || b.includes(a) ? 1 : undefined;
}

/**
 * Two days that are told for certain are two events, unless all else agrees: what is done daily is told in the same words every day, but
 * "overnight" may be either of two.
 */
const TWO_DAYS = -3;

function datePoints(own: string | undefined, other: string | undefined): number {
  if (own === undefined || other === undefined || own.length < 10 || other.length < 10) return 0;
  return own.slice(0, 10) === other.slice(0, 10) ? 1 : TWO_DAYS;
}

function overlapPoints(own: readonly string[], other: readonly string[], otherwise: number): number {
  if (own.length === 0 || other.length === 0) return 0;
  return own.some((word) => other.includes(word)) ? 1 : otherwise;
}
