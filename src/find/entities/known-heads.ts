import { genderOfName, isNamed, type Sense } from '../../lookup/index.ts';
import { formsOf, type Reading } from './reading.ts';
import { isCourtesy } from './titles.ts';

/** Names of states that people bear too: alone, only the rest of the story tells. */
const ALSO_PEOPLE =
  /^(?:Chad|Jordan|Georgia|Israel|Kenya|India|Cuba|Ireland|Holland|England|Wales|Monaco|Mali|Lebanon)$/u;

/**
 * The heads of names that the tables know as a state, an organisation or an armed group and nothing else, spelled with capitals and
 * not as a part of a longer name: they are mentions whatever the model thinks of them.
 */
export function knownHeads(reading: Reading): Set<number> {
  const out = new Set<number>();
  const size = reading.analysis.words.length;
  const all = formsOf(reading, { first: 0, last: size - 1 });
  const isCapital = (word: number): boolean => /^\p{Lu}/u.test(all[word] ?? '');
  const isProper = (word: number): boolean => isCapital(word) && reading.upos(word) === 'PROPN';
  const goesOn = (word: number): boolean => isCapital(word) && /^(?:PROPN|NOUN|ADJ)$/u.test(reading.upos(word));
  for (let first = 0; first < size; first += 1) {
    if (!isCapital(first)) continue;
    const match = reading.lookup.longest(all, first);
    if (match === undefined) continue;
    const last = first + match.length - 1;
    const whole = !goesOn(first - 1) && !goesOn(last + 1) && !/^[-‐‑]$/u.test(all[last + 1] ?? '');
    const alone = match.length > 1 || !ALSO_PEOPLE.test(all[first] ?? '') || !isSomebodys(all, all[first] ?? '');
    if (whole && alone && isClear(match.senses, all.slice(first, last + 1))) {
      const head = headOf(reading, first, last);
      if (isProper(head) || (last > first && isCapital(head))) out.add(head);
    }
    first = last;
  }
  return out;
}

/** Whether the story has somebody of that name: "Michael Jordan", "Georgia Hale", "Ms Jordan". */
function isSomebodys(all: readonly string[], name: string): boolean {
  return all.some((form, i) => {
    if (form !== name) return false;
    const [before = '', after = ''] = [all[i - 1], all[i + 1]];
    if (isCourtesy(before) || (before === '.' && isCourtesy(all[i - 2] ?? '')) || genderOfName(before) !== undefined)
      return true;
    return (
      /^\p{Lu}\p{Ll}+$/u.test(after) ||
      (/^\p{Lu}\p{Ll}+$/u.test(before) && i > 1 && !/^[.:!?“"”’]$/u.test(all[i - 2] ?? ''))
    );
  });
}

/** Whether words stand for one thing only, and by its name: "the Commission" is many a commission, and "Polish" no name. */
function isClear(senses: readonly Sense[], words: readonly string[]): boolean {
  const [first] = senses;
  if (first === undefined || !isNamed(first.entry)) return false;
  const { id, type } = first.entry;
  const own = words.filter((word) => !/^the$/iu.test(word));
  const isName = ({ reading }: Sense): boolean =>
    reading === 'name' || (reading === 'alias' && (own.length > 1 || /^\p{Lu}{2,}$/u.test(own[0] ?? '')));
  return (
    /^(?:country|organization|group)$/u.test(type) &&
    senses.every((sense) => sense.entry.id === id) &&
    senses.some(isName)
  );
}

/** The word of a run that hangs on one outside it, the last one where the tree says nothing. */
function headOf(reading: Reading, first: number, last: number): number {
  for (let word = last; word >= first; word -= 1) {
    const head = reading.head(word);
    if (head < first || head > last) return word;
  }
  return last;
}
