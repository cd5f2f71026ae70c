import { actorNouns, contextWords, eventNouns, eventOperators, eventVerbs, goodsNouns } from '../../lookup/index.ts';

/** Where in a clause a part of an event stands: a grammatical function, or the preposition of an oblique. */
export type Slot = string;

/** How one word, or several, tell of an event. */
export interface Frame {
  /** The words behind the first: "out" of "carry out". */
  readonly rest: readonly string[];
  /** Nouns that must be the object; empty where any or none will do, `-` alone where there must be none. */
  readonly objects: ReadonlySet<string>;
  readonly type: string;
  readonly mode?: string;
  readonly context?: string;
  /** Of nouns only; verbs have their subject. */
  readonly actor: readonly Slot[];
  readonly recipient: readonly Slot[];
  readonly thing: readonly Slot[];
  /** The kind of what is moved, `*` where the object tells it; `<` before it where it goes to the actor. */
  readonly flow?: string;
}

export type OperatorKind =
  | 'do'
  | 'stop'
  | 'refuse'
  | 'ask'
  | 'promise'
  | 'threaten'
  | 'accuse'
  | 'objcontrol'
  | 'say'
  | 'control'
  | 'consider';

/** A verb that says of another event that it is done, ended, refused, promised. */
export interface Operator {
  readonly rest: readonly string[];
  readonly kind: OperatorKind;
}

export interface Lexicon {
  readonly verbs: ReadonlyMap<string, readonly Frame[]>;
  /** By the last word; `rest` are the words before it. */
  readonly nouns: ReadonlyMap<string, readonly Frame[]>;
  readonly operators: ReadonlyMap<string, readonly Operator[]>;
  /** The sector of society that a noun for people or bodies belongs to. */
  readonly sectors: ReadonlyMap<string, string>;
  readonly goods: ReadonlyMap<string, string>;
  readonly contexts: ReadonlyMap<string, string>;
}

let made: Lexicon | undefined;

/** The lexicon of `data/events`, made on the first call. */
export function lexicon(): Lexicon {
  made ??= {
    verbs: frames(eventVerbs, verbRow, false),
    nouns: frames(eventNouns, nounRow, true),
    operators: operators(),
    sectors: byWord(actorNouns),
    goods: byWord(goodsNouns),
    contexts: byWord(contextWords),
  };
  return made;
}

function list(cell = ''): readonly string[] {
  return cell.split(';').filter((value) => value !== '');
}

type Row = readonly string[];

function verbRow([, objects, type = '', mode, context, recipient, thing, flow]: Row): Omit<Frame, 'rest'> {
  return {
    ...common(type, mode, context, flow),
    objects: new Set(list(objects)),
    actor: ['subj'],
    recipient: list(recipient),
    thing: list(thing),
  };
}

function nounRow([, type = '', mode, context, actor, recipient, thing, flow]: Row): Omit<Frame, 'rest'> {
  return {
    ...common(type, mode, context, flow),
    objects: new Set(),
    actor: list(actor),
    recipient: list(recipient),
    thing: list(thing),
  };
}

function common(type: string, mode = '', context = '', flow = '') {
  return {
    type,
    ...(mode === '' ? {} : { mode }),
    ...(context === '' ? {} : { context }),
    ...(flow === '' ? {} : { flow }),
  };
}

/** Frames by the word that finds them, the choosiest first. */
function frames(rows: readonly Row[], read: (row: Row) => Omit<Frame, 'rest'>, byLast: boolean): Map<string, Frame[]> {
  const out = new Map<string, Frame[]>();
  for (const row of rows) {
    const own = read(row);
    for (const entry of list(row[0])) {
      const words = entry.split(' ');
      const key = (byLast ? words.pop() : words.shift()) ?? '';
      put(out, key, { ...own, rest: words });
    }
  }
  const choosiness = ({ rest, objects }: Frame): number => 2 * rest.length + (objects.size > 0 ? 1 : 0);
  for (const all of out.values()) all.sort((a, b) => choosiness(b) - choosiness(a));
  return out;
}

function operators(): Map<string, Operator[]> {
  const out = new Map<string, Operator[]>();
  for (const [verbs, kind] of eventOperators)
    for (const entry of list(verbs)) {
      const [key = '', ...rest] = entry.split(' ');
      put(out, key, { rest, kind: kind as OperatorKind });
    }
  for (const all of out.values()) all.sort((a, b) => b.rest.length - a.rest.length);
  return out;
}

function byWord(rows: readonly Row[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const [value = '', words] of rows) for (const word of list(words)) if (!out.has(word)) out.set(word, value);
  return out;
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
