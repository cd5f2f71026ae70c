/** A step from one version of a story to the next, in whole sentences. */
export type SentenceChange =
  | { readonly kind: 'kept'; readonly sentences: number }
  | { readonly kind: 'added'; readonly sentence: string }
  | { readonly kind: 'removed'; readonly sentence: string }
  | { readonly kind: 'changed'; readonly sentence: string; readonly before: string };

/** From this part of their words in common on, a sentence that went and one that came in its place are one that was changed. */
const CHANGED = 0.5;
/** Sentences that are compared; what a longer text has behind them is not told. */
const LONGEST = 2000;

/**
 * What is otherwise in the newer of two texts: their sentences laid along one another by the longest common run in order. White space and
 * quotation marks make no difference.
 */
export function sentenceChanges(before: string, after: string, language = 'en'): readonly SentenceChange[] {
  const [old, now] = [sentencesOf(before, language), sentencesOf(after, language)];
  const [a, b] = [old.map(key), now.map(key)];
  const length = commonLengths(a, b);
  const changes: SentenceChange[] = [];
  let [i, j] = [0, 0];
  let [gone, come]: [string[], string[]] = [[], []];
  const flush = (): void => {
    changes.push(...paired(gone, come));
    [gone, come] = [[], []];
  };
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      flush();
      const last = changes.at(-1);
      if (last?.kind === 'kept') changes[changes.length - 1] = { kind: 'kept', sentences: last.sentences + 1 };
      else changes.push({ kind: 'kept', sentences: 1 });
      [i, j] = [i + 1, j + 1];
    } else if (j >= b.length || (i < a.length && (length[i + 1]?.[j] ?? 0) >= (length[i]?.[j + 1] ?? 0))) {
      gone.push(old[i++] ?? '');
    } else come.push(now[j++] ?? '');
  }
  flush();
  return changes;
}

/** Between two kept sentences: each that came with the first that went and is like it, the rest added or removed. */
function paired(gone: readonly string[], come: readonly string[]): readonly SentenceChange[] {
  const open = [...gone];
  const made = come.map((sentence): SentenceChange => {
    const at = open.findIndex((before) => likeness(before, sentence) >= CHANGED);
    const [before] = at < 0 ? [] : open.splice(at, 1);
    return before === undefined ? { kind: 'added', sentence } : { kind: 'changed', sentence, before };
  });
  return [...open.map((sentence): SentenceChange => ({ kind: 'removed', sentence })), ...made];
}

/** The part of the words of both that they share. */
function likeness(a: string, b: string): number {
  const [x, y] = [new Set(key(a).split(' ')), new Set(key(b).split(' '))];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.max(x.size, y.size, 1);
}

function sentencesOf(text: string, language: string): readonly string[] {
  const known = Intl.Segmenter.supportedLocalesOf([language.replace('und', 'en')]).length > 0 ? language : 'en';
  const segmenter = new Intl.Segmenter(known === 'und' ? 'en' : known, { granularity: 'sentence' });
  return text
    .split(/\n+/u)
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => key(sentence) !== '')
    .slice(0, LONGEST);
}

function key(sentence: string): string {
  return (
    sentence
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [table[i], table[i + 1]];
    for (let j = b.length - 1; row && below && j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
