/**
 * The single characters that may be quotation marks, and what each can be where it stands. Apostrophes, feet and
 * inches, decades ('90s) and plural possessives (the Smiths' house) are told from marks by their neighbours.
 */

/** One possible mark: where it is, and which part it can play there. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Marks of one family open and close each other. */
  readonly family: Family;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** A mark that may be an apostrophe as well: it closes only what is open, and never counts as a lost half. */
  readonly doubtful: boolean;
}

export type Family = 'double' | 'single' | 'guillemet' | 'low' | 'low-single' | 'reversed';

/** What closes a quotation, by the mark that opened it; mixed typography ("…”) is common enough to allow. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"', "''"],
  '‟': ['”'],
  '”': ['”'],
  '"': ['"', '”'],
  '``': ["''", '”', '"'],
  '‘': ['’', "'"],
  '‛': ['’'],
  "'": ["'", '’'],
  '«': ['»'],
  '»': ['«', '»'],
  '‹': ['›'],
  '›': ['‹', '›'],
  '„': ['“', '”', '"'],
  '‚': ['‘', '’'],
};

const FAMILY: Readonly<Record<string, Family>> = {
  '“': 'double',
  '”': 'double',
  '‟': 'double',
  '"': 'double',
  '‘': 'single',
  '’': 'single',
  '‛': 'single',
  "'": 'single',
  '«': 'guillemet',
  '»': 'reversed',
  '‹': 'guillemet',
  '›': 'reversed',
  '„': 'low',
  '‚': 'low-single',
};

const WORD = /[\p{L}\p{N}\p{M}]/u;
const SPACE = /\s/u;
const BEFORE_OPEN = /[\s([{—–\-/:+“„«‘"'‹]/u;
const FEET_AND_INCHES = /\d['’]\s?\d{1,2}$/u;
const ELIDED = /^['’‘](?:\d0s\b|tis\b|twas\b|em\b|n['’]|cause\b|til\b|round\b)/iu;

/** Whether `mark` closes a quotation that `opening` opened. */
export function closes(text: string, mark: Mark, opening: Mark): boolean {
  return CLOSERS[text.slice(opening.start, opening.end)]?.includes(text.slice(mark.start, mark.end)) ?? false;
}

/** All possible marks of `text` between two offsets (UTF-16, half-open), in order. */
export function marksOf(text: string, start: number, end: number): Mark[] {
  const out: Mark[] = [];
  for (let at = start; at < end; at += 1) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if ((char === '`' && next === '`') || (char === "'" && next === "'" && at + 1 < end)) {
      out.push({
        start: at,
        end: at + 2,
        family: 'double',
        canOpen: char === '`',
        canClose: char === "'",
        doubtful: false,
      });
      at += 1;
      continue;
    }
    const family = FAMILY[char];
    if (family === undefined) continue;
    const mark = classify(text, at, char, family);
    if (mark !== undefined) out.push(mark);
  }
  return out;
}

function classify(text: string, at: number, char: string, family: Family): Mark | undefined {
  const before = at > 0 ? text.charAt(at - 1) : ' ';
  const after = at + 1 < text.length ? text.charAt(at + 1) : ' ';
  const mark = (canOpen: boolean, canClose: boolean, doubtful = false): Mark => ({
    start: at,
    end: at + 1,
    family,
    canOpen,
    canClose,
    doubtful,
  });
  const opens = BEFORE_OPEN.test(before) && !SPACE.test(after);
  switch (char) {
    case '“':
    case '‟':
      // German „…“ closes with the mark that opens in English; the stack decides.
      return mark(true, !SPACE.test(before));
    case '”':
      // Swedish and careless typography open with it too.
      return mark(opens && SPACE.test(before), true);
    case '«':
    case '»':
    case '‹':
    case '›':
      return mark(true, true);
    case '„':
    case '‚':
      return mark(!SPACE.test(after), false, char === '‚');
    case '"': {
      if (FEET_AND_INCHES.test(text.slice(Math.max(0, at - 6), at))) return undefined;
      if (/\d/u.test(before)) return mark(false, true, true); // 6" may be inches
      const closing = !SPACE.test(before);
      return mark(opens || !closing, closing || SPACE.test(after));
    }
    default:
      return singleMark(text, at, char, before, after, mark);
  }
}

function singleMark(
  text: string,
  at: number,
  char: string,
  before: string,
  after: string,
  mark: (canOpen: boolean, canClose: boolean, doubtful?: boolean) => Mark,
): Mark | undefined {
  const insideWord = WORD.test(before) && WORD.test(after);
  if (insideWord || ELIDED.test(text.slice(at, at + 8))) return undefined;
  const opens = BEFORE_OPEN.test(before) && !SPACE.test(after) && char !== '’';
  if (char === '‘' || char === '‛') return mark(opens, !opens && !SPACE.test(before), false);
  if (opens) return mark(true, false, char === "'");
  if (SPACE.test(before)) return undefined;
  // After a letter it may be a possessive (the Smiths' house, Jesus’): a doubtful closer.
  return mark(false, true, WORD.test(before));
}
