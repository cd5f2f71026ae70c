import type { Element } from 'domhandler';
import { hintsOf } from './hints.ts';

/** A block-level element of a page, what it is called, and how much text stands in it. */
export interface Scope {
  /** Missing for the page itself. */
  readonly element?: Element;
  readonly tag: string;
  readonly parent?: Scope;
  readonly depth: number;
  /** Bits of `hintsOf`. */
  readonly hints: number;
  /** Words of running text: blocks of ten words or more that are not mostly links. */
  mass: number;
  words: number;
  /** Characters without white space. */
  chars: number;
  linkChars: number;
  blocks: number;
  /** Index of its first and last block; -1 while it has none. */
  first: number;
  last: number;
}

export function pageScope(): Scope {
  return { tag: 'page', depth: 0, hints: 0, ...empty };
}

export function scopeOf(element: Element, parent: Scope): Scope {
  const { name: tag } = element;
  return { element, tag, parent, depth: parent.depth + 1, hints: hintsOf(element), ...empty };
}

/** From the scope itself outwards, the first that passes. */
export function nearest(scope: Scope, test: (scope: Scope) => boolean): Scope | undefined {
  for (let s: Scope | undefined = scope; s !== undefined; s = s.parent) if (test(s)) return s;
  return undefined;
}

/** The innermost scope that holds both. */
export function commonScope(a: Scope, b: Scope): Scope {
  let x = a;
  let y = b;
  while (x !== y) {
    const deeper = x.depth >= y.depth ? x.parent : y.parent;
    if (deeper === undefined) return x;
    if (x.depth >= y.depth) x = deeper;
    else y = deeper;
  }
  return x;
}

/** The child of `outer` that `scope` lies in, or `outer` itself; undefined where it lies outside. */
export function childTowards(scope: Scope, outer: Scope): Scope | undefined {
  return scope === outer ? outer : nearest(scope, (s) => s.parent === outer);
}

const empty = { mass: 0, words: 0, chars: 0, linkChars: 0, blocks: 0, first: -1, last: -1 };
