import { isNamed, type Sense } from '../../lookup/index.ts';
import { formsOf, type Reading } from './reading.ts';

/** How words of the table stand for a state or body as a name of it; "Polish" and "the Kremlin" need more than their spelling. */
const BY_NAME = new Set<Sense['reading']>(['name', 'alias']);
/** Names of states that people bear too: alone, the spelling does not tell. */
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
  for (let first = 0; first < size; first += 1) {
    if (!isCapital(first)) continue;
    const match = reading.lookup.longest(all, first);
    if (match === undefined) continue;
    const last = first + match.length - 1;
    const whole = !isProper(first - 1) && !isProper(last + 1) && !/^[-‐‑]$/u.test(all[last + 1] ?? '');
    const [sense] = match.senses;
    const clear =
      match.senses.length === 1 && sense !== undefined && BY_NAME.has(sense.reading) && isNamed(sense.entry);
    const alone = match.length > 1 || !ALSO_PEOPLE.test(all[first] ?? '');
    if (
      whole &&
      clear &&
      alone &&
      /^(?:country|organization|group)$/u.test(isNamed(sense.entry) ? sense.entry.type : '')
    ) {
      const head = headOf(reading, first, last);
      if (isProper(head)) out.add(head);
    }
    first = last;
  }
  return out;
}

/** The word of a run that hangs on one outside it, the last one where the tree says nothing. */
function headOf(reading: Reading, first: number, last: number): number {
  for (let word = last; word >= first; word -= 1) {
    const head = reading.head(word);
    if (head < first || head > last) return word;
  }
  return last;
}
