/** Chains of mentions while they are made: what joins them and what speaks against it. */
import { normalName } from '../../lookup/index.ts';
import type { Apart } from './apart.ts';
import { bodyKind } from './bodies.ts';
import type { FoundMention } from './found-mention.ts';
import { isSameBody, isSameName, isShortOfBoth, nationsIn } from './names.ts';

/** Mentions of one and the same, in text order. */
export type Chain = readonly FoundMention[];

/** Chains under way; two are joined only where nothing in either speaks against it. */
export class Chains {
  readonly #mentions: readonly FoundMention[];
  readonly #of: FoundMention[][];
  readonly #apart: Apart;
  readonly #by = new Map<FoundMention, string>();

  constructor(mentions: readonly FoundMention[], apart: Apart = () => false) {
    this.#mentions = mentions;
    this.#apart = apart;
    this.#of = mentions.map((own) => [own]);
  }

  at(i: number): readonly FoundMention[] {
    return this.#of[i] ?? [];
  }

  /** Joins the mentions `i` and `j`, where they may be one; `rule` is kept for the first time that `i` is joined to anything. */
  join(i: number, j: number, rule: string): boolean {
    const [one, other] = [this.#of[i], this.#of[j]];
    if (one === undefined || other === undefined) return false;
    const own = this.#mentions[i];
    if (one === other) {
      if (own !== undefined && !this.#by.has(own)) this.#by.set(own, rule);
      return true;
    }
    if (!one.every((a) => other.every((b) => mayBeSame(a, b) && !this.#apart(a.head, b.head)))) return false;
    if ([one, other].some((own) => own.some(isHeOrShe)) && ![...one, ...other].every(mayBeMeant)) return false;
    if (own !== undefined && !this.#by.has(own)) this.#by.set(own, rule);
    const both = [...one, ...other].sort((a, b) => a.head - b.head);
    this.#of.forEach((own, k) => {
      if (own === one || own === other) this.#of[k] = both;
    });
    return true;
  }

  list(): Chain[] {
    return [...new Set(this.#of)].map((chain) =>
      chain.map((own) => {
        const rule = this.#by.get(own);
        return rule === undefined ? own : { ...own, joinedBy: rule };
      }),
    );
  }
}

/** Whether nothing that two mentions say of themselves keeps them from being one. */
export function mayBeSame(a: FoundMention, b: FoundMention): boolean {
  if (a.gender !== undefined && b.gender !== undefined && a.gender !== b.gender) return false;
  if (a.being !== undefined && b.being !== undefined && a.being !== b.being) return false;
  if ((a.plural && b.known?.type === 'country') || (b.plural && a.known?.type === 'country')) return false;
  if (a.being === 'person' && b.being === 'person' && areForeign(nationsOf(a), nationsOf(b))) return false;
  if (isOtherBody(a, b) || isOtherBody(b, a)) return false;
  if (a.known !== undefined && b.known !== undefined) return a.known.id === b.known.id;
  if (a.name === undefined || b.name === undefined) return true;
  return areNamesOfOne(a, b) || (a.type === 'organization' && a.type === b.type && isShortOfBoth(a.name, b.name));
}

/** "The army" is no committee: a noun for one kind of body beside a name, or noun, for another kind. */
function isOtherBody(noun: FoundMention, other: FoundMention): boolean {
  if (noun.kind !== 'nominal' || noun.being === 'person') return false;
  const kind = bodyKind(noun.described.slice(-1));
  const its = bodyKind(other.kind === 'nominal' ? other.described.slice(-1) : (other.name?.split(' ') ?? []));
  return kind !== undefined && its !== undefined && kind !== its;
}

/** Whether two names may be one's: surnames are shared by people, the last word of a body's name is no name of it. */
export function areNamesOfOne(a: FoundMention, b: FoundMention): boolean {
  const [one = '', other = ''] = [a.name, b.name];
  if (a.being !== 'thing' || b.being !== 'thing') return isSameName(one, other);
  if (a.type === 'organization' && b.type === 'organization') return isSameBody(one, other);
  return normalName(one) === normalName(other);
}

function isHeOrShe({ kind, gender }: FoundMention): boolean {
  return kind === 'pronoun' && gender !== undefined;
}

/** "He" stands for nobody known by a bare word alone, which the model may have taken for a person: a state, a firm. */
function mayBeMeant(
  { kind, name, described, known }: FoundMention,
  _: number,
  chain: readonly FoundMention[],
): boolean {
  if (kind !== 'name' || name === undefined || known?.type === 'person') return true;
  const introduced = (own: FoundMention): boolean => (own.name?.includes(' ') ?? false) || own.described.length > 0;
  return name.includes(' ') || described.length > 0 || chain.some(introduced);
}

/** "the Dutchman" is nobody who was introduced as an American. */
function areForeign(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((id) => b.has(id));
}

const nations = new WeakMap<FoundMention, ReadonlySet<string>>();

export function nationsOf(own: FoundMention): ReadonlySet<string> {
  const known = nations.get(own) ?? nationsIn(own.described);
  nations.set(own, known);
  return known;
}
