import { ONE_IN, type Sketch, shared } from './shingles.ts';
import type { TextIndex } from './text-index.ts';

/** `reprint`: much the same text; `excerpt`: a part of the other; `extended`: it holds the other and more. */
export type Kinship = 'reprint' | 'excerpt' | 'extended';

/** Why a text is in its group. */
export interface Placement {
  /** The number of the first text of the group. */
  readonly group: number;
  /** The text that it is most like; undefined for the first of its group. */
  readonly like?: {
    readonly text: number;
    readonly kinship: Kinship;
    /** The part of the shorter text's shingles that the longer one has, 0 to 1. */
    readonly containment: number;
  };
}

/** From this part of the shorter text on two are one. Stories of one event that share quotes stay far below. */
const ONE_TEXT = 0.5;
/** Texts with fewer shingles say too little to be told apart by. */
const SHORTEST = 12;
/** Signs that two texts have to share before they are compared in full. */
const SIGNS_SHARED = 2;
/**
 * Shingles of the shorter text for which one sign has to be shared: a third of the signs that two texts share of which one holds half of the
 * other, since how many these are is left to chance. Stories that have a quote in common share fewer.
 */
const SHINGLES_A_SIGN = (3 * ONE_IN) / ONE_TEXT;
/** Texts that are compared in full at most, those with most shared signs first. */
const COMPARED = 8;
/** Texts that one sign leads to at most. What more texts have is boilerplate, and of a wire story printed everywhere some will do. */
const HOLDERS = 40;
/** A text is a part of another, not much the same, when it is shorter than this part of it. */
const PART = 0.5;
/** A group that is much of a longer text joins the group of that text; a line in a round-up of the day does not. */
const MUCH = 0.25;

/**
 * Puts a text into the group of those that are one text with it, or into a new one under its own number. Costs what the text is long, and
 * hardly more the more texts there are.
 */
export function placeText(index: TextIndex, text: number, { shingles, signs }: Sketch): Placement {
  const kin = shingles.length < SHORTEST ? [] : kinOf(index, shingles, signs);
  const [best] = kin;
  if (best === undefined) {
    index.add(text, text, shingles.length < SHORTEST ? new Uint32Array() : signs, shingles, HOLDERS);
    return { group: text };
  }
  let group = index.groupOf(best.text);
  for (const other of kin.slice(1)) {
    const isMuch = other.size >= MUCH * shingles.length && shingles.length >= MUCH * other.size;
    if (isMuch && index.groupOf(other.text) !== group) group = index.join(group, index.groupOf(other.text));
  }
  index.add(text, group, signs, shingles, HOLDERS);
  const { containment, size } = best;
  const kinship = kinshipOf(shingles.length, size);
  return { group, like: { text: best.text, kinship, containment: Math.round(1000 * containment) / 1000 } };
}

function kinOf(index: TextIndex, shingles: Uint32Array, signs: Uint32Array) {
  const found = [...index.holders(signs)].filter(([, count]) => count >= Math.min(SIGNS_SHARED, signs.length));
  const sizes = found.length === 0 ? new Map<number, number>() : index.sizesOf(found.map(([text]) => text));
  return found
    .filter(([text, count]) => count * SHINGLES_A_SIGN >= Math.min(shingles.length, sizes.get(text) ?? 0))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COMPARED)
    .map(([text]) => {
      const other = index.shinglesOf(text);
      const containment = shared(shingles, other) / Math.min(shingles.length, other.length);
      return { text, containment, size: other.length };
    })
    .filter(({ containment }) => containment >= ONE_TEXT)
    .sort((a, b) => b.containment - a.containment || a.text - b.text);
}

function kinshipOf(own: number, other: number): Kinship {
  if (own < PART * other) return 'excerpt';
  return other < PART * own ? 'extended' : 'reprint';
}
