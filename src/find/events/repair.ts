/** A tree that may still be changed: heads (-1 for a root) and relations of nodes `0..n`. */
export interface Draft {
  readonly heads: Int32Array;
  readonly relations: string[];
  lower(node: number): string;
  upos(node: number): string;
}

const BETWEEN = /^(?:ADV|AUX|PART|PUNCT|ADP|NUM|DET)$/u;
const BE = /^(?:be|is|are|was|were|been|being|'s|’s|'re|’re|am)$/u;

/**
 * Makes auxiliaries hang on their verbs where the parser has it the other way round ("has | offered"): whatever hung on the
 * auxiliary hangs on the verb then, which takes its place.
 */
export function liftVerbs(draft: Draft): void {
  const { heads, relations } = draft;
  for (let aux = 0; aux < heads.length; aux += 1) {
    const helps =
      draft.upos(aux) === 'AUX' || (draft.upos(aux) === 'VERB' && /^(?:has|have|had)$/u.test(draft.lower(aux)));
    if (!helps) continue;
    if (/^(?:aux|aux:pass|cop)$/u.test(relations[aux] ?? '')) {
      // Nothing hangs on an auxiliary: the subject of "has filed" is that of "filed".
      for (let node = 0; node < heads.length; node += 1) if (heads[node] === aux) heads[node] = heads[aux] ?? -1;
      continue;
    }
    const verb = verbBehind(draft, aux);
    if (verb === undefined || heads[verb] !== aux) continue;
    if (
      draft.upos(aux) === 'VERB' &&
      !/(?:ed|en|wn|ne|nt|ld|ght|un|ck|ung|ut|it|ost|et|aid|ead|ade|om)$/u.test(draft.lower(verb))
    )
      continue;
    heads[verb] = heads[aux] ?? -1;
    relations[verb] = relations[aux] ?? 'root';
    for (let node = 0; node < heads.length; node += 1) if (heads[node] === aux) heads[node] = verb;
    heads[aux] = verb;
    relations[aux] = BE.test(draft.lower(aux)) && !draft.lower(verb).endsWith('ing') ? 'aux:pass' : 'aux';
  }
}

/** Function words that nothing but the parts of a fixed phrase may hang on. */
const FUNCTION = /^(?:DET|ADP|PUNCT|CCONJ|PART|SCONJ)$/u;

/** Makes what hangs on a function word hang on that word's head: "by | the West" has no head in "the". */
export function raiseFromFunctionWords({ heads, relations, upos }: Draft): void {
  for (let node = 0; node < heads.length; node += 1) {
    for (let steps = 0; steps < 3; steps += 1) {
      const head = heads[node] ?? -1;
      const above = heads[head] ?? -1;
      if (
        head < 0 ||
        above < 0 ||
        above === node ||
        !FUNCTION.test(upos(head)) ||
        /^(?:fixed|goeswith)$/u.test(relations[node] ?? '')
      )
        break;
      heads[node] = above;
    }
  }
}

function isToBe(draft: Draft, aux: number, verb: number): boolean {
  for (let at = aux + 1; at < verb; at += 1) if (draft.lower(at) === 'to') return true;
  return false;
}

/** "is accused by the West": a form of "be" before a participle is passive, and whoever stands behind "by" is the agent. */
export function markPassives(draft: Draft): void {
  const { heads, relations } = draft;
  for (let aux = 0; aux < heads.length; aux += 1) {
    const verb = heads[aux] ?? -1;
    if (relations[aux] !== 'aux' && relations[aux] !== 'aux:pass') continue;
    if (verb < aux || !BE.test(draft.lower(aux)) || draft.upos(verb) !== 'VERB' || draft.lower(verb).endsWith('ing'))
      continue;
    if (isToBe(draft, aux, verb)) {
      relations[aux] = 'aux'; // "is to receive"
      continue;
    }
    relations[aux] = 'aux:pass';
    if (draft.lower(verb + 1) !== 'by') continue;
    let agent = verb + 2;
    while (agent < heads.length && /^(?:DET|ADJ|NUM)$/u.test(draft.upos(agent))) agent += 1;
    while (
      /^(?:NOUN|PROPN)$/u.test(draft.upos(agent + 1)) &&
      /^(?:NOUN|PROPN)$/u.test(draft.upos(agent)) &&
      heads[agent] === agent + 1
    )
      agent += 1;
    if (!/^(?:NOUN|PROPN|PRON)$/u.test(draft.upos(agent))) continue;
    if (heads[agent] === verb) {
      if (/^(?:nsubj|obl|nmod)$/u.test(relations[agent] ?? '')) relations[agent] = 'obl:agent';
      continue;
    }
    if (isUnder(heads, verb, agent) || isUnder(heads, verb, verb + 1)) continue; // that would close a circle
    heads[agent] = verb;
    relations[agent] = 'obl:agent';
    heads[verb + 1] = agent;
    relations[verb + 1] = 'case';
  }
}

/** "his country | 's military aid": who stands before the mark of the genitive owns what the nouns behind it head. */
export function markOwners(draft: Draft): void {
  const { heads, relations } = draft;
  for (let mark = 1; mark + 1 < heads.length; mark += 1) {
    if (draft.upos(mark) !== 'PART' || !/^['’](?:s)?$/u.test(draft.lower(mark))) continue;
    const owner = mark - 1;
    if (!/^(?:NOUN|PROPN)$/u.test(draft.upos(owner))) continue;
    let owned = mark;
    while (/^(?:ADJ|NUM|NOUN|PROPN)$/u.test(draft.upos(owned + 1))) {
      owned += 1;
      if (draft.upos(owned) === 'NOUN' && !/^(?:NOUN|PROPN)$/u.test(draft.upos(owned + 1))) break;
    }
    if (draft.upos(owned) !== 'NOUN' || isUnder(heads, owned, owner)) continue;
    const moves = heads[owner] !== owned && /^(?:obj|obl|nsubj|nmod|compound)$/u.test(relations[owner] ?? '');
    if (!moves && !(heads[owner] === owned && relations[owner] === 'compound')) continue;
    heads[owner] = owned;
    relations[owner] = 'nmod:poss';
    // "his" of "his country's aid" is whose country it is.
    const before = owner - 1;
    if (relations[before] === 'nmod:poss' && heads[before] === owned) heads[before] = owner;
  }
}

const NOMINAL = /^(?:NOUN|PROPN|PRON)$/u;

/** "Russia and | Turkey's ministers met": a noun behind its own "and" stands in a row with the one that it hangs on. */
export function markRows({ heads, relations, upos, lower }: Draft): void {
  for (let and = 1; and + 1 < heads.length; and += 1) {
    const last = heads[and] ?? -1;
    if (!/^(?:and|or)$/u.test(lower(and)) || last <= and || !NOMINAL.test(upos(last))) continue;
    const head = heads[last] ?? -1;
    if (
      head === and - 1 &&
      NOMINAL.test(upos(head)) &&
      /^(?:flat|appos|nmod|dep|compound)$/u.test(relations[last] ?? '')
    )
      relations[last] = 'conj';
  }
}

/** "quantities of | shells and missiles": what stands behind its own "of" hangs on the noun before, and is nobody's object. */
export function markOf({ heads, relations, upos, lower }: Draft): void {
  for (let of = 1; of + 1 < heads.length; of += 1) {
    if (lower(of) !== 'of' || relations[of] !== 'case' || !/^(?:NOUN|PROPN)$/u.test(upos(of - 1))) continue;
    const noun = heads[of] ?? -1;
    if (noun <= of || !/^(?:obj|iobj|obl)$/u.test(relations[noun] ?? '') || heads[noun] === of - 1) continue;
    if (isUnder(heads, of - 1, noun)) continue;
    const host = heads[of - 1] ?? -1;
    if (host < 0 || host !== heads[noun]) continue;
    heads[noun] = of - 1;
    relations[noun] = 'nmod';
    const next = noun + 2;
    if (/^(?:and|or)$/u.test(lower(noun + 1)) && heads[next] === of - 1 && relations[next] === 'nmod') {
      heads[next] = noun;
      relations[next] = 'conj';
    }
  }
}

/** "both | sides": a noun right behind a word that only points at it takes its place. */
export function raiseNouns({ heads, relations, upos }: Draft): void {
  for (let noun = 1; noun < heads.length; noun += 1) {
    const det = noun - 1;
    if (upos(det) !== 'DET' || upos(noun) !== 'NOUN' || heads[noun] !== det) continue;
    heads[noun] = heads[det] ?? -1;
    relations[noun] = relations[det] ?? 'root';
    for (let node = 0; node < heads.length; node += 1) if (heads[node] === det) heads[node] = noun;
    heads[det] = noun;
    relations[det] = 'det';
  }
}

/** Whether a node hangs on another, directly or through others. */
function isUnder(heads: Int32Array, node: number, above: number): boolean {
  for (let at = heads[node] ?? -1, steps = 0; at >= 0 && steps < heads.length; at = heads[at] ?? -1, steps += 1)
    if (at === above) return true;
  return false;
}

/** Makes a root of any node that hangs on itself through others: whoever walks down a tree must come to an end. */
export function openCircles(heads: Int32Array): void {
  for (let node = 0; node < heads.length; node += 1) if (isUnder(heads, node, node)) heads[node] = -1;
}

/** The verb that an auxiliary helps: the next one, with nothing but adverbs and other auxiliaries between. */
function verbBehind(draft: Draft, aux: number): number | undefined {
  for (let node = aux + 1; node <= aux + 5 && node < draft.heads.length; node += 1) {
    if (draft.upos(node) === 'VERB') return node;
    if (draft.upos(node) === 'NOUN') return undefined;
    if (!BETWEEN.test(draft.upos(node)) && draft.heads[node] !== aux) return undefined;
  }
  return undefined;
}
