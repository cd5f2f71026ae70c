/**
 * White space between tokens in the MISC column: `SpaceAfter=No` for none, nothing for what is usual, and otherwise
 * `SpacesAfter=...` as UDPipe writes it, so that a text comes back character by character.
 */

/** Between two paragraphs where nothing else is said. */
export const PARAGRAPH_GAP = '\n\n';

const NAMES = new Map([
  [' ', '\\s'],
  ['\t', '\\t'],
  ['\r', '\\r'],
  ['\n', '\\n'],
]);
const CHARS = new Map([...NAMES].map(([char, name]) => [name, char]));

/** The MISC entry for the white space behind a token, empty where it is what is `usual` there. */
export function spaceAfter(gap: string, usual: string): string {
  if (gap === usual) return '';
  return gap === '' ? 'SpaceAfter=No' : `SpacesAfter=${escaped(gap)}`;
}

/** The MISC entry for the white space before the first token. */
export function spaceBefore(gap: string): string {
  return gap === '' ? '' : `SpacesBefore=${escaped(gap)}`;
}

/** The white space that a MISC column says stands behind its token, `undefined` where it says nothing. */
export function gapAfter(misc: string): string | undefined {
  const entries = misc.split('|');
  const spaces = entryIn(entries, 'SpacesAfter');
  if (spaces !== undefined) return unescaped(spaces);
  return entries.includes('SpaceAfter=No') ? '' : undefined;
}

/** The white space that a MISC column says stands before its token. */
export function gapBefore(misc: string): string {
  return unescaped(entryIn(misc.split('|'), 'SpacesBefore') ?? '');
}

function entryIn(entries: readonly string[], name: string): string | undefined {
  return entries.find((entry) => entry.startsWith(`${name}=`))?.slice(name.length + 1);
}

/**
 * Other kinds of space (no-break, ideographic) by their number, `\u00a0`: UDPipe has no name for them and writes them as they are,
 * which the validator takes for a space too many at the end of a line. As they are they are read as well.
 */
function escaped(gap: string): string {
  return [...gap].map((char) => NAMES.get(char) ?? numbered(char)).join('');
}

function numbered(char: string): string {
  return /\s/u.test(char) ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char;
}

function unescaped(value: string): string {
  return value.replace(/\\(?:[strn]|u[\da-f]{4})/g, (name) =>
    name.startsWith('\\u') ? String.fromCharCode(Number.parseInt(name.slice(2), 16)) : (CHARS.get(name) ?? name),
  );
}
