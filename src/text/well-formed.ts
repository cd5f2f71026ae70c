/** The character that stands for what cannot be written. */
const REPLACEMENT = '\uFFFD';

/** The text with each lone surrogate, which no UTF-8 file can hold, as U+FFFD. The length in code units stays. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, REPLACEMENT);
}

/** The same without NUL, at which readers written in C end a string. */
export function withoutNul(text: string): string {
  return wellFormed(text).replaceAll('\0', REPLACEMENT);
}
