/** A piece of text, and whether it is one of the words that were looked for. */
export interface WordPiece {
  readonly start: number;
  readonly words: string;
  readonly isFound: boolean;
}

/** Cuts a text at the words that were looked for, whatever their case and accents; `*` at the end of one stands for any ending. */
export function wordPieces(text: string, found: readonly string[]): readonly WordPiece[] {
  const wanted = found.map((word) => ({ open: word.endsWith('*'), word: bare(word.replace(/\*$/u, '')) }));
  const out: WordPiece[] = [];
  let last = 0;
  const push = (start: number, end: number, isFound: boolean): void => {
    if (start < end) out.push({ start, words: text.slice(start, end), isFound });
  };
  for (const { 0: own, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const key = bare(own);
    if (!wanted.some(({ open, word }) => word !== '' && (open ? key.startsWith(word) : key === word))) continue;
    push(last, index, false);
    push(index, index + own.length, true);
    last = index + own.length;
  }
  push(last, text.length, false);
  return out;
}

function bare(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
