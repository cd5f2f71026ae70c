import type { ReportFacts } from './report-facts.ts';

/** Types of which both sides do the same: who stands first tells nothing. */
export const mutualTypes: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE', 'AGREE']);

/** Parties of one side that are looked at; a list of thirty states is found by its first. */
const PARTIES = 4;

/** The keys that an event is kept under: by both sides, by each alone, and by the one side that is known. */
export function eventKeys({ type, actors, recipients }: ReportFacts): readonly string[] {
  const [a, r] = sides({ type, actors, recipients });
  if (a.length === 0 && r.length === 0) return [];
  const alone = [...a.map((own) => `${type}|a${own}`), ...r.map((own) => `${type}|${mutual(type, 'r')}${own}`)];
  if (a.length === 0 || r.length === 0) return [...new Set([...alone, ...alone.map((key) => `${key}!`)])];
  return [...new Set([...pairs(type, a, r), ...alone])];
}

/** The keys under which those are found that a report may be of. */
export function soughtEventKeys({ type, actors, recipients }: ReportFacts): readonly string[] {
  const [a, r] = sides({ type, actors, recipients });
  const alone = [...a.map((own) => `${type}|a${own}`), ...r.map((own) => `${type}|${mutual(type, 'r')}${own}`)];
  if (a.length === 0 || r.length === 0) return [...new Set(alone)];
  return [...new Set([...pairs(type, a, r), ...alone.map((key) => `${key}!`)])];
}

function sides({ actors, recipients }: Pick<ReportFacts, 'type' | 'actors' | 'recipients'>) {
  return [[...new Set(actors)].slice(0, PARTIES), [...new Set(recipients)].slice(0, PARTIES)] as const;
}

function mutual(type: string, side: 'r'): 'a' | 'r' {
  return mutualTypes.has(type) ? 'a' : side;
}

function pairs(type: string, a: readonly number[], r: readonly number[]): readonly string[] {
  return a.flatMap((x) =>
    r.map((y) => {
      const [first, second] = mutualTypes.has(type) && y < x ? [y, x] : [x, y];
      return `${type}|${first}>${second}`;
    }),
  );
}
