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

const TITLE =
  /^(?:president|vice-president|minister|premier|chancellor|secretary|king|queen|prince|princess|pope|sheikh|senator|governor|mayor|ambassador|envoy|general|admiral|colonel|major|captain|lieutenant|judge|spokesman|spokeswoman|mr|mrs|ms|dr|sir)$/u;
const ARGUMENT = /^(?:nsubj|nsubj:pass|obj|iobj|obl|obl:unmarked|obl:agent|nmod|nmod:poss|conj)$/u;

/** "sitting down with | President | Trump": a title that stands beside a name in the clause describes it, and what hung on it hangs on the name. */
export function markTitles({ heads, relations, upos, lower }: Draft): void {
  for (let at = 0; at + 1 < heads.length; at += 1) {
    let name = at + 1;
    while (TITLE.test(lower(name))) name += 1; // "Secretary General"
    const isBeside = (heads[at] ?? -1) >= 0 && heads[at] === heads[name];
    if (!isBeside || !TITLE.test(lower(at)) || !/^(?:NOUN|PROPN)$/u.test(upos(at)) || upos(name) !== 'PROPN') continue;
    if (!ARGUMENT.test(relations[at] ?? '') || !ARGUMENT.test(relations[name] ?? '')) continue;
    for (let node = 0; node < at; node += 1) if (heads[node] === at) heads[node] = name;
    relations[name] = relations[at] ?? 'dep';
    heads[at] = name;
    relations[at] = 'nmod:desc';
  }
}

/** "accused | a Tarsund-registered airline": whose name a participle is joined to is a part of what describes the noun. */
export function markJoined({ heads, relations, upos, lower }: Draft): void {
  for (let at = 0; at + 3 < heads.length; at += 1) {
    const part = at + 2;
    if (lower(at + 1) !== '-' || !NOUN.test(upos(at)) || !/^(?:VERB|ADJ)$/u.test(upos(part))) continue;
    if (!/(?:ed|led|run|held|built|made|born|owned)$/u.test(lower(part))) continue;
    let noun = part + 1;
    while (
      /^(?:ADJ|NUM)$/u.test(upos(noun)) ||
      (NOUN.test(upos(noun)) && heads[noun] === noun + 1 && NOUN.test(upos(noun + 1)))
    )
      noun += 1;
    if (!NOUN.test(upos(noun))) continue;
    if (heads[noun] === at || heads[noun] === part) {
      heads[noun] = heads[at] === noun || heads[at] === part ? (heads[part] ?? -1) : (heads[at] ?? -1);
      relations[noun] = heads[at] === part ? (relations[part] ?? 'dep') : (relations[at] ?? 'dep');
      if (heads[noun] === noun || heads[noun] === at || heads[noun] === part) continue;
    }
    for (let node = 0; node < at; node += 1) if (heads[node] === at || heads[node] === part) heads[node] = noun;
    heads[part] = noun;
    relations[part] = 'amod';
    heads[at] = part;
    relations[at] = 'compound';
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
