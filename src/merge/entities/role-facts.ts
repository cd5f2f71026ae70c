import { builtIn, isNamed } from '../../lookup/index.ts';

/** What a role tells of the person beside its words: "Ukrainian President". */
export interface RoleFacts {
  /** The role without the state and in small letters: "president". */
  readonly role: string;
  /** ISO 3166-1 alpha-2 of the state that it belongs to. */
  readonly iso2?: string;
  /** The sectors of society that it stands in, as PLOVER codes them. */
  readonly sectors: readonly string[];
}

const known = new Map<string, RoleFacts>();
/** Roles kept at hand. */
const REMEMBERED = 5000;

/** What a role tells; of a state only what stands before it, since an "ambassador to Norway" is not Norway's. */
export function roleFacts(role: string): RoleFacts {
  const before = known.get(role);
  if (before !== undefined) return before;
  const words = role.split(/\s+/u);
  const state = builtIn().longest(words, 0);
  const country = state?.senses.find(({ entry }) => isNamed(entry) && entry.kind === 'country')?.entry;
  const rest = country === undefined ? words : words.slice(state?.length ?? 0);
  const sectors = new Set<string>();
  for (let at = 0; at < rest.length; at += 1) {
    const senses = builtIn().longest(rest, at)?.senses ?? [];
    for (const { entry, sectors: own } of senses) if (entry.kind === 'role') for (const one of own) sectors.add(one);
  }
  const iso2 = country !== undefined && isNamed(country) ? country.iso2 : undefined;
  const isRole = sectors.size > 0 && isPlain(role, rest);
  if (!isRole) sectors.clear();
  const facts = {
    role: isRole ? rest.join(' ').toLowerCase() : '',
    ...(iso2 === undefined || !isRole ? {} : { iso2 }),
    sectors: [...sectors],
  };
  if (known.size >= REMEMBERED) known.clear();
  known.set(role, facts);
  return facts;
}

/** Words in a role at most. */
const LONGEST = 5;

/** Whether the words are a role and nothing else: "prime minister", and not "policies of President Obama and". */
function isPlain(role: string, words: readonly string[]): boolean {
  if (words.length === 0 || words.length > LONGEST || /[.,;:!?“”"]/u.test(role)) return false;
  const heads = [words.slice(-1), words.slice(-2), words.slice(-3)].map((own) => own.join(' '));
  return heads.some((own) =>
    builtIn()
      .find(own)
      .some(({ entry }) => entry.kind === 'role'),
  );
}
