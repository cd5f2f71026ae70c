import { builtIn } from '../../lookup/index.ts';
import { type Reading, startsLine } from './reading.ts';

const COURTESY =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Madam|Madame|Aunty|Auntie|Uncle|Hajiya|Hajia|Alhaji|Alhaja|Barrister|Engr|Hon|Honou?rable|Pastor|Sheikh|Sri|Smt)$/u;

export function isCourtesy(word: string): boolean {
  return COURTESY.test(word);
}

/** Whether the words right before `word` are a title or a role: "Ms", "Senator", "finance minister". */
export function introducesPerson(reading: Reading, word: number): boolean {
  let last = word - 1;
  if (startsLine(reading, word)) return false;
  if (reading.form(last) === '.') last -= 1;
  if (startsLine(reading, last + 1)) return false;
  const form = reading.form(last);
  if (isCourtesy(form)) return true;
  const senses = builtIn().find(form);
  return (
    senses.some(({ entry }) => entry.kind === 'title' || entry.kind === 'role') &&
    !/^(?:official|police)s?$/iu.test(form)
  );
}
