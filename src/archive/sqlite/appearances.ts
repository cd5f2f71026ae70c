import { isPlaceName } from '../../lookup/index.ts';
import {
  type Appearance,
  bareName,
  familyKey,
  isPartialName,
  type NameKey,
  partialKey,
  personName,
  roleFacts,
  soughtKeys,
  surnameKey,
  wholeKey,
} from '../../merge/index.ts';
import type { ArticleRecord, Entity, EntityType } from '../../record/index.ts';
import { slice } from '../../text/index.ts';

/** Where an article stands: what its entities are told by beside its words. */
export interface ArticlePlace {
  readonly article: number;
  readonly outlet: number | undefined;
  readonly day: string | undefined;
  /** Another article of the same text, where there is one. */
  readonly copy: number | undefined;
}

/** Names that are kept of one entity of one article. */
const MOST_NAMES = 12;

/** What an article tells of one of its entities; its company is not told yet. */
export function appearanceOf({ article }: ArticleRecord, entity: Entity, { outlet, day }: ArticlePlace): Appearance {
  const { iso2, wikidata, roles = [], mentions } = entity;
  const type = typeOf(entity);
  const bare = (own: string): string => (type === 'person' ? bareName(own) : own);
  const name = bare(entity.name);
  const spelled = mentions.filter(({ kind }) => kind === 'name').map((span) => bare(slice(article.text, span)));
  return {
    ...{ name, type, roles, names: [...new Set(spelled)].slice(0, MOST_NAMES), company: new Set<number>() },
    ...(iso2 === undefined ? {} : { iso2 }),
    ...(wikidata === undefined ? {} : { wikidata }),
    ...(outlet === undefined ? {} : { outlet: String(outlet) }),
    ...(day === undefined ? {} : { day }),
  };
}

/** A person without any role whose whole name is a city's or a state's is no person: "Ohio". */
function typeOf({ type, name, roles = [] }: Entity): EntityType {
  return type === 'person' && roles.length === 0 && isPlaceName(name) ? 'place' : type;
}

/** Coded things first, then what is no person, then persons by full name, then initials, then surnames: the later by the company of the earlier. */
export function turn({ wikidata, iso2, type, name }: Appearance): number {
  if (wikidata !== undefined || (type === 'country' && iso2 !== undefined)) return 0;
  if (type !== 'person') return 1;
  if (isSurname({ type, name })) return 4;
  return isPartialName(name) ? 3 : 2;
}

/** All keys that an appearance may be looked for by. */
export function askedKeys(own: Appearance): readonly NameKey[] {
  return [...codeKeys(own), ...nameKeys(own)];
}

export function nameKeys(own: Appearance): readonly NameKey[] {
  const family = own.type === 'person' ? personName(own.name)?.family : undefined;
  if (family === undefined) return soughtKeys(own.name, own.type);
  if (isSurname(own)) {
    // Without a role it may be a place's name.
    const whole = own.roles.length === 0 ? [wholeKey(own.name)] : [];
    return [...roleKeys(own, family), familyKey(family), partialKey(family), ...whole];
  }
  return isPartialName(own.name)
    ? [...soughtKeys(own.name, own.type), partialKey(family)]
    : soughtKeys(own.name, own.type);
}

function isSurname({ name, type }: Pick<Appearance, 'name' | 'type'>): boolean {
  return type === 'person' && personName(name)?.given.length === 0;
}

export function codeKeys({ wikidata, iso2, type }: Appearance): readonly NameKey[] {
  return [
    ...(wikidata === undefined ? [] : [`w:${wikidata}`]),
    ...(type === 'country' && iso2 !== undefined ? [`c:${iso2}`] : []),
  ];
}

export function roleKeys({ roles, iso2 }: Appearance, family: string): readonly NameKey[] {
  return roles.map(roleFacts).flatMap(({ role, iso2: own = iso2 }) => {
    return role === '' || own === undefined ? [] : [surnameKey(family, role, own)];
  });
}
