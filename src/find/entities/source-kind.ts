import { builtIn, type Lookup } from '../../lookup/index.ts';
import type { Entity, SourceKind } from '../../record/index.ts';

/** What a source is called, and what kind that makes it; the first that fits counts. Compared with its head noun. */
const nouns: readonly (readonly [RegExp, SourceKind])[] = [
  [/^(?:polls?|surveys?|data|figures|statistics|census|numbers|index)$/iu, 'poll-or-data'],
  [
    /^(?:reports?|statements?|letters?|documents?|memos?|filings?|indictment|lawsuit|complaint|transcripts?|e-?mails?|study|studies|books?|ruling|communique|resolution|affidavit|records)$/iu,
    'document',
  ],
  [/^(?:(?:eye)?witness(?:es)?|residents?|bystanders?|survivors?|villagers?|onlookers?)$/iu, 'witness'],
  [/^(?:newspapers?|media|magazine|broadcaster|tabloid|daily|weekly|website|outlets?)$/iu, 'outlet'],
  [
    /^(?:officials?|diplomats?|sources?|aides?|advis[eo]rs?|insiders?|spokes(?:man|men|woman|women|person|people)|ministers?|officers?|representatives?)$/iu,
    'unnamed-official',
  ],
  [
    /^(?:government|ministry|police|army|military|court|council|commission|parliament|department|agency|office|authorities|administration|committee|congress|senate|navy|embassy|presidency|kremlin|pentagon)$/iu,
    'official-body',
  ],
];

/**
 * What kind of source speaks, as far as its words tell.
 * @param head the noun that heads its description; a name or a pronoun says nothing here
 */
export function sourceKindOf(
  head: string,
  entity: Pick<Entity, 'name' | 'type'> | undefined,
  lookup: Lookup = builtIn(),
): SourceKind | undefined {
  if (entity?.type === 'person' && !isUnnamed(entity.name)) return 'person';
  if (entity !== undefined && kindsOf(entity.name, lookup).includes('outlet')) return 'outlet';
  const told = nouns.find(([pattern]) => pattern.test(head))?.[1];
  if (entity?.type === 'person') return told ?? 'person';
  if (entity === undefined || entity.type === 'group') return told;
  if (told !== undefined && told !== 'unnamed-official') return told;
  const official = kindsOf(entity.name, lookup).some((kind) => ['country', 'organisation', 'alliance'].includes(kind));
  const last = entity.name.split(' ').flatMap((word) => nouns.at(-1)?.[0].test(word) ?? false);
  return official || last.includes(true) ? 'official-body' : undefined;
}

function kindsOf(name: string, lookup: Lookup): readonly string[] {
  return lookup.find(name).map(({ entry }) => entry.kind);
}

/** "an Alliance diplomat", "the diplomat": described, not named. */
function isUnnamed(name: string): boolean {
  return /^(?:an?|the|one|another)\s/iu.test(name);
}
