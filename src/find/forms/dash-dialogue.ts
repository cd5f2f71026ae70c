/**
 * Dialogue whose speeches begin with a dash: "— The boats left at dawn, said Osman Varga. Nobody waved." What stands before the
 * words of saying is speech; what follows their sentence is so where it speaks of "I", "we" or "you", and undecided otherwise.
 */
import type { Span } from '../../text/index.ts';
import { sayings } from '../sayings.ts';
import type { Form, Lines } from './form.ts';

const DASH = /^\s*[-–—−][ \t\u00a0]+(?=\S)/u;
const NAME =
  "(?:[Hh]e|[Ss]he|[Tt]hey|I|(?:[Tt]he|[Mm]y|[Hh]is|[Hh]er|[Aa]n?)(?:\\s\\p{Ll}[\\p{L}'’-]*){1,4}|(?:\\p{Lu}\\.\\s?)*\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}(?:\\.|[\\p{L}'’-]+)){0,3})";
const VERB = `(?:${[...sayings('beside'), 'asks', 'answers', 'cried', 'muttered', 'repeated', 'told (?:me|us|him|her|them)'].join('|')})`;
/** Both orders; a sentence or a line ends behind them, or an adverb or the like goes on. */
const SAID = new RegExp(
  `(?<=[,!?…][ \\t]+(?:[-–—][ \\t]+)?)(?:(?<source1>${NAME})\\s(?<cue1>${VERB})|(?<cue2>${VERB})\\s(?<source2>${NAME}))(?=[.,:;!?\\s]|$)`,
  'du',
);
const SPEAKS = /\b(?:I|we|you|my|our|your|me|us|I['’]\w+|we['’]\w+|you['’]\w+)\b/iu;

/** The speeches whose own line says who speaks; in text order. */
export function dashDialogue({ text, paragraphs }: Lines): Form[] {
  return paragraphs.flatMap((paragraph): Form[] => {
    const line = text.slice(paragraph.start, paragraph.end);
    const dash = DASH.exec(line)?.[0].length;
    const match = dash === undefined ? null : SAID.exec(line);
    const groups = match?.indices?.groups;
    const [source, cue] = [groups?.source1 ?? groups?.source2, groups?.cue1 ?? groups?.cue2];
    if (dash === undefined || match === null || source === undefined || cue === undefined) return [];
    const at = ([start, end]: readonly [number, number]): Span => ({
      start: paragraph.start + start,
      end: paragraph.start + end,
    });
    const before = line.slice(dash, match.index).replace(/[\s–—-]+$/u, '');
    if (!/\p{L}/u.test(before)) return [];
    return [
      {
        ...{ source: at(source), cue: at(cue), rule: 'dash-dialogue' },
        content: [at([dash, dash + before.length]), ...goesOn(line, match.index + match[0].length).map(at)],
      },
    ];
  });
}

/** What is said behind the sentence of the words of saying. */
function goesOn(line: string, from: number): (readonly [number, number])[] {
  const stop = /^[^.!?]{0,40}[.!?]\s+/u.exec(line.slice(from));
  if (stop === null) return [];
  const start = from + stop[0].length;
  const end = line.trimEnd().length;
  const narrates = /\b(?:he|she|said|asked|answered)\b/iu.test(line.slice(start, end));
  return end > start && SPEAKS.test(line.slice(start, end)) && !narrates ? [[start, end]] : [];
}
