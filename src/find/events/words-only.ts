/** Attacks that are words: what one candidate does to another. */
import type { Act } from './act.ts';
import { sentenceOf } from './elsewhen.ts';
import { nounLemmas, verbLemmas } from './lemma.ts';
import type { Cast, Party } from './party.ts';
import type { Roles } from './roles.ts';
import type { Tree } from './tree.ts';
import { retyped } from './under.ts';

/** Words for what people do to each other in speeches far oftener than in the street; "assaulted" and "struck" are not among them. */
const ATTACK = /^(?:attack|assail|savage)$/u;
/** Those who have weapons: their attacks are none of words. */
const ARMED = /(?:MIL|COP|REB|UAF|CRM|SPY)$/u;
/** Words that tell of a body hurt, or of what hurts it. */
const BODILY =
  /\b(?:knife|knives|gun|guns|hammer|axe|fists?|weapons?|hospital|stab\p{L}*|shot|punch\p{L}*|kick\p{L}*|injur\p{L}*|wound\p{L}*|kill\p{L}*|died|bleeding|unconscious)\b/u;

/**
 * "Quill attacked Banda over the budget", "her attacks on the party": between people and parties, who have no weapons, and in a sentence that
 * tells of nothing done with a thing or to a body, it is said and not done.
 */
export function isWordsOnly(tree: Tree, act: Act, { actors, recipients }: Roles, cast: Cast): boolean {
  if (act.type !== 'ASSAULT' || act.things.length > 0 || recipients.length === 0) return false;
  const form = tree.lower(act.node);
  if (![...verbLemmas(form), ...nounLemmas(form)].some((lemma) => ATTACK.test(lemma))) return false;
  if (BODILY.test(sentenceOf(tree, act.node))) return false;
  return [...actors, ...recipients].every((own) => isSpeaker(own, cast));
}

/** The same act as what it is. */
export function inWords(act: Act): Act {
  return { ...retyped(act, 'ACCUSE', 'attack-in-words'), mode: 'disapprove' };
}

function isSpeaker({ entity, code }: Party, cast: Cast): boolean {
  if (ARMED.test(code)) return false;
  const known = cast.entities.find(({ id }) => id === entity);
  return known?.type === 'person' || /PTY$/u.test(code);
}
