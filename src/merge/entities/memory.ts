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
  /** Articles that tell this; one where it is not said. */
  readonly articles?: number;
}

/** How often something of an article was there before, of how many articles that could have had it. */
export type Habit = readonly [again: number, of: number];

/** What is kept at hand of somebody on record: of each sort what was seen last, so that it never grows. */
export interface Memory {
  readonly roles: readonly string[];
  readonly sectors: readonly string[];
  readonly states: readonly string[];
  /** Numbers of others who were named in the same articles, the last first. */
  readonly company: readonly number[];
  /** Day and outlet of articles, the last first. */
  readonly seen: readonly (readonly [day: string, outlet: string])[];
  /** Whether articles bring company that was there before, and roles: what tells how much it means where they do not. */
  readonly habits?: { readonly company: Habit; readonly role: Habit };
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
const noHabits = { company: [0, 0], role: [0, 0] } as const;
/** Company from which on an article could have some that was there before. */
export const SOME_COMPANY = 2;

/** The memory after one more article. */
export function remember(memory: Memory, { roles, iso2, company, outlet, day, type }: Appearance): Memory {
  const facts = roles.map(roleFacts);
  const titles = facts.map(({ role }) => role).filter((role) => role !== '');
  const seen = day === undefined && outlet === undefined ? [] : [[day ?? '', outlet ?? ''] as const];
  const { habits = noHabits } = memory;
  const couldMeet = memory.company.length > 0 && company.size >= SOME_COMPANY;
  const couldShare = memory.roles.length > 0 && titles.length > 0;
  return {
    roles: newest(titles, memory.roles, MOST.roles),
    sectors: newest(
      facts.flatMap(({ sectors }) => sectors),
      memory.sectors,
      MOST.sectors,
    ),
    states: newest(statesOf(facts, type === 'person' ? iso2 : undefined), memory.states, MOST.states),
    company: newest([...company], memory.company, MOST.company),
    seen: [...seen, ...memory.seen].slice(0, MOST.seen),
    habits: {
      company: couldMeet
        ? oneMore(
            habits.company,
            memory.company.some((number) => company.has(number)),
          )
        : habits.company,
      role: couldShare
        ? oneMore(
            habits.role,
            titles.some((role) => memory.roles.includes(role)),
          )
        : habits.role,
    },
  };
}

function oneMore([again, of]: Habit, isAgain: boolean): Habit {
  return [again + (isAgain ? 1 : 0), of + 1];
}

/** Two memories of one as one memory: what became of `later` stands first. */
export function remembered(earlier: Memory, later: Memory): Memory {
  const sum = (a: Habit, b: Habit): Habit => [a[0] + b[0], a[1] + b[1]];
  const [a, b] = [earlier.habits ?? noHabits, later.habits ?? noHabits];
  return {
    roles: newest(later.roles, earlier.roles, MOST.roles),
    sectors: newest(later.sectors, earlier.sectors, MOST.sectors),
    states: newest(later.states, earlier.states, MOST.states),
    company: newest(later.company, earlier.company, MOST.company),
    seen: [...later.seen, ...earlier.seen].slice(0, MOST.seen),
    habits: { company: sum(a.company, b.company), role: sum(a.role, b.role) },
  };
}

/** Somebody on record as if one article told all of it: so that those who were apart can be held against each other. */
export function asAppearance({ name, type, names, articles, iso2, wikidata, memory }: Known): Appearance {
  const [last] = memory.seen;
  const [day, outlet] = [last?.[0], last?.[1]];
  return {
    ...{ name, type, names, articles, roles: memory.roles, company: new Set(memory.company) },
    ...(iso2 === undefined ? {} : { iso2 }),
    ...(wikidata === undefined ? {} : { wikidata }),
    ...(day === undefined || day === '' ? {} : { day }),
    ...(outlet === undefined || outlet === '' ? {} : { outlet }),
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
