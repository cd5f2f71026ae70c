/**
 * What could take hold of a terminal or turn its text round: control characters (escape sequences start with one) and
 * the marks that override the direction of writing. Words from a page are never printed with them.
 */
const unsafe = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** One line of safe text: white space runs become one space, unsafe characters the replacement character. */
export function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(unsafe, '\ufffd');
}
