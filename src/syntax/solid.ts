import type { Span } from '../text/index.ts';

/**
 * What is one token of UD English whatever is in it, so that no model need be asked: addresses, names of files and
 * newsgroups, tags, emoticons, numbers and dates, common abbreviations, one mark written again and again. (In EWT and
 * GUM this holds of all but some cases in a hundred.)
 */
const SOLID = new RegExp(
  [
    String.raw`(?:(?:https?|ftp)://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]/?`,
    String.raw`[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+`,
    String.raw`(?<![\p{L}\p{N}@])[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.(?:com|org|net|edu|gov|mil|info|biz|co|uk|de|fr|eu|pdf|docx?|xlsx?|pptx?|txt|html?|jpe?g|png|gif|zip|csv|exe|mp[34])(?![\p{L}\p{N}_])`,
    String.raw`(?<![\p{L}\p{N}.@])\p{Ll}[\p{L}\p{N}_-]*(?:\.\p{Ll}[\p{L}\p{N}_-]+){2,}(?![\p{L}\p{N}_])`,
    String.raw`(?<![\p{L}\p{N}&/])[#@]\p{L}[\p{L}\p{N}_]+`,
    String.raw`(?<!\S)[:;=8][-']?[()DPpO|\\/*](?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])[:;]-[()DP](?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}_.,:/-])\p{Nd}+(?:(?:[.,:]\p{Nd}+)+|/\p{Nd}+/\p{Nd}+|(?:-\p{Nd}+){2,})(?![\p{L}\p{N}_])`,
    String.raw`(?<![\p{L}\p{N}_.'’-])(?:Mrs?|Ms|Dr|St|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Jr|Sr|Gen|Lt|Rev|Gov|Sens?|Reps?|Prof|Capt|Col|Sgt|ft)\.(?![\p{L}\p{N}.])`,
    String.raw`(?<![\p{L}\p{N}_.'’&-])(?:(?:\p{L}\.){2,}|[B-HJ-Z]\.(?=\s+\p{Lu}))(?![\p{L}\p{N}.])`,
    String.raw`[.:]*[!?][!?.]+|[.:]+[!?]|[-=_*~]{3,}|([-–—.*=~_<+#'’$€£])\1+|>{2,}`,
  ].join('|'),
  'gu',
);

/** The runs of `text` that are one token each, in order. */
export function solidRuns(text: string): readonly Span[] {
  return [...text.matchAll(SOLID)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
}

/** Where solid runs start, go on and have ended: what is known of each word and the one before. */
export const JOINS = { unknown: 0, yes: 1, no: 2 } as const;

/** For each word, whether it is a part of the one before: surely so inside a solid run, surely not at its ends. */
export function surelyJoined(text: string, words: readonly Span[]): Uint8Array {
  const joins = new Uint8Array(words.length);
  const runs = solidRuns(text);
  let at = 0;
  words.forEach(({ start }, i) => {
    while (at < runs.length && (runs[at] as Span).end < start) at++;
    const run = runs[at];
    if (!run || start < run.start) return;
    joins[i] = start > run.start && start < run.end ? JOINS.yes : JOINS.no;
  });
  return joins;
}
