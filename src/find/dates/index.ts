export { findDates, type TimeExpression } from './find-dates.ts';
export { type CueClause, dateForCue } from './for-cue.ts';
export type { Undecided } from './form.ts';
