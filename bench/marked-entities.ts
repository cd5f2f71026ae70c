import type { EntityType } from '../src/record/index.ts';
import type { Span } from '../src/text/index.ts';

/** A story marked by hand, as `bench/entities/README.md` tells. */
export interface MarkedStory {
  readonly id: string;
  readonly published?: string;
  readonly entities: Readonly<Record<string, MarkedEntity>>;
  /** Lines of the story. */
  readonly marked: readonly string[];
}

export interface MarkedEntity {
  readonly name: string;
  readonly type: EntityType;
  /** Other names that would do as well. */
  readonly also?: readonly string[];
}

/** Who is meant, by a key of the story's entities; `-` for somebody who is none of them. */
export interface Mark extends Span {
  readonly key: string;
}

export interface Unmarked {
  readonly text: string;
  readonly mentions: readonly Mark[];
  readonly cues: readonly Mark[];
}

/**
 * The plain text of a story with its marks: `[key:mention]`, which may hold others, and `{key:cue}`.
 *
 *     unmark(['[ban:Banda] {ban:said} no.']).text; // 'Banda said no.'
 * @throws {SyntaxError} where brackets do not match
 */
export function unmark(lines: readonly string[]): Unmarked {
  let text = '';
  const mentions: Mark[] = [];
  const cues: Mark[] = [];
  const open: { key: string; start: number; closes: string }[] = [];
  for (const [piece, , bracket, key] of lines.join('\n').matchAll(/(([[{])([a-z0-9-]+):)|[\]}]|[^[\]{}]+|[[{]/gu)) {
    if (bracket !== undefined && key !== undefined) {
      open.push({ key, start: text.length, closes: bracket === '[' ? ']' : '}' });
    } else if (/^[\]}]$/u.test(piece)) {
      const last = open.pop();
      if (last?.closes !== piece)
        throw new SyntaxError(`${piece} does not match at ${JSON.stringify(text.slice(-20))}`);
      (piece === ']' ? mentions : cues).push({ key: last.key, start: last.start, end: text.length });
    } else text += piece;
  }
  if (open.length > 0) throw new SyntaxError(`${open.length} brackets are not closed`);
  return { text, mentions: mentions.sort((a, b) => a.start - b.start), cues };
}
