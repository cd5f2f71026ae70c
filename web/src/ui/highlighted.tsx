import { wordPieces } from './word-pieces.ts';

/** A text with the words that were looked for marked in it. */
export function Highlighted({ text, found }: { readonly text: string; readonly found: readonly string[] }) {
  return wordPieces(text, found).map(({ start, words, isFound }) =>
    isFound ? (
      <mark key={start} className="hit">
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
