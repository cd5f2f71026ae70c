import { type Act, COOPERATIVE } from './act.ts';
import { agentOf, caseOfClause, hasTo, isPassive, patientOf } from './clause.ts';
import { nounLemmas, verbLemmas } from './lemma.ts';
import type { Frame, Slot } from './lexicon.ts';
import { framesOfVerb, operatorsOf } from './matching.ts';
import { isIndicative } from './mood.ts';
import { kindOf, nounAct } from './noun-acts.ts';
import { conjuncts, isNominal, meantNoun } from './phrases.ts';
import { askedIn, attackersBehind, attackersIn, giverBeside, talkersOf } from './sides-elsewhere.ts';
import { nounSlot, verbSlot } from './slots.ts';
import type { Tree } from './tree.ts';
import { modeUnder, retyped, typeUnder } from './under.ts';

/** Nesting of operators that is followed: "said it would refuse to lift". */
const DEEP = 4;

/** All acts of the sentence that nodes `from` to `to` (not included) make up, in text order. */
export function actsOf(tree: Tree, from: number, to: number): Act[] {
  const out: Act[] = [];
  for (let node = from; node < to; node += 1) {
    const act = tree.upos(node) === 'VERB' || isCopulaAlert(tree, node) ? verbAct(tree, node) : nounAct(tree, node);
    if (act !== undefined) out.push(act);
  }
  const taken = new Set(
    out.flatMap((act) => (act.type === 'SANCTION' ? act.takes.filter((node) => !goesOn(tree, node)) : act.takes)),
  );
  return out.filter(({ node }) => !taken.has(node));
}

/** What is stopped has been there, where it is somebody's and moves something: "interrupts his country's aid to Kenya". */
function goesOn(tree: Tree, noun: number): boolean {
  const own = nounAct(tree, noun);
  return own?.flow !== undefined && nounSlot(tree, noun, 'poss').length > 0 && own.recipients.flat().length > 0;
}

/** "remained on alert": the model may take "alert" for the head. */
function isCopulaAlert(tree: Tree, node: number): boolean {
  return tree.upos(node) === 'AUX' && !/^(?:aux|aux:pass|cop)$/u.test(tree.relation(node));
}

function verbAct(tree: Tree, verb: number, deep = 0): Act | undefined {
  if (deep > DEEP) return undefined;
  const frames = framesOfVerb(tree, verb);
  const chosen = frames[0];
  const operated = operatorAct(tree, verb, deep);
  const exact = chosen !== undefined && (chosen.object !== undefined || chosen.frame.rest.length > 0);
  const own = chosen === undefined ? undefined : frameAct(tree, verb, chosen.frame, chosen.object);
  const act =
    exact &&
    !(operated !== undefined && operated.by === 'operator' && operated.takes.length > 0 && !isSame(own, operated))
      ? own
      : (operated ?? own);
  return act === undefined ? undefined : inTime(tree, verb, act);
}

function isSame(a: Act | undefined, b: Act): boolean {
  return a !== undefined && (a.type === b.type || a.node === b.node);
}

function frameAct(tree: Tree, verb: number, frame: Frame, object: number | undefined): Act {
  const fill = (slot: Slot): number[] => verbSlot(tree, verb, slot, frame.rest);
  const arrivals = frame.mode === 'visit' ? soldiersAmong(tree, fill('subj')) : undefined;
  if (arrivals !== undefined) return frameAct(tree, verb, { ...withoutMode(frame), ...arrivals }, object);
  return {
    node: verb,
    trigger: [verb, ...restNodes(tree, verb, frame.rest), ...(object === undefined ? [] : [object])].sort(
      (a, b) => a - b,
    ),
    type: frame.type,
    ...kindOf(frame),
    actors: [
      frame.recipient.includes('subj') ? fill('from') : fill('subj'), // who "received drones from Iran" has given none
      frame.flow === undefined ? [] : giverBeside(tree, verb),
      frame.type === 'ASSAULT' ? attackersBehind(tree, verb) : [],
      /^(?:ASSAULT|COERCE)$/u.test(frame.type) ? attackersIn(tree, verb) : [],
      frame.type === 'REJECT' ? talkersOf(tree, verb) : [],
    ],
    recipients: [
      frame.type === 'REQUEST' || frame.type === 'THREATEN' ? askedIn(tree, verb) : [],
      ...frame.recipient.map(fill),
    ],
    things: frame.thing.flatMap(fill),
    mutual: false,
    by: 'verb',
    made: [`verb-row ${tree.lower(verb)}${object === undefined ? '' : ` + ${tree.lower(object)}`}`],
    takes: object === undefined ? [] : [object],
    promised: isPledge(tree, verb),
    sure: frame.rest.length > 0 || object !== undefined,
  };
}

function withoutMode({ mode: _, ...frame }: Frame): Frame {
  return frame;
}

/** "Kenyan troops arrived in Juba" pay no visit, and peacekeepers come to help. */
function soldiersAmong(tree: Tree, nodes: readonly number[]): Pick<Frame, 'type' | 'context'> | undefined {
  const lemmas = nodes.flatMap((node) => nounLemmas(tree.lower(meantNoun(tree, node))));
  if (lemmas.includes('peacekeeper')) return { type: 'AID', context: 'peacekeeping' };
  const areSoldiers = lemmas.some((lemma) =>
    /^(?:troop|soldier|force|warship|paratrooper|marine|reinforcement)$/u.test(lemma),
  );
  return areSoldiers ? { type: 'MOBILIZE', context: 'military' } : undefined;
}

/** "Pledged $5 million", "approved a loan": what is given is to come. */
function isPledge(tree: Tree, verb: number): boolean {
  return verbLemmas(tree.lower(verb)).some((lemma) => /^(?:pledge|promise|commit|offer|approve|earmark)$/u.test(lemma));
}

function restNodes(tree: Tree, verb: number, rest: readonly string[]): number[] {
  const out: number[] = [];
  for (const word of rest) {
    for (let node = verb + 1; node < Math.min(tree.size, verb + 8); node += 1)
      if (tree.lower(node) === word && tree.sentence(node) === tree.sentence(verb)) {
        out.push(node);
        break;
      }
  }
  return out;
}

/** What a verb says of the act below it: an act of its own, or the same act done by its subject. */
function operatorAct(tree: Tree, verb: number, deep: number): Act | undefined {
  for (const { kind, rest } of operatorsOf(tree, verb)) {
    if (kind === 'say' || kind === 'control' || kind === 'objcontrol' || kind === 'accuse') continue;
    const inner = below(tree, verb, rest, deep);
    if (inner === undefined) continue;
    if (kind === 'ask' && isReport(tree, verb, inner.node)) continue;
    if (kind === 'do' && !doesIt(tree, verb, inner.node)) continue;
    if (kind === 'threaten' && warnsOf(tree, verb, inner)) continue;
    const type = typeUnder(kind, inner.type);
    if (type === undefined) continue;
    const own = [verb, ...restNodes(tree, verb, rest)];
    const subject = verbSlot(tree, verb, 'subj');
    const asked =
      kind === 'ask'
        ? [
            inner.actors.flat().length > 0 ? inner.actors.flat() : [],
            ...['obj', 'on', 'upon', 'from', 'to', 'with']
              .map((slot) => verbSlot(tree, verb, slot, rest))
              .filter((all) => !all.includes(inner.node)),
          ]
        : [];
    const near = ['to', 'on', 'against', 'with', 'for', 'from', 'at', 'in', 'between', 'into'].map((slot) =>
      verbSlot(tree, verb, slot, rest),
    );
    // What is refused, ended or asked for moves nothing.
    const { mode: _, flow: __, ...rather } = inner;
    const isDenial = tree.upos(inner.node) === 'VERB' && /^den(?:y|ies|ied|ying)$/u.test(tree.lower(verb));
    // "Dessi denied that Kasharo had supplied rockets": Dessi has refused nobody anything.
    const isOthers = isDenial && tree.relation(inner.node) === 'ccomp' && inner.actors.flat().length > 0;
    return {
      ...(type === inner.type ? inner : rather),
      node: verb,
      trigger: [...new Set([...own, ...inner.trigger])].sort((a, b) => a - b),
      type,
      ...(isDenial || modeUnder(type, inner) === undefined ? {} : { mode: modeUnder(type, inner) as string }),
      ...(isOthers ? { things: [] } : {}),
      actors: subject.length > 0 ? [subject] : inner.actors,
      recipients: isOthers ? [] : [...asked, ...inner.recipients, ...near],
      mutual: inner.mutual && subject.length > 1,
      by: 'operator',
      made: [...inner.made, `operator-row ${kind}: ${own.map((node) => tree.lower(node)).join(' ')}`],
      // Who denies doing something rejects the charge; the deed stays one by itself, denied.
      takes:
        !isDenial && (kind === 'do' || kind === 'stop' || kind === 'refuse')
          ? [inner.node, ...inner.takes]
          : inner.takes,
      sure: true,
    };
  }
  return undefined;
}

/**
 * "Began shelling", "launched a raid": who does the act. Who "announced that the army had withdrawn" has not withdrawn, and who "offered to
 * send troops" has sent none.
 */
function doesIt(tree: Tree, verb: number, inner: number): boolean {
  if (tree.upos(inner) !== 'VERB' || tree.head(inner) !== verb) return true;
  return verbLemmas(tree.lower(verb)).some((lemma) => /^(?:begin|start|continue|resume|intensify)$/u.test(lemma));
}

/** "Told reporters that they attacked", "insists it provides only aid" ask for nothing, "told them to leave" does. */
function isReport(tree: Tree, verb: number, inner: number): boolean {
  if (/^(?:insist|suggest)/u.test(tree.lower(verb))) return isIndicative(tree, inner);
  if (!/^t(?:ell|ells|old|elling)$/u.test(tree.lower(verb))) return false;
  return !hasTo(tree, inner) && tree.lower(inner - 1) !== 'to';
}

/** Whether who warns speaks of what others may do: "warned that Brussels could suspend trade". */
function warnsOf(tree: Tree, verb: number, { node, actors }: Act): boolean {
  if (!/^warn/u.test(tree.lower(verb)) || tree.upos(node) !== 'VERB' || hasTo(tree, node)) return false;
  const subject = tree.children(node).find((child) => /^nsubj/u.test(tree.relation(child)));
  return subject !== undefined && actors.flat().length > 0 && tree.upos(subject) !== 'PRON';
}

/** The act that a verb speaks of: in a clause below it, or in its object. */
function below(tree: Tree, verb: number, rest: readonly string[], deep: number): Act | undefined {
  const clauses = tree.children(verb).filter((child) => /^(?:xcomp|ccomp)$/u.test(tree.relation(child)));
  for (const clause of clauses) {
    const own = clauseAct(tree, clause, deep);
    if (own !== undefined) return own;
  }
  const object = patientOf(tree, verb);
  const nouns = object === undefined ? [] : conjuncts(tree, object);
  const behind = rest.length === 0 ? [] : verbSlot(tree, verb, rest.at(-1) ?? '', []);
  for (const noun of [...nouns, ...behind]) {
    const own = nounAct(tree, noun);
    if (own !== undefined) return own;
  }
  return undefined;
}

/** The act of a clause: of its verb, or of the verb that it in turn speaks of ("to continue bombing"). */
function clauseAct(tree: Tree, clause: number, deep: number): Act | undefined {
  if (deep > DEEP) return undefined;
  if (isNominal(tree, clause)) return nounAct(tree, clause);
  const own = verbAct(tree, clause, deep + 1);
  if (own !== undefined) return own;
  // Who declines to say whether they met has declined to tell, not to meet.
  const says = operatorsOf(tree, clause).some(({ kind }) => kind === 'say');
  for (const child of tree.children(clause).filter((node) => /^(?:xcomp|ccomp)$/u.test(tree.relation(node)))) {
    if (says && tree.relation(child) === 'ccomp') continue;
    const deeper = clauseAct(tree, child, deep + 1);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/** "will release" is a promise, "will not lift" a refusal, "will attack" a threat, "must stop" a demand of whoever says so. */
function inTime(tree: Tree, verb: number, act: Act): Act {
  const helpers = tree
    .children(verb)
    .filter((child) => /^(?:aux|advmod)$/u.test(tree.relation(child)))
    .map((child) => tree.lower(child));
  const not = helpers.some((word) => /^(?:not|n't|n’t|never)$/u.test(word));
  const will = helpers.some((word) => /^(?:will|wo|shall|'ll|’ll|would)$/u.test(word)) || isReady(tree, verb);
  if (not && (will || helpers.includes('can') || helpers.includes('could')) && COOPERATIVE.has(act.type))
    return { ...retyped(act, 'REJECT', 'will-not'), sure: true };
  if (!will || not || isPassive(tree, verb)) return act;
  if (/^(?:CONSULT|COOPERATE|AID|RETREAT|CONCEDE)$/u.test(act.type)) return retyped(act, 'AGREE', 'will');
  return /^(?:ASSAULT|SANCTION|COERCE|PROTEST)$/u.test(act.type) ? retyped(act, 'THREATEN', 'will') : act;
}

/** "is willing to withdraw", "is going to meet". */
function isReady(tree: Tree, verb: number): boolean {
  if (tree.relation(verb) !== 'xcomp') return false;
  return /^(?:willing|ready|going|prepared|set|poised|due|scheduled|expected|planning)$/u.test(
    tree.lower(tree.head(verb)),
  );
}

/** Whoever says that somebody must do something: "Nato said that Russia must leave". */
export function demandOf(tree: Tree, verb: number): Act | undefined {
  const helpers = tree
    .children(verb)
    .filter((child) => tree.relation(child) === 'aux')
    .map((child) => tree.lower(child));
  const say = tree.head(verb);
  if (!helpers.some((word) => /^(?:must|should)$/u.test(word)) || say < 0) return undefined;
  if (tree.relation(verb) !== 'ccomp' && tree.relation(verb) !== 'parataxis') return undefined;
  if (!operatorsOf(tree, say).some(({ kind }) => kind === 'say')) return undefined;
  const asked = agentOf(tree, verb) ?? patientOf(tree, verb);
  if (asked === undefined || caseOfClause(tree, verb) === 'if') return undefined;
  return {
    node: say,
    trigger: [...tree.children(verb).filter((child) => tree.relation(child) === 'aux'), verb].sort((a, b) => a - b),
    type: 'REQUEST',
    mode: 'change',
    actors: [verbSlot(tree, say, 'subj')],
    recipients: [conjuncts(tree, asked)],
    things: [],
    mutual: false,
    by: 'operator',
    made: ['must-or-should'],
    takes: [],
    sure: true,
  };
}
