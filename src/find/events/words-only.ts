/** Attacks that are words: what one candidate does to another. */
import type { Act } from './act.ts';
import { nounLemmas, verbLemmas } from './lemma.ts';
import type { Cast, Party } from './party.ts';
import type { Roles } from './roles.ts';
import type { Tree } from './tree.ts';
import { retyped } from './under.ts';

const ATTACK = /^(?:attack|assault|assail|savage|hammer|hit|pummel|pound|bash|blast|slam|strike|barrage|offensive)$/u;
/** Those who have weapons, and courts and states, whose attacks are none of words by themselves. */
const ARMED = /(?:MIL|COP|REB|UAF|CRM|SPY|SEP|PRO)$/u;

/**
 * "Quill attacked Banda over the budget", "her attacks on the party": between people and parties, who have no weapons and of whom no place is
 * told and no thing that they did it with, it is said and not done.
 */
export function isWordsOnly(tree: Tree, act: Act, { actors, recipients }: Roles, cast: Cast): boolean {
  if (act.type !== 'ASSAULT' || act.things.length > 0 || recipients.length === 0) return false;
  const form = tree.lower(act.node);
  if (![...verbLemmas(form), ...nounLemmas(form)].some((lemma) => ATTACK.test(lemma))) return false;
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
