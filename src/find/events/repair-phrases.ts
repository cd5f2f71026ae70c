/** Mends inside noun phrases: what describes a noun hangs on it, whatever verb the parser hung it on. */
import type { Draft } from './repair.ts';

const DETERMINER = /^(?:the|an?|its|his|their|our|my|your|whose|both|these|those)$/u;
const POSSESSIVE = /^(?:its|his|their|our|my|your|whose)$/u;
const NOUN = /^(?:NOUN|PROPN)$/u;

/**
 * "said | The Treasury", "urged | its citizens": an article or possessive belongs to the noun that its phrase ends in, and nouns
 * that stand before that one with the same part in the clause ("the | coast | guard") are parts of its name.
 */
export function markDeterminers(draft: Draft): void {
  const { heads, relations } = draft;
  for (let det = 0; det + 1 < heads.length; det += 1) {
    if (!DETERMINER.test(draft.lower(det)) || !/^(?:DET|PRON)$/u.test(draft.upos(det))) continue;
    const noun = headBehind(draft, det);
    if (noun === undefined || isUnder(heads, noun, det)) continue;
    for (let at = det + 1; at < noun; at += 1) {
      const isPart = NOUN.test(draft.upos(at)) && heads[at] === heads[noun] && relations[at] === relations[noun];
      if (!isPart || draft.lower(at).endsWith('s')) continue; // "awarded the Wards US$5 million"
      heads[at] = noun;
      relations[at] = 'compound';
    }
    heads[det] = noun;
    relations[det] = POSSESSIVE.test(draft.lower(det)) ? 'nmod:poss' : 'det';
  }
}

const SUBJECT = /^(?:nsubj|nsubj:pass)$/u;
const TIME = /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/**
 * "Ms | Cojocari met", "Kasharan | troops had": of two names in a row with the same part in the clause the second goes on with the
 * first, and a name before a noun describes it.
 */
export function joinNames({ heads, relations, upos, lower }: Draft): void {
  for (let at = 0; at + 1 < heads.length; at += 1) {
    const next = at + 1;
    const relation = relations[at] ?? '';
    if (upos(at) !== 'PROPN' || heads[at] !== heads[next] || (heads[at] ?? -1) < 0 || TIME.test(lower(next))) continue;
    if (upos(next) === 'PROPN' && relation === relations[next] && /^(?:nsubj|nsubj:pass|obl|nmod)$/u.test(relation)) {
      for (let node = 0; node < heads.length; node += 1) if (heads[node] === next) heads[node] = at;
      heads[next] = at;
      relations[next] = 'flat';
    } else if (
      upos(next) === 'NOUN' &&
      SUBJECT.test(relations[next] ?? '') &&
      /^(?:nsubj|nsubj:pass|mark|obl)$/u.test(relation)
    ) {
      heads[at] = next;
      relations[at] = 'compound';
    }
  }
}

/** "said | her country had given": a noun right before a finite verb without a subject is its subject, whatever it is called. */
export function markSubjects({ heads, relations, upos, lower }: Draft): void {
  for (let verb = 1; verb < heads.length; verb += 1) {
    if (upos(verb) !== 'VERB') continue;
    let at = verb - 1;
    let helped = false;
    while (at > 0 && /^(?:AUX|ADV|PART)$/u.test(upos(at)) && lower(at) !== 'to') {
      helped ||= upos(at) === 'AUX';
      at -= 1;
    }
    if (!helped || !/^(?:NOUN|PROPN)$/u.test(upos(at)) || heads[at] !== verb || relations[at] !== 'obj') continue;
    if (relations.some((relation, node) => heads[node] === verb && /^(?:nsubj|csubj|expl)/u.test(relation))) continue;
    const isPassive = relations.some((relation, node) => heads[node] === verb && relation === 'aux:pass');
    relations[at] = isPassive ? 'nsubj:pass' : 'nsubj';
  }
}

/** "demanded | Adouma's immediate release": a name in the genitive owns the noun behind it. */
export function markGenitives(draft: Draft): void {
  const { heads, relations } = draft;
  for (let owner = 0; owner + 1 < heads.length; owner += 1) {
    if (!/.['’]s$/u.test(draft.lower(owner)) || !NOUN.test(draft.upos(owner))) continue;
    const owned = headBehind(draft, owner);
    if (owned === undefined || isUnder(heads, owned, owner)) continue;
    heads[owner] = owned;
    relations[owner] = 'nmod:poss';
  }
}

/** The noun that the words right behind a determiner lead to: the last of the row, or the one before it that the rest hangs on. */
function headBehind({ heads, relations, upos }: Draft, before: number): number | undefined {
  let at = before + 1;
  while (/^(?:ADJ|NUM)$/u.test(upos(at))) at += 1;
  const first = at;
  while (NOUN.test(upos(at)) && (at === first || !/^(?:iobj|nsubj|obl:unmarked)$/u.test(relations[at] ?? ''))) at += 1;
  if (at === first) return undefined;
  for (let noun = at - 1; noun >= first; noun -= 1) {
    const head = heads[noun] ?? -1;
    if (head < first || head >= at) return noun;
  }
  return at - 1;
}

function isUnder(heads: Int32Array, node: number, above: number): boolean {
  for (let at = heads[node] ?? -1, steps = 0; at >= 0 && steps < heads.length; at = heads[at] ?? -1, steps += 1)
    if (at === above) return true;
  return false;
}
