import type { Analysis } from '../neural/index.ts';
import type { Span } from '../text/index.ts';
import type { Unit } from './units.ts';

/** Probability below which no sentence starts at a word, whatever the trees say. */
const LEAST = 0.02;
/** What an arc costs that a border cuts, and a root that a sentence has too many or lacks, in log odds of a start. */
const CUT_ARC = 0.5;
const ODD_ROOT = 1;
/** How many places where it might end a sentence reaches over at most; keeps the search linear. */
const REACH = 64;

/**
 * Index of the first unit of each sentence. A sentence starts with a token, and with each paragraph. Between those the
 * borders are taken that score best together: log odds that a sentence starts there, less what they do to the trees.
 * (Measured on EWT dev: sentence F1 89.1, against 88.4 with the probability of a start alone.)
 */
export function sentenceStarts(
  units: readonly Unit[],
  analysis: Analysis,
  breaks: ReadonlySet<number>,
): readonly number[] {
  if (units.length === 0) return [];
  const roots = rootsBefore(units, analysis);
  const cut = cutArcs(analysis);
  const gain = (unit: number) => {
    const { first } = units[unit] as Unit;
    return logOdds(analysis.sentence[first] ?? 0) - CUT_ARC * (cut[first] ?? 0);
  };
  const cost = (from: number, to: number) => ODD_ROOT * Math.abs((roots[to] as number) - (roots[from] as number) - 1);
  const starts: number[] = [];
  let paragraph = [0];
  const close = (end: number) => starts.push(...bestBorders(paragraph, end, gain, cost));
  units.forEach(({ first, opens }, i) => {
    if (i > 0 && breaks.has(i)) {
      close(i);
      paragraph = [i];
    } else if (i > 0 && opens && (analysis.sentence[first] ?? 0) > LEAST) paragraph.push(i);
  });
  close(units.length);
  return starts;
}

/** Of the `places` in a paragraph where a sentence may start, the first of them surely, those that score best. */
function bestBorders(
  places: readonly number[],
  end: number,
  gain: (place: number) => number,
  cost: (from: number, to: number) => number,
): readonly number[] {
  const best = [0];
  const back = [-1];
  for (let to = 1; to <= places.length; to++) {
    best[to] = -Infinity;
    for (let from = Math.max(0, to - REACH); from < to; from++) {
      const [start, next] = [places[from] as number, places[to] ?? end];
      const score = (best[from] as number) + (from === 0 ? 0 : gain(start)) - cost(start, next);
      if (score <= (best[to] as number)) continue;
      best[to] = score;
      back[to] = from;
    }
  }
  const borders: number[] = [];
  for (let at = back[places.length] as number; at >= 0; at = back[at] as number) borders.push(places[at] as number);
  return borders.reverse();
}

function logOdds(probability: number): number {
  return Math.log((probability + 1e-6) / (1 - probability + 1e-6));
}

/** How many roots are expected among the units before each. */
function rootsBefore(units: readonly Unit[], { words, heads, headScores }: Analysis): Float64Array {
  const width = heads.length / words.length;
  const before = new Float64Array(units.length + 1);
  units.forEach(({ first }, i) => {
    let mass = 0;
    for (let k = first * width; first >= 0 && k < (first + 1) * width; k++) {
      if (heads[k] === first) mass += Math.exp(headScores[k] as number);
    }
    before[i + 1] = (before[i] as number) + mass;
  });
  return before;
}

/** How many arcs are expected to be cut by a border before each word. */
function cutArcs({ words, heads, headScores }: Analysis): Float64Array {
  const width = heads.length / words.length;
  const cut = new Float64Array(words.length + 1); // first by how much it changes, then summed up
  for (let k = 0; k < heads.length; k++) {
    const [word, head] = [Math.floor(k / width), heads[k] as number];
    if (head < 0 || head === word) continue;
    const mass = Math.exp(headScores[k] as number);
    const [low, high] = [Math.min(word, head) + 1, Math.max(word, head) + 1];
    cut[low] = (cut[low] as number) + mass;
    cut[high] = (cut[high] as number) - mass;
  }
  for (let word = 1; word < cut.length; word++) cut[word] = (cut[word] as number) + (cut[word - 1] as number);
  return cut;
}

/** The units that begin a paragraph: one of `paragraphs`, or what follows a blank line. */
export function paragraphStarts(
  text: string,
  units: readonly Unit[],
  paragraphs: readonly Span[],
): ReadonlySet<number> {
  const starts = new Set<number>();
  let at = 0;
  units.forEach(({ start, opens }, i) => {
    const before = units[i - 1];
    let begins = before === undefined || BLANK_LINE.test(text.slice(before.end, start));
    while (at < paragraphs.length && (paragraphs[at] as Span).start <= start) {
      begins = true;
      at++;
    }
    if (begins && opens) starts.add(i);
  });
  return starts;
}

const BLANK_LINE = /\n\s*\n|\u2029/u;
