import type { EntityType } from '../../record/index.ts';
import { type RoleFacts, roleFacts } from './role-facts.ts';

/** What one article tells of somebody whom it names. */
export interface Appearance {
  readonly name: string;
  readonly type: EntityType;
  /** All names that the article has for it. */
  readonly names: readonly string[];
  readonly iso2?: string;
  readonly wikidata?: string;
  readonly roles: readonly string[];
  /** The numbers of the others whom the article names, as far as they are told. */
  readonly company: ReadonlySet<number>;
  readonly outlet?: string;
  /** ISO 8601, a whole day. */
  readonly day?: string;
}

/** What is kept at hand of somebody on record: of each sort what was seen last, so that it never grows. */
export interface Memory {
  readonly roles: readonly string[];
  readonly sectors: readonly string[];
  readonly states: readonly string[];
  /** Numbers of others who were named in the same articles, the last first. */
  readonly company: readonly number[];
  /** Day and outlet of articles, the last first. */
  readonly seen: readonly (readonly [day: string, outlet: string])[];
}

/** Somebody on record, as the rules need it. */
export interface Known {
  readonly number: number;
  readonly name: string;
  readonly type: EntityType;
  readonly names: readonly string[];
  readonly articles: number;
  readonly iso2?: string;
  readonly wikidata?: string;
  readonly memory: Memory;
}

const MOST = { roles: 12, sectors: 8, states: 4, company: 40, seen: 8 } as const;

export const noMemory: Memory = { roles: [], sectors: [], states: [], company: [], seen: [] };

/** The memory after one more article. */
export function remember(memory: Memory, { roles, iso2, company, outlet, day, type }: Appearance): Memory {
  const facts = roles.map(roleFacts);
  const seen = day === undefined && outlet === undefined ? [] : [[day ?? '', outlet ?? ''] as const];
  return {
    roles: newest(
      facts.map(({ role }) => role),
      memory.roles,
      MOST.roles,
    ),
    sectors: newest(
      facts.flatMap(({ sectors }) => sectors),
      memory.sectors,
      MOST.sectors,
    ),
    states: newest(statesOf(facts, type === 'person' ? iso2 : undefined), memory.states, MOST.states),
    company: newest([...company], memory.company, MOST.company),
    seen: [...seen, ...memory.seen].slice(0, MOST.seen),
  };
}

export function statesOf(roles: readonly RoleFacts[], iso2: string | undefined): readonly string[] {
  return [...new Set([iso2, ...roles.map((own) => own.iso2)])].filter((state) => state !== undefined);
}

function newest<Item>(last: readonly Item[], before: readonly Item[], most: number): readonly Item[] {
  const all = new Set(last);
  for (const item of before) {
    if (all.size >= most) break;
    all.add(item);
  }
  return [...all].slice(0, most);
}
