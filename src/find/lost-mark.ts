/** Where a quotation probably ends whose closing mark is lost: before the words that say who said it. */
import { sayings } from './sayings.ts';

/** Verbs of saying in the forms that stand beside speech. */
const VERB = `(?:${sayings('beside').join('|')})`;

/** What may name a speaker: up to eight words that end in no sentence. */
const NAME =
  "(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|one|two|[Hh]e|[Ss]he|[Tt]hey|\\p{Lu}[\\p{L}'’.-]*)(?:\\s[\\p{L}'’-]+\\.?){0,7}?";
/** ", added the chief" and ". added the chief": no sentence begins with a small letter and a verb of saying. */
const INVERTED = new RegExp(`[.,!?…]\\s+(?=${VERB}\\b)`, 'u');
/** ", he said." and ", the head of the union told reporters". */
const PLAIN = new RegExp(`[,!?…]\\s+(?=${NAME}\\s${VERB}\\b)`, 'u');

/**
 * The offset just after the quotation's last mark of punctuation, in `text` from `start` up to `end`; undefined where
 * nothing there says who said it. UTF-16 units.
 */
export function endOfUnclosed(text: string, start: number, end: number): number | undefined {
  const rest = text.slice(start, end);
  const ends = [INVERTED, PLAIN].flatMap((pattern) => {
    const found = pattern.exec(rest);
    return found === null || !/\S\s+\S/u.test(rest.slice(0, found.index)) ? [] : [found.index + 1];
  });
  return ends.length === 0 ? undefined : start + Math.min(...ends);
}
