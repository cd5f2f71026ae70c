/**
 * Who said a quotation that no source was found for: the words behind an inverted cue. “The vote stands,” ruled on Tuesday the
 * president of the court; “...”, insisted on his arrival in Geneva Secretary General Rosa Quint.
 */

import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { withSource } from './changed-parts.ts';
import { sentenceAt } from './sentences.ts';
import { meet, type Run, runIn } from './word-runs.ts';

/** Words that may stand between a cue and the name that ends its sentence. */
const FURTHEST = 30;
/** Small words inside the description of a person: "Secretary General of the Atlantic Alliance Mark Rutte". */
const LINK = /^(?:of|the|for|de|da|von|van|der|bin|al|el|-|’s|'s)$/u;
const CAPITAL = /^\p{Lu}/u;

/** Parts with a source, where a whole quotation stands before a cue without one and the words behind it tell. */
export function sourceBehind(parts: Parts, story: Story, quotations: readonly Run[]): Parts {
  const { cue, source, content } = parts;
  const quoted = (run: Run): boolean => quotations.some((q) => meet(q, run));
  if (source.length > 0 || !content.some((run) => run.last < cue.first && quoted(run))) return parts;
  const behind = content.filter((run) => run.first > cue.last && !quoted(run));
  if (behind.length === 1) {
    const rest = content.filter((run) => !behind.includes(run));
    return withSource({ ...parts, content: rest }, behind, 'words-behind-cue');
  }
  if (content.some((run) => run.first > cue.last)) return parts;
  const name = nameAtEnd(cue, story);
  return name === undefined || quoted(name) ? parts : withSource(parts, [name], 'name-behind-cue');
}

/** The name, with what describes its bearer, that ends the cue's sentence. */
function nameAtEnd(cue: Run, { text, analysis, paragraphs }: Story): Run | undefined {
  const { words } = analysis;
  const word = (i: number): string => text.slice(words[i]?.start, words[i]?.end);
  const sentence = runIn(words, sentenceAt(analysis, paragraphs, cue.first));
  if (sentence === undefined) return undefined;
  let last = sentence.last;
  while (last > cue.last && /^[.!?”"»’']+$/u.test(word(last))) last -= 1;
  let first = last + 1;
  while (first - 1 > cue.last && (CAPITAL.test(word(first - 1)) || LINK.test(word(first - 1)))) first -= 1;
  while (first <= last && !CAPITAL.test(word(first))) first += 1;
  const isName = CAPITAL.test(word(last)) && CAPITAL.test(word(last - 1)) && last - 1 >= first;
  return isName && first - cue.last <= FURTHEST ? { first, last } : undefined;
}
