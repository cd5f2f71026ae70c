/** Acts of another time or of an invented world: what a film, a monument or a day of remembrance tells. */
import type { Act } from './act.ts';
import type { Roles } from './roles.ts';
import type { Tree } from './tree.ts';

const WORK =
  '(?:biopic|board game|comedy|drama|episode|farce|film|game|movie|musical|novel|opera|play|romp|saga|satire|season|sequel|series|thriller|trilogy|video game)';
/** "In the film", "in her latest novel", "in the final episode of". */
const STAGED = new RegExp(`\\b(?:in|of) (?:the|his|her|this|its|a|an) (?:\\p{L}+ )?${WORK}\\b`, 'u');
/** "The thriller, in which", "in chapter nine", "on stage". */
const OPENS = new RegExp(
  `^(?:the|a|an|her|his) (?:new |latest |\\p{L}+ )?${WORK}\\b|^(?:review|in (?:chapter|act|scene|season|episode) \\p{L}+|on stage|season \\p{L}+)\\b`,
  'u',
);

/** What tells of something that was: whatever hangs on its verb is told, not done. */
const RECALLS =
  /^(?:biopic|canvas|canvases|episode|exhibition|film|fresco|frescoes|historians?|legend|memorial|monument|mural|musical|novel|obelisk|opera|painting|paintings|plaque|play|portrait|statue|tablet|tapestry|thriller)$/u;

/** "The exhibition recalls the airlift by which", "a tablet honours the miners whom troops shot". */
export function isRecalled(tree: Tree, { node }: Act): boolean {
  const sentence = tree.sentence(node);
  for (let at = node, up = tree.head(node), deep = 0; up >= 0 && deep < 8; at = up, up = tree.head(up), deep += 1) {
    if (tree.sentence(up) !== sentence || tree.relation(at) === 'conj') continue;
    const subject = tree.children(up).find((child) => child < node && /^nsubj/u.test(tree.relation(child)));
    if (subject !== undefined && subject !== at && RECALLS.test(tree.lower(subject))) return true;
  }
  return false;
}

/** "In the opera the king declares war": what a work for the stage or screen tells. */
export function isStaged(tree: Tree, act: Act): boolean {
  const first = tree.starts[tree.sentence(act.node)] ?? 0;
  const before = tree.text.slice(tree.span(first).start, tree.span(act.node).start).toLowerCase();
  if (/\b(?:plays?|played|portrays?|portrayed) (?:an?|the) (?:\p{L}+ )*who $/u.test(before)) return true;
  return STAGED.test(before) || OPENS.test(before);
}

/** The words of a node's sentence, in small letters. */
export function sentenceOf(tree: Tree, node: number): string {
  const sentence = tree.sentence(node);
  const [from, to] = [tree.starts[sentence] ?? 0, tree.starts[sentence + 1] ?? tree.size];
  return tree.text.slice(tree.span(from).start, tree.span(to - 1).end).toLowerCase();
}

/** States that are no more; what they did is history. */
const GONE =
  /\b(?:(?<!\b(?:former|ex|post)[- ])soviet|ottoman|habsburg|prussian|napoleonic|nazi|confederate|byzantine|mongol)\b/u;

/** "In the eighteenth century Sweden and Denmark fought", "a hundred years ago". */
export function isLongAgo(tree: Tree, act: Act, { actors }: Roles): boolean {
  const sentence = tree.sentence(act.node);
  const words = sentenceOf(tree, act.node);
  if (
    /\b(?:(?:thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|[3-9]\d|\d{3}) years|(?:half a|a|two|three) centur(?:y|ies)) ago\b/u.test(
      words,
    )
  )
    return true;
  if (actors.some(({ span }) => GONE.test(tree.text.slice(span.start, span.end).toLowerCase()))) return true;
  for (let node = tree.starts[sentence] ?? 0; node < (tree.starts[sentence + 1] ?? tree.size); node += 1) {
    const isDated =
      /^(?:in|of|by|since|from|until|during)$/u.test(tree.lower(node - 1)) || tree.upos(node - 1) === 'PROPN';
    if (isDated && /^1(?:[0-8]\d|9[0-4])\d$/u.test(tree.lower(node))) return true;
    if (/^(?:bc|bce|ad)$/u.test(tree.lower(node)) && tree.upos(node - 1) === 'NUM') return true;
    const isCentury = /^centur(?:y|ies)$/u.test(tree.lower(node));
    if (isCentury && /^(?:\p{L}+(?:th|ieth)|\d+(?:st|nd|rd|th)|first|second|third)$/u.test(tree.lower(node - 1)))
      return true;
  }
  return false;
}

/** "Ten years after Russia's invasion", "the anniversary of": the act is only what a time is counted from. */
export function remembrance(tree: Tree, act: Act): boolean {
  if (act.by !== 'noun') {
    const before = tree.text.slice(0, tree.span(act.node).start).slice(-90).toLowerCase();
    return /\b(?:mark|commemorat|celebrat|remember)\w* [^.]*\b(?:years?|decades?|centur(?:y|ies)) (?:since|after)\b[^.]*$/u.test(
      before,
    );
  }
  const from = Math.max(0, act.node - 9);
  const before = Array.from({ length: act.node - from }, (_, i) => tree.lower(from + i)).join(' ');
  return /\b(?:years?|decades?|months?|centur(?:y|ies)) (?:after|since|before|on from)\b|\banniversary of\b|\b(?:remember|commemorat|mark)\w*\b/u.test(
    before,
  );
}
