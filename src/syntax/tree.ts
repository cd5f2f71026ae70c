import { type Analysis, decodeTrees, type ModelSpec, type Proposals } from '../neural/index.ts';
import type { Unit } from './units.ts';

export interface UnitTrees {
  /** Index of the unit that is the head, the unit itself for a root. */
  readonly heads: Int32Array;
  readonly relations: readonly string[];
}

/** The best tree over each sentence's units; `starts` are their first units. */
export function unitTrees(
  units: readonly Unit[],
  starts: readonly number[],
  analysis: Analysis,
  spec: ModelSpec,
): UnitTrees {
  const { relations, ...proposals } = proposalsOf(units, analysis, spec);
  if (units.length === 0) return { heads: new Int32Array(0), relations: [] };
  const { heads, choices } = decodeTrees(starts, proposals);
  const { width } = proposals;
  const names = units.map((_, i) => {
    if (heads[i] === i) return ROOT;
    const chosen = choices[i] as number;
    const own = Array.from(relations.subarray(i * width, (i + 1) * width), (r) => spec.relations[r] ?? '');
    const named = [own[chosen] ?? '', ...own].find((name) => name !== '' && name !== ROOT && name !== JOIN);
    return named ?? 'dep';
  });
  return { heads, relations: names };
}

const ROOT = 'root';
const JOIN = '_join';

interface UnitProposals extends Proposals {
  /** The relation to each head as a number in the model's `relations`, -1 for none. */
  readonly relations: Int16Array;
}

/** What the analysis proposes for words as proposals for units; heads within one unit are none. */
function proposalsOf(units: readonly Unit[], analysis: Analysis, spec: ModelSpec): UnitProposals {
  const width = spec.heads;
  const heads = new Int32Array(units.length * width).fill(-1);
  const headScores = new Float32Array(units.length * width).fill(-Infinity);
  const relations = new Int16Array(units.length * width).fill(-1);
  const unitAt = unitOfWord(units, analysis);
  units.forEach(({ first }, unit) => {
    const masses = new Map<number, { mass: number; best: number; relation: number }>();
    for (let k = first * width; first >= 0 && k < (first + 1) * width; k++) {
      const word = analysis.heads[k] as number;
      const head = word < 0 ? -1 : (unitAt[word] as number);
      if (head < 0 || (head === unit && word !== first)) continue;
      const mass = Math.exp(analysis.headScores[k] as number);
      const known = masses.get(head) ?? { mass: 0, best: 0, relation: -1 };
      const better = mass > known.best;
      masses.set(head, {
        mass: known.mass + mass,
        best: Math.max(mass, known.best),
        relation: better ? (analysis.relations[k] as number) : known.relation,
      });
    }
    [...masses]
      .sort(([, a], [, b]) => b.mass - a.mass)
      .forEach(([head, { mass, relation }], k) => {
        heads[unit * width + k] = head;
        headScores[unit * width + k] = Math.log(mass);
        relations[unit * width + k] = relation;
      });
  });
  return { heads, headScores, relations, width };
}

/** The unit that each word of the analysis lies in, -1 for none. */
function unitOfWord(units: readonly Unit[], { words }: Analysis): Int32Array {
  const unitAt = new Int32Array(words.length).fill(-1);
  let unit = 0;
  words.forEach(({ start, end }, i) => {
    while (unit < units.length && (units[unit] as Unit).end <= start) unit++;
    const at = units[unit];
    if (at && at.start <= start && end <= at.end) unitAt[i] = unit;
  });
  return unitAt;
}
