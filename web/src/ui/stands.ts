import type { Position } from '../api/types.ts';

/** One stand, as the first of several stories has it. */
export interface Stand {
  readonly key: string;
  readonly position: Position;
  /** The same in other stories. */
  readonly others: readonly Position[];
}

/** What one or several take a stand on. */
export interface Topic {
  readonly target: string;
  readonly stands: readonly Stand[];
}

/** Each stand once, however many stories carry it. */
export function standsOf(positions: readonly Position[]): readonly Stand[] {
  const groups = new Map<string, [Position, ...Position[]]>();
  for (const position of positions) {
    const { holder, holderText, polarity, target } = position;
    const key = [holder?.id ?? holderText, polarity, nameOf(target)].join('|');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [position]);
    else known.push(position);
  }
  return [...groups].map(([key, [position, ...others]]) => ({ key, position, others }));
}

/** Stands by what they are taken on, the topics with most of them first. */
export function topicsOf(stands: readonly Stand[]): readonly Topic[] {
  const topics = new Map<string, { target: string; stands: Stand[] }>();
  for (const stand of stands) {
    const { target } = stand.position;
    const topic = topics.get(nameOf(target)) ?? { target, stands: [] };
    topic.stands.push(stand);
    topics.set(nameOf(target), topic);
  }
  return [...topics.values()].toSorted((a, b) => b.stands.length - a.stands.length);
}

/** "An immediate ceasefire", "the ceasefire": an article at the front makes no other topic. */
function nameOf(target: string): string {
  return target.toLowerCase().replace(/^(?:an?|the|any|its|his|her|their)\s+/u, '');
}
