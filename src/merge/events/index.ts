export { dayWindow, eventDay } from './event-days.ts';
export { eventKeys, soughtEventKeys } from './event-keys.ts';
export { type Joining, joinReport } from './join-report.ts';
export { contentWords, type EventOnRecord, type ReportFacts } from './report-facts.ts';
