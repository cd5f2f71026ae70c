import { genderOfName } from '../../lookup/index.ts';
import { foldedName, type PersonName } from './person-name.ts';

/** Letters of the longer given name: of shorter ones too many are a letter apart. */
const LONG_ENOUGH = 5;

/**
 * Whether two full names of one surname are a letter apart, so that one may be the other with a slip of the pen: "Hilary" and "Hillary",
 * "Barak" and "Barack". Two given names that both are in use, such as "Mario" and "Maria", are no slip.
 */
export function isMisspelling(a: PersonName, b: PersonName): boolean {
  const [[x = '', ...middle], [y = '', ...other]] = [a.given, b.given];
  if (x === y || Math.max(x.length, y.length) < LONG_ENOUGH || x.charAt(0) !== y.charAt(0)) return false;
  if (foldedName(a.family) !== foldedName(b.family) || a.suffix !== b.suffix) return false;
  if (middle.length > 0 && other.length > 0 && middle[0]?.charAt(0) !== other[0]?.charAt(0)) return false;
  const areNames = [x, y].every((given) => genderOfName(given.charAt(0).toUpperCase() + given.slice(1)) !== undefined);
  return foldedName(x) === foldedName(y) || (!areNames && isOneLetterApart(x, y));
}

/** One letter more, less, other, or two that changed places. */
function isOneLetterApart(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  const isSwapped =
    long.length === short.length &&
    long[at] === short[at + 1] &&
    long[at + 1] === short[at] &&
    long.slice(at + 2) === short.slice(at + 2);
  return isSwapped || long.slice(at + 1) === (long.length === short.length ? short.slice(at + 1) : short.slice(at));
}
