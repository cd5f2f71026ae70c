import type { Entity, EntityType, Mention } from '../../record/index.ts';
import { overlaps } from '../../text/index.ts';
import { spanOf } from '../word-runs.ts';
import type { Chain } from './chain-set.ts';
import type { FoundMention } from './found-mention.ts';
import { holdsRole } from './names.ts';
import type { Reading } from './reading.ts';

/** A chain as an entity of the record; undefined where the text never names it. */
export function entityOf(reading: Reading, chain: Chain, id: string): Entity | undefined {
  const names = chain.filter(({ name }) => name !== undefined);
  if (names.length === 0) return undefined;
  const known = names.find((own) => own.known !== undefined)?.known;
  const roles = rolesOf(reading, chain);
  return {
    id,
    name: known?.name ?? fullest(names),
    type: known?.type ?? typeOf(names),
    ...(known?.iso2 === undefined ? {} : { iso2: known.iso2 }),
    ...(known?.wikidata === undefined ? {} : { wikidata: known.wikidata }),
    ...(roles.length === 0 ? {} : { roles }),
    mentions: mentionsOf(reading, chain),
  };
}

/** The name of most words; of several that have as many the first, one with small letters rather than "OSLO". */
function fullest(names: Chain): string {
  const size = (name: string): number => 2 * name.split(' ').length + (/\p{Ll}/u.test(name) ? 1 : 0);
  return names.reduce((found, { name = '' }) => (size(name) > size(found) ? name : found), names[0]?.name ?? '');
}

/** The type of most of the names; the first where several have as many. */
function typeOf(names: Chain): EntityType {
  const counts = new Map<EntityType, number>();
  for (const { type } of names) if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'organization';
}

/** What a person is called beside the name or in its stead: "Ukrainian President", "Secretary General". */
function rolesOf(reading: Reading, chain: Chain): string[] {
  const roles = chain
    .filter(({ type, described }) => type === 'person' && holdsRole(described))
    .map((own) => roleText(reading, own));
  return [...new Set(roles)].filter((role) => role !== '');
}

const OPENS = /^(?:the|a|an|his|her|their|its|our|my|this|that|former|mr|mrs|ms|\.)$/iu;

function roleText({ text, analysis }: Reading, { described, run, kind }: FoundMention): string {
  const opening = described.findIndex((word) => !OPENS.test(word));
  if (opening < 0) return '';
  const last = kind === 'nominal' ? run.last : run.first - 1;
  const span = spanOf(analysis.words, { first: last - described.length + 1 + opening, last });
  return text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
}

/** The spans of a chain in text order, none within another: of two that overlap the longer one stays. */
export function mentionsOf({ analysis }: Reading, chain: Chain): Mention[] {
  // "as governor" tells an office and mentions nobody.
  const meant = chain.filter(({ joinedBy }) => joinedBy !== 'takes-office');
  const all = meant.map(({ run, kind }): Mention => ({ ...spanOf(analysis.words, run), kind }));
  const kept: Mention[] = [];
  for (const own of all.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => overlaps(own, other))) kept.push(own);
  }
  return kept.sort((a, b) => a.start - b.start);
}
