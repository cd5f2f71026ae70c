import { gappedAt } from '../gapping.ts';
import { objectBeside, subjectBeside } from './beside.ts';
import { verbLemmas } from './lemma.ts';
import { lexicon } from './lexicon.ts';
import { caseOf } from './phrases.ts';
import type { Tree } from './tree.ts';

/** How deep subjects are looked for through control, coordination and embedding. */
const DEEP = 6;

export function isPassive(tree: Tree, verb: number): boolean {
  const own = tree
    .children(verb)
    .some((child) => /^(?:nsubj:pass|aux:pass|csubj:pass|obl:agent)$/u.test(tree.relation(child)));
  if (own) return true;
  const active = tree.children(verb).some((child) => /^(?:nsubj|aux)$/u.test(tree.relation(child)));
  if (tree.relation(verb) === 'acl') return !active && !hasWhose(tree, verb) && isPastParticiple(tree, verb); // "that it had trained them"

  // "was arrested and deported": the second verb has no auxiliary of its own.
  if (tree.relation(verb) !== 'conj') return false;
  const bare = !tree.children(verb).some((child) => /^(?:nsubj|aux|obj)/u.test(tree.relation(child)));
  return bare && isPastParticiple(tree, verb) && tree.head(verb) >= 0 && isPassive(tree, tree.head(verb));
}

/** "Whose minister visited": the noun acts. */
function hasWhose(tree: Tree, verb: number): boolean {
  const noun = tree.head(verb);
  return noun >= 0 && tree.children(noun).some((child) => tree.lower(child) === 'whose');
}

export function isPastParticiple(tree: Tree, verb: number): boolean {
  const form = tree.lower(verb);
  return (
    !form.endsWith('ing') &&
    !hasTo(tree, verb) &&
    (form.endsWith('ed') || /(?:en|wn|ne|nt|ld|ght|un|ck|ung|om|ut|it|ost|et|aid|ead)$/u.test(form))
  );
}

export function hasTo(tree: Tree, verb: number): boolean {
  return tree.children(verb).some((child) => tree.relation(child) === 'mark' && tree.lower(child) === 'to');
}

function child(tree: Tree, node: number, relation: RegExp): number | undefined {
  return tree.children(node).find((own) => relation.test(tree.relation(own)));
}

/** Who does what the verb says: its subject, the agent of a passive, or whoever controls it. Undefined where nobody is named. */
export function agentOf(tree: Tree, verb: number, deep = 0): number | undefined {
  if (deep > DEEP || verb < 0) return undefined;
  if (isPassive(tree, verb)) return passiveAgent(tree, verb, deep);
  const doer = cleft(tree, verb) ?? gappedAt(tree, verb)?.subject;
  if (doer !== undefined) return doer;
  const own = subjectOf(tree, verb);
  if (own !== undefined) return antecedent(tree, verb, own);
  const beside = saysWhen(tree, verb) ? subjectBeside(tree, verb) : undefined; // "after the province cut off deliveries"
  if (beside !== undefined && tree.upos(beside) !== 'PRON') return beside;
  return controller(tree, verb, deep) ?? (isAlone(tree, verb) ? subjectBeside(tree, verb) : undefined);
}

/** Whether a verb stands in a clause of its own that says when or why. */
function saysWhen(tree: Tree, verb: number): boolean {
  if (tree.relation(verb) !== 'advcl' || tree.lower(verb).endsWith('ing') || hasTo(tree, verb)) return false;
  return /^(?:after|when|because|as|while|until|if|once|although|though)$/u.test(caseOfClause(tree, verb));
}

/** Whether a verb hangs on nothing that could give it a subject. */
function isAlone(tree: Tree, verb: number): boolean {
  if (tree.relation(verb) === 'acl') return caseOfClause(tree, verb) === 'that'; // "the accusation that it had trained them"
  return !/^(?:xcomp|amod|compound)$/u.test(tree.relation(verb));
}

/** The subject that hangs on a verb; what the parser takes for another beside it ("The" of "The Department") is none. */
function subjectOf(tree: Tree, verb: number): number | undefined {
  const all = tree.children(verb).filter((own) => /^(?:nsubj|nsubj:outer)$/u.test(tree.relation(own)));
  const named = all.filter((own) => /^(?:NOUN|PROPN|PRON|NUM)$/u.test(tree.upos(own)));
  // Of two with a clause between them the one beside the verb: "if the protests go on, the union may".
  const near = named.filter((own) => own < verb).at(-1);
  const isApart = near !== undefined && near === subjectBeside(tree, verb) && hasVerb(tree, named[0] ?? near, near);
  const full = isApart ? near : named[0];
  return full ?? (tree.upos(all[0] ?? verb) === 'DET' ? subjectBeside(tree, verb) : undefined) ?? all[0];
}

function hasVerb(tree: Tree, from: number, to: number): boolean {
  for (let node = from + 1; node < to; node += 1) if (tree.upos(node) === 'VERB') return true;
  return false;
}

function passiveAgent(tree: Tree, verb: number, deep: number): number | undefined {
  const by =
    child(tree, verb, /^obl:agent$/u) ??
    tree
      .children(verb)
      .find((own) => own > verb && /^(?:obl|obj)$/u.test(tree.relation(own)) && caseOf(tree, own) === 'by');
  if (by !== undefined) return by;
  return tree.relation(verb) === 'conj' && isPassive(tree, tree.head(verb))
    ? passiveAgent(tree, tree.head(verb), deep + 1)
    : undefined;
}

/** All objects of a verb: the parser gives some verbs two, of which one is right. */
export function objectsOf(tree: Tree, verb: number): number[] {
  const first = patientOf(tree, verb);
  const more = isPassive(tree, verb)
    ? []
    : tree
        .children(verb)
        .filter((own) => tree.relation(own) === 'obj' && own !== first && !isCut(tree, first ?? own, own));
  return first === undefined ? more : [first, ...more];
}

function isCut(tree: Tree, from: number, to: number): boolean {
  for (let node = from; node < to; node += 1) if (tree.lower(node) === ',') return true;
  return false;
}

/** Who or what it is done to: the object, the subject of a passive, or the noun that a participle or relative clause hangs on. */
export function patientOf(tree: Tree, verb: number, deep = 0): number | undefined {
  if (deep > DEEP || verb < 0) return undefined;
  if (isPassive(tree, verb)) {
    const own = child(tree, verb, /^nsubj:pass$/u) ?? child(tree, verb, /^nsubj$/u);
    if (own !== undefined) return antecedent(tree, verb, own);
    const left = child(tree, verb, /^obj$/u);
    if (tree.relation(verb) === 'acl') return tree.head(verb);
    const isShared = tree.relation(verb) === 'conj' && isPassive(tree, tree.head(verb)); // "insulted and beaten by"
    return left ?? (isShared ? patientOf(tree, tree.head(verb), deep + 1) : controller(tree, verb, deep));
  }
  const own = child(tree, verb, /^obj$/u) ?? clauseNoun(tree, verb);
  if (own !== undefined) return antecedent(tree, verb, own);
  if (tree.relation(verb) === 'acl:relcl' && child(tree, verb, /^nsubj/u) !== undefined) {
    const subject = child(tree, verb, /^nsubj/u) as number;
    return RELATIVE.test(tree.lower(subject)) ? undefined : tree.head(verb);
  }
  // "attacked and destroyed the convoy": the first verb may have the object of the second, or the second that of the first.
  const shared = tree.relation(verb) === 'conj' ? child(tree, tree.head(verb), /^obj$/u) : undefined;
  if (shared !== undefined && shared > verb) return shared;
  const next = tree.children(verb).find((own) => tree.relation(own) === 'conj' && tree.upos(own) === 'VERB');
  if (next !== undefined && next - verb <= 2) return child(tree, next, /^obj$/u);
  const behind = objectBeside(tree, verb);
  return behind !== undefined && !isTaken(tree, behind, verb) ? behind : undefined;
}

/** Whether a noun is a part of another verb already. */
function isTaken(tree: Tree, noun: number, verb: number): boolean {
  return tree.head(noun) !== verb && /^(?:nsubj|nsubj:pass|obl:agent)$/u.test(tree.relation(noun));
}

/** A noun that the parser takes for a clause: "faulted | the premier's decision to leave". */
function clauseNoun(tree: Tree, verb: number): number | undefined {
  return tree
    .children(verb)
    .find(
      (own) =>
        tree.relation(own) === 'ccomp' &&
        tree.upos(own) === 'NOUN' &&
        !tree
          .children(own)
          .some(
            (node) => tree.relation(node) === 'cop' || (/^nsubj/u.test(tree.relation(node)) && !isOwner(tree, node)),
          ),
    );
}

function isOwner(tree: Tree, node: number): boolean {
  return tree.children(node).some((mark) => /^['’]s?$/u.test(tree.lower(mark)));
}

const RELATIVE = /^(?:who|which|that|whom)$/u;

/** What a relative pronoun stands for. */
function antecedent(tree: Tree, verb: number, noun: number): number {
  if (!RELATIVE.test(tree.lower(noun))) return noun;
  for (let at = verb, steps = 0; at >= 0 && steps < 4; at = tree.head(at), steps += 1)
    if (/^(?:acl:relcl|acl)$/u.test(tree.relation(at))) return whoBefore(tree, noun, tree.head(at));
  return nounBefore(tree, noun);
}

/** "Ferri of the Union, who voted": behind a comma "who" is the person named, not the body behind a preposition. */
function whoBefore(tree: Tree, pronoun: number, noun: number): number {
  if (tree.lower(pronoun) !== 'who' || tree.lower(pronoun - 1) !== ',') return noun;
  const above = tree.head(noun);
  const isBehind = /^(?:nmod|appos)$/u.test(tree.relation(noun)) && caseOf(tree, noun) !== '';
  return isBehind && above >= 0 && above < noun && tree.upos(above) === 'PROPN' ? above : noun;
}

/** Where the parser has no relative clause: the noun right before "which", a comma between them. */
function nounBefore(tree: Tree, pronoun: number): number {
  const at = tree.lower(pronoun - 1) === ',' ? pronoun - 2 : pronoun - 1;
  if (at < 0 || tree.sentence(at) !== tree.sentence(pronoun) || !/^(?:NOUN|PROPN)$/u.test(tree.upos(at)))
    return pronoun;
  const head = tree.head(at);
  return /^(?:flat|compound)$/u.test(tree.relation(at)) && head >= 0 && head < pronoun ? head : at;
}

/** "One of the things it's doing is delivering technology", "what they did was send troops": who is doing it. */
function cleft(tree: Tree, verb: number): number | undefined {
  const doing = verb - 2;
  if (doing < 1 || !/^(?:is|was)$/u.test(tree.lower(verb - 1)) || !/^(?:doing|does|did|done)$/u.test(tree.lower(doing)))
    return undefined;
  for (let who = doing - 1; who >= Math.max(0, doing - 4); who -= 1) {
    if (!/^(?:PRON|PROPN|NOUN)$/u.test(tree.upos(who)) || /^(?:what|things?)$/u.test(tree.lower(who))) continue;
    return /^(?:what|things?|all)$/u.test(tree.lower(who - 1)) || tree.upos(who) !== 'PRON' ? who : undefined;
  }
  return undefined;
}

/** Whoever a verb without a subject of its own takes it from. */
function controller(tree: Tree, verb: number, deep: number): number | undefined {
  const head = tree.head(verb);
  if (head < 0 || deep > DEEP) return undefined;
  const relation = tree.relation(verb);
  if (relation === 'conj' || relation === 'parataxis') {
    if (isNoun(tree, head)) return undefined;
    return isPassive(tree, head) && !isPassive(tree, verb)
      ? patientOf(tree, head, deep + 1)
      : agentOf(tree, head, deep + 1);
  }
  if (relation === 'acl:relcl') return head;
  if (relation === 'acl') {
    if (!hasTo(tree, verb) && caseOfClause(tree, verb) === '') return saidOf(tree, head);
    if (/^(?:of|for)$/u.test(caseOfClause(tree, verb)) && isAccused(tree, head)) return head; // "accused Ruhanda | of arming"
    return holder(tree, head, deep + 1); // "its plan to attack", "a promise of sending arms"
  }
  if (/^(?:xcomp|ccomp|advcl|obl|csubj)$/u.test(relation)) {
    if (isNoun(tree, head)) return holder(tree, head, deep + 1);
    const controls = controlsObject(tree, head) || /^(?:of|for)$/u.test(caseOfClause(tree, verb));
    const object = controls ? patientOf(tree, head, deep + 1) : undefined;
    if (object !== undefined && object !== verb) return object;
    const on = controls
      ? tree
          .children(head)
          .find((own) => tree.relation(own) === 'obl' && /^(?:on|upon|to|with)$/u.test(caseOf(tree, own)))
      : undefined;
    if (on !== undefined) return on;
    return isPassive(tree, head) ? patientOf(tree, head, deep + 1) : agentOf(tree, head, deep + 1);
  }
  return undefined;
}

/** "Kenya is the largest donor, providing": whom a description is said of acts, where it is a sentence of its own. */
function saidOf(tree: Tree, noun: number): number {
  const isSaid = tree.children(noun).some((own) => tree.relation(own) === 'cop');
  return (isSaid ? child(tree, noun, /^nsubj$/u) : undefined) ?? noun;
}

/** Whether a noun, or the name that it is a part of, is the object of a verb that accuses. */
function isAccused(tree: Tree, noun: number): boolean {
  for (let at = noun, steps = 0; at >= 0 && steps < 3; at = tree.head(at), steps += 1) {
    if (tree.upos(at) === 'VERB') return accuses(tree, at);
    if (!/^(?:flat|compound|appos|obj|iobj|xcomp|nsubj:pass)$/u.test(tree.relation(at))) return false;
  }
  return false;
}

function accuses(tree: Tree, verb: number): boolean {
  return verbLemmas(tree.lower(verb)).some((lemma) =>
    lexicon()
      .operators.get(lemma)
      ?.some(({ kind }) => kind === 'accuse'),
  );
}

function isNoun(tree: Tree, node: number): boolean {
  return (
    /^(?:NOUN|PROPN|PRON)$/u.test(tree.upos(node)) && !tree.children(node).some((own) => tree.relation(own) === 'cop')
  );
}

/** Whose plan or promise a noun is: its possessor, or the subject of the verb that it is the object of. */
function holder(tree: Tree, noun: number, deep: number): number | undefined {
  const owner = child(tree, noun, /^nmod:poss$/u);
  if (owner !== undefined) return owner;
  const verb = tree.head(noun);
  return verb >= 0 && tree.upos(verb) === 'VERB' ? agentOf(tree, verb, deep) : undefined;
}

/** The preposition or conjunction that opens a clause: "of" in "accused of supplying". */
export function caseOfClause(tree: Tree, verb: number): string {
  const mark = tree
    .children(verb)
    .find((own) => /^(?:mark|case)$/u.test(tree.relation(own)) && tree.lower(own) !== 'to');
  return mark === undefined ? '' : tree.lower(mark);
}

function controlsObject(tree: Tree, verb: number): boolean {
  return verbLemmas(tree.lower(verb)).some((lemma) =>
    lexicon()
      .operators.get(lemma)
      ?.some(({ kind }) => kind === 'objcontrol' || kind === 'ask' || kind === 'accuse'),
  );
}
