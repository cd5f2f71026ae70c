/** What a press release puts in front of a statement, and what a pull quote puts behind it. */
import { type Form, groupSpan, type Lines } from './form.ts';

/** "From Chairwoman Ruth Phiri: ...", "Statement by Mayor Anna Holt: ...". */
const FROM =
  /^[ \t]*(?<cue>From|(?:A[ \t]+)?(?:[Ss]tatement|[Qq]uote|[Cc]omments?|[Rr]emarks|[Mm]essage|[Rr]eaction|[Rr]esponse)[ \t]+(?:from|by|of))[ \t]+(?<source>[^:“"«\n]{2,90}?)[ \t]*:[ \t]+(?<said>\S[^\n]*?)[ \t]*$/du;
/** The same as a line of its own above what is said. */
const FROM_ABOVE =
  /^[ \t]*(?<cue>From|(?:A[ \t]+)?(?:[Ss]tatement|[Qq]uote|[Cc]omments?|[Rr]emarks|[Mm]essage|[Rr]eaction|[Rr]esponse)[ \t]+(?:from|by|of))[ \t]+(?<source>[^:“"«\n]{2,90}?)[ \t]*:[ \t]*$/du;
/** “Nobody came.” — Anna Holt, mayor of Skarn */
const SIGNED =
  /^[ \t]*(?<said>[“"«‘'][^\n]{8,}[”"»’'])[ \t]*(?<cue>[-–—])[ \t]*(?<source>\p{Lu}[^\n“”"«».!?:;]{2,80}?)\.?[ \t]*$/du;

/** The statements of the text whose source is told by their form; in text order. */
export function statements({ text, paragraphs, isPerson }: Lines): Form[] {
  return paragraphs.flatMap((paragraph, i): Form[] => {
    const line = text.slice(paragraph.start, paragraph.end);
    const below = paragraphs[i + 1];
    const above =
      below === undefined || !/^\s*[“"«]/u.test(text.slice(below.start, below.end)) ? null : FROM_ABOVE.exec(line);
    if (above !== null && below !== undefined) {
      const [source, cue] = ['source', 'cue'].map((group) => groupSpan(above, group, paragraph.start));
      return source && cue && isPerson(source) ? [{ source, cue, content: [below], rule: 'statement-from' }] : [];
    }
    for (const [pattern, rule] of [
      [FROM, 'statement-from'],
      [SIGNED, 'signed-quotation'],
    ] as const) {
      const match = pattern.exec(line);
      if (match === null) continue;
      const [source, cue, said] = ['source', 'cue', 'said'].map((group) => groupSpan(match, group, paragraph.start));
      if (source && cue && said && isPerson(source)) return [{ source, cue, content: [said], rule }];
    }
    return [];
  });
}
