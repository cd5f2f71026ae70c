/**
 * Scores bodies the way the article extraction benchmark does: bags of four-word shingles, true and false ones counted
 * as shares of each page, then precision, recall and F1 over the sums of the shares. All numbers 0 to 1.
 */
export interface PageScore {
  readonly hit: number;
  readonly wrong: number;
  readonly missed: number;
}

const size = 4;

export function scorePage(truth: string, body: string): PageScore {
  const t = shinglesOf(truth);
  const p = shinglesOf(body);
  let hit = 0;
  let wrong = 0;
  let missed = 0;
  for (const key of new Set([...t.keys(), ...p.keys()])) {
    const x = t.get(key) ?? 0;
    const y = p.get(key) ?? 0;
    hit += Math.min(x, y);
    wrong += Math.max(0, y - x);
    missed += Math.max(0, x - y);
  }
  const all = hit + wrong + missed || 1;
  return { hit: hit / all, wrong: wrong / all, missed: missed / all };
}

export function sumScores(pages: readonly PageScore[]): { precision: number; recall: number; f1: number } {
  let hit = 0;
  let wrong = 0;
  let missed = 0;
  for (const page of pages) {
    hit += page.hit;
    wrong += page.wrong;
    missed += page.missed;
  }
  const precision = hit / (hit + wrong || 1);
  const recall = hit / (hit + missed || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const bag = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - size + 1); i += 1) {
    const key = words.slice(i, i + size).join(' ');
    if (key !== '') bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  return bag;
}
