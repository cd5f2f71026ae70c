/** What becomes of an act that is only promised, refused, asked for, threatened or ended. */
import { type Act, COOPERATIVE } from './act.ts';
import type { OperatorKind } from './lexicon.ts';
import { operatorsOf } from './matching.ts';
import type { Tree } from './tree.ts';

/** What an act is when it is only promised, refused, asked for, threatened or ended. Undefined where it stays what it is. */
export function typeUnder(kind: OperatorKind, type: string): string | undefined {
  const friendly = COOPERATIVE.has(type);
  if (kind === 'do') return type;
  if (kind === 'ask') return 'REQUEST';
  if (kind === 'threaten') return 'THREATEN';
  if (kind === 'refuse') return 'REJECT';
  if (kind === 'promise')
    return friendly
      ? type === 'SUPPORT'
        ? 'SUPPORT'
        : 'AGREE'
      : type === 'REJECT' || type === 'ACCUSE'
        ? type
        : 'THREATEN';
  if (kind === 'stop') return STOPPED[type];
  return undefined;
}

const STOPPED: Readonly<Record<string, string>> = {
  AID: 'SANCTION',
  COOPERATE: 'SANCTION',
  CONSULT: 'SANCTION',
  SUPPORT: 'SANCTION',
  AGREE: 'REJECT',
  SANCTION: 'RETREAT', // the published mapping of CAMEO 085
  COERCE: 'CONCEDE',
  PROTEST: 'CONCEDE',
  ASSAULT: 'RETREAT',
  MOBILIZE: 'RETREAT',
  RETREAT: 'ASSAULT',
  ACCUSE: 'CONCEDE',
  REQUEST: 'CONCEDE',
  THREATEN: 'CONCEDE',
};

/** The manual's mode of a request, refusal or threat is what is asked for, refused or threatened. */
export function modeUnder(type: string, { type: inner, mode }: Act): string | undefined {
  if (type === inner) return mode;
  if (type === 'REQUEST' || type === 'REJECT') {
    if (inner === 'CONSULT') return 'meet';
    if (/^(?:AID|COOPERATE|SUPPORT)$/u.test(inner)) return 'assist';
    return /^(?:CONCEDE|RETREAT)$/u.test(inner) ? 'yield' : 'change';
  }
  if (type === 'THREATEN') {
    if (inner === 'ASSAULT') return 'violence';
    if (mode === 'arrest' || mode === 'expel') return mode;
    return inner === 'SANCTION' ? 'relations' : 'restrict';
  }
  if (type === 'SANCTION') return 'discontinue';
  return type === 'RETREAT' && inner === 'ASSAULT' ? 'ceasefire' : undefined;
}

/** The same act as another type by a rule, with the mode that goes with it. */
export function retyped(act: Act, type: string, rule: string): Act {
  const { mode: _, ...rest } = act;
  const mode = modeUnder(type, act);
  return { ...rest, type, made: [...act.made, rule], ...(mode === undefined ? {} : { mode }) };
}

/**
 * "Denied shelling the town": whether a type is what the verb above makes of an act, and so none of the act itself. What the model says of a
 * pair may be said of that verb.
 */
export function isTypeAbove(tree: Tree, { node, type: own, by }: Act, type: string): boolean {
  if (by !== 'verb' || !/^(?:xcomp|ccomp|obj|acl|advcl|obl)$/u.test(tree.relation(node))) return false;
  const head = tree.head(node);
  const above = head >= 0 && tree.upos(head) === 'NOUN' && tree.relation(node) === 'acl' ? tree.head(head) : head; // "rejected accusations that"
  if (above < 0 || tree.upos(above) !== 'VERB') return false;
  return operatorsOf(tree, above).some(
    ({ kind }) => (kind === 'accuse' && type === 'ACCUSE') || (kind === 'refuse' && typeUnder(kind, own) === type),
  );
}
