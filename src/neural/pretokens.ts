import type { Span } from '../text/index.ts';

const APOSTROPHES = new Set(["'", '\u2019', '\u02bc']);
// A run of letters, digits, combining marks and underscores, or any other single character that is not white space.
const UNIT = /[\p{L}\p{M}\p{N}_]+|[^\p{White_Space}\p{L}\p{M}\p{N}_]/gu;
const WORD = /^[\p{L}\p{M}\p{N}_]/u;
const SUFFIX = /^(?:s|m|d|re|ve|ll)$/iu;
/** Word -> where its second half starts. */
const FUSED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
]);

interface Unit extends Span {
  readonly text: string;
}

/**
 * Cuts text into pre-tokens: words, single marks, and English clitics as Universal Dependencies cuts them
 * (`do|n't`, `Clinton|'s`, `can|not`). White space belongs to none of them. The spans are UTF-16 units of `text`.
 *
 * The same rules stand in `training/onrecord_training/pretokens.py`; one fixture holds both to each other.
 */
export function pretokens(text: string): readonly Span[] {
  const units = unitsOf(text);
  const spans: Span[] = [];
  for (let i = 0; i < units.length; ) {
    const unit = units[i] as Unit;
    const pair = clitic(unit, units[i + 1], units[i + 2]) ?? fused(unit);
    spans.push(...(pair?.spans ?? [{ start: unit.start, end: unit.end }]));
    i += pair?.units ?? 1;
  }
  return spans;
}

function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  for (const match of text.matchAll(UNIT)) {
    units.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return units;
}

interface Cut {
  readonly spans: readonly Span[];
  /** How many units it takes up. */
  readonly units: number;
}

function clitic(word: Unit, mark: Unit | undefined, tail: Unit | undefined): Cut | undefined {
  if (!mark || !tail || mark.start !== word.end || tail.start !== mark.end) return undefined;
  if (!APOSTROPHES.has(mark.text) || !WORD.test(word.text)) return undefined;
  const cutAt = (at: number): Cut => ({
    spans: [
      { start: word.start, end: at },
      { start: at, end: tail.end },
    ],
    units: 3,
  });
  if (/^[tT]$/.test(tail.text) && /.[nN]$/su.test(word.text)) return cutAt(word.end - 1);
  return SUFFIX.test(tail.text) ? cutAt(mark.start) : undefined;
}

function fused(word: Unit): Cut | undefined {
  const second = FUSED.get(word.text.toLowerCase());
  if (second === undefined) return undefined;
  const at = word.start + second;
  return {
    spans: [
      { start: word.start, end: at },
      { start: at, end: word.end },
    ],
    units: 1,
  };
}
