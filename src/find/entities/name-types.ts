import { normalName } from '../../lookup/index.ts';
import type { EntityType } from '../../record/index.ts';
import type { Cluster } from '../coreference/index.ts';
import type { Run } from '../word-runs.ts';
import { isBody, namesBody } from './bodies.ts';
import { nameRun } from './name-run.ts';
import { holdsRole } from './names.ts';
import { formsOf, type Reading, wordsIn } from './reading.ts';
import { introducesPerson } from './titles.ts';

/** What kind of thing bears a name, by all places of a story where it stands; undefined where it is none of ours. */
export type NameTypes = (run: Run) => EntityType | undefined;

type Votes = Record<'person' | 'organization' | 'place' | 'country' | 'other', number>;

/**
 * Weighs what the model says of a name wherever it stands, what stands around it, and the pronouns that go back to it:
 * a name that the model does not know is one kind of thing in one line and another in the next, but "it" is nobody.
 */
export function nameTypes(reading: Reading, heads: readonly number[], clusters: readonly Cluster[]): NameTypes {
  const byName = new Map<string, Votes>();
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.map((own) => [own.head, cluster] as const)));
  const counted = new Set<string>();
  for (const head of heads) {
    const run = nameRun(reading, head);
    const key = normalName(wordsIn(reading, run));
    const votes = byName.get(key) ?? { person: 0, organization: 0, place: 0, country: 0, other: 0 };
    byName.set(key, votes);
    vote(votes, reading, run, head);
    const cluster = clusterOf.get(head);
    const once = `${key} ${cluster?.[0]?.head}`;
    if (cluster === undefined || counted.has(once)) continue;
    counted.add(once);
    voteByPronouns(votes, cluster);
  }
  return (run) => {
    const key = normalName(wordsIn(reading, run));
    const all = [...byName].filter(([name]) => isPartOf(key, name)).map(([, votes]) => votes);
    const sum = (kind: keyof Votes): number => all.reduce((total, votes) => total + votes[kind], 0);
    const kinds = ['person', 'organization', 'place', 'country', 'other'] as const;
    const best = kinds.reduce((a, b) => (sum(b) > sum(a) ? b : a));
    return best === 'other' ? undefined : best;
  };
}

/** A word alone is what the longer names are that begin or end with it. */
function isPartOf(key: string, name: string): boolean {
  return key === name || (!key.includes(' ') && (name.startsWith(`${key} `) || name.endsWith(` ${key}`)));
}

const MINISTERS =
  /^(?:prime|foreign|defen[cs]e|interior|finance|health|justice|fisheries|energy|president|army|parliament|government|navy|economy|ambassador)$/iu;

function vote(votes: Votes, reading: Reading, run: Run, head: number): void {
  const { analysis, spec } = reading;
  const from = head * (spec.mentions.length + 1) + 1;
  spec.mentions.forEach((label, i) => {
    const share = analysis.mention[from + i] ?? 0;
    votes[label === 'person' || label === 'organization' || label === 'place' ? label : 'other'] += share;
  });
  const forms = formsOf(reading, run);
  const [before, after] = [reading.form(run.first - 1), reading.form(run.last + 1)];
  if (namesBody(forms)) votes.organization += 4;
  if (introducesPerson(reading, run.first) || introducesPerson(reading, run.first + 1)) votes.person += 2;
  if (/^(?:in|near|outside|at|from|across)$/iu.test(before) && forms.length < 4) votes.place += 1.2;
  if (/^of$/iu.test(before) && /^(?:town|city|village|province|region|state|port)$/iu.test(reading.form(run.first - 2)))
    votes.place += 2;
  if (/^['’]s?$/u.test(after) && MINISTERS.test(reading.form(run.last + 2)) && !namesBody(forms)) votes.country += 3;
  if (after === ',' && /^(?:who|whose|\d{2})$/u.test(reading.form(run.last + 2))) votes.person += 1.5;
  if (/^(?:shares|employees|executives)$/u.test(after)) votes.organization += 1;
  if (/^\p{Ll}/u.test(after) && holdsRole([after])) votes.organization += isBody(forms.at(-1) ?? '') ? 2 : 1;
  if (/^the$/iu.test(before)) votes.person -= 1;
}

function voteByPronouns(votes: Votes, cluster: Cluster): void {
  const count = (pattern: RegExp): number => Math.min(3, cluster.filter(({ lemma }) => pattern.test(lemma)).length);
  votes.person += 0.8 * (count(/^(?:he|she)$/u) - count(/^it$/u));
}
