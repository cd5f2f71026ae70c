/** How far a batch has come. Times in milliseconds. */
export interface Tally {
  readonly done: number;
  readonly failed: number;
  /** Items to come in all; undefined where nobody knows, as with a feed. */
  readonly total?: number;
  readonly elapsed: number;
}

/** "[########------------] 412/1,000  8.3/s  1 min 11 s left  2 failed", no wider than `width` columns. */
export function progressLine(tally: Tally, width: number): string {
  const facts = progressFacts(tally);
  const { done, total } = tally;
  if (total === undefined || total === 0) return fitted(facts, width);
  const room = Math.min(30, width - facts.length - 3);
  if (room < 5) return fitted(facts, width);
  const filled = Math.round(room * Math.min(1, done / total));
  return `[${'#'.repeat(filled)}${'-'.repeat(room - filled)}] ${facts}`;
}

/** A text in the columns there are, with a sign where it had to be cut. */
function fitted(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

/** The same without the bar, as it stands in a log. */
export function progressFacts({ done, failed, total, elapsed }: Tally): string {
  const rate = elapsed > 0 ? (done * 1000) / elapsed : 0;
  const facts = [total === undefined ? count(done) : `${count(done)}/${count(total)}`, `${rateText(rate)}/s`];
  if (total !== undefined && rate > 0 && total > done) facts.push(`${timeText((total - done) / rate)} left`);
  if (failed > 0) facts.push(`${count(failed)} failed`);
  return facts.join('  ');
}

/** "5 s", "1 min 11 s", "2 h 5 min". */
export function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

function rateText(rate: number): string {
  return rate >= 100 ? count(Math.round(rate)) : rate.toFixed(1);
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
