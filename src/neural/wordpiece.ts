import { type NormalWord, normalWords } from './bert-normal.ts';

/** One piece of a word: its number in the vocabulary, and what it covers (UTF-16 units, half-open). */
export interface Piece {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** Cuts text into the pieces of a vocabulary. */
export interface WordPiece {
  /** Number of the pieces in the vocabulary. */
  readonly size: number;
  /** The numbers of [PAD], [UNK], [CLS] and [SEP]. */
  readonly special: { readonly pad: number; readonly unknown: number; readonly start: number; readonly end: number };
  /** The pieces of `text`, with offsets into it. */
  pieces(text: string): readonly Piece[];
  /** The numbers of the pieces of one word; never empty: what holds no character of its own is [UNK]. */
  ids(word: string): readonly number[];
}

export interface WordPieceOptions {
  /** Longest word in characters that is cut; a longer one is [UNK] as a whole. */
  readonly longest?: number;
  /** How many words to remember, since most words of a text come again. */
  readonly remembered?: number;
}

/**
 * WordPiece of BERT's uncased models (greedy, longest piece first; Wu et al. 2016, arXiv:1609.08144), equal to what
 * the `tokenizers` library gives.
 *
 * `vocabulary` has one piece a line number, `##` in front of those that go on a word. Throws RangeError when it lacks
 * one of the special pieces.
 *
 *     const wordPiece = createWordPiece(vocabTxt.trimEnd().split('\n'));
 *     wordPiece.pieces('Zoë’s'); // zoe ’ s, at 0-3, 3-4, 4-5
 */
export function createWordPiece(vocabulary: readonly string[], options: WordPieceOptions = {}): WordPiece {
  const { longest = 100, remembered = 20_000 } = options;
  const tables = tablesOf(vocabulary);
  const unknown = special(tables.first, '[UNK]');
  const seen = new Map<string, readonly number[]>();

  const piecesOf = (text: string): readonly Piece[] =>
    normalWords(text).flatMap((word) =>
      word.chars.length > longest ? [whole(word, unknown)] : cut(word, tables, unknown),
    );

  return {
    size: vocabulary.length,
    special: {
      pad: special(tables.first, '[PAD]'),
      unknown,
      start: special(tables.first, '[CLS]'),
      end: special(tables.first, '[SEP]'),
    },
    pieces: piecesOf,
    ids(word) {
      const known = seen.get(word);
      if (known) return known;
      const ids = piecesOf(word).map((piece) => piece.id);
      if (ids.length === 0) ids.push(unknown);
      if (seen.size >= remembered) seen.clear();
      seen.set(word, ids);
      return ids;
    },
  };
}

interface Tables {
  /** Pieces that begin a word. */
  readonly first: ReadonlyMap<string, number>;
  /** Pieces that go on a word, without their `##`. */
  readonly further: ReadonlyMap<string, number>;
  /** Length of the longest piece in characters. */
  readonly width: number;
}

function tablesOf(vocabulary: readonly string[]): Tables {
  const first = new Map<string, number>();
  const further = new Map<string, number>();
  let width = 0;
  vocabulary.forEach((piece, id) => {
    const goesOn = piece.startsWith('##') && piece.length > 2;
    (goesOn ? further : first).set(goesOn ? piece.slice(2) : piece, id);
    width = Math.max(width, piece.length);
  });
  return { first, further, width };
}

function special(first: ReadonlyMap<string, number>, piece: string): number {
  const id = first.get(piece);
  if (id === undefined) throw new RangeError(`the vocabulary has no ${piece}`);
  return id;
}

function cut(word: NormalWord, tables: Tables, unknown: number): readonly Piece[] {
  const { chars, starts, ends } = word;
  const pieces: Piece[] = [];
  for (let from = 0; from < chars.length; ) {
    const table = from === 0 ? tables.first : tables.further;
    let to = Math.min(chars.length, from + tables.width);
    let id: number | undefined;
    for (; to > from; to--) {
      id = table.get(chars.slice(from, to).join(''));
      if (id !== undefined) break;
    }
    if (id === undefined) return [whole(word, unknown)];
    pieces.push({ id, start: starts[from] ?? 0, end: ends[to - 1] ?? 0 });
    from = to;
  }
  return pieces;
}

function whole(word: NormalWord, id: number): Piece {
  return { id, start: word.starts[0] ?? 0, end: word.ends.at(-1) ?? 0 };
}
