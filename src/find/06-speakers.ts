/**
 * Who a source is, as far as its own words tell: a name makes an entity, anything else stays as it is described.
 * References ("he", "the minister") are resolved by a later stage.
 */
import type { Analysis } from '../neural/index.ts';
import type { Entity, Mention } from '../record/index.ts';
import type { Span } from '../text/index.ts';
import { type Run, spanOf } from './word-runs.ts';

export interface Speaker {
  readonly entity?: string;
  readonly text?: string;
}

interface Named {
  readonly name: string;
  readonly span: Span;
}

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|whom|which|that|this|these|those|him|her|them|us|me|his|their|its)$/i;

/** One entity for each name among the sources, and for each source its speaker, in the order given. */
export function findSpeakers(
  text: string,
  analysis: Analysis,
  upos: readonly string[],
  sources: readonly (readonly Run[])[],
): { readonly entities: Entity[]; readonly speakers: Speaker[] } {
  const entities = new Map<string, { id: string; name: string; mentions: Mention[] }>();
  const speakers = sources.map((runs): Speaker => {
    const run = runs[0];
    if (run === undefined) return {};
    const span = spanOf(analysis.words, run);
    const words = text.slice(span.start, span.end);
    const named = nameIn(text, analysis, upos, run);
    if (named === undefined) return PRONOUN.test(words) ? {} : { text: words.replace(/\s+/gu, ' ') };
    const known = [...entities.values()].find((entity) => isSame(entity.name, named.name));
    const entity = known ?? { id: `e${entities.size + 1}`, name: named.name, mentions: [] };
    if (named.name.length > entity.name.length) entity.name = named.name;
    if (!entity.mentions.some((mention) => mention.start === named.span.start))
      entity.mentions.push({ ...named.span, kind: 'name' });
    entities.set(entity.id, entity);
    return { entity: entity.id };
  });
  const list = [...entities.values()].map(
    (entity): Entity => ({ ...entity, type: 'person', mentions: inOrder(entity.mentions) }),
  );
  return { entities: list, speakers };
}

/** The last run of proper nouns in a source, which in "Ukrainian President Volodymyr Zelensky" ends with the name. */
function nameIn(text: string, analysis: Analysis, upos: readonly string[], run: Run): Named | undefined {
  const proper = upos.indexOf('PROPN');
  const tag = (word: number): number => {
    let best = 0;
    for (let k = 1; k < upos.length; k += 1) {
      if ((analysis.upos[word * upos.length + k] ?? 0) > (analysis.upos[word * upos.length + best] ?? 0)) best = k;
    }
    return best;
  };
  const capital = (word: number): boolean =>
    /^\p{Lu}/u.test(text.slice(analysis.words[word]?.start, analysis.words[word]?.end));
  let end = run.first;
  while (end <= run.last && !(tag(end) === proper && capital(end))) end += 1;
  if (end > run.last) return undefined;
  // The first stretch of proper nouns: what follows it ("Smith, a professor at Yale") only describes.
  let start = end;
  while (end + 1 <= run.last && tag(end + 1) === proper && capital(end + 1)) end += 1;
  const title =
    /^(?:Mr|Mrs|Ms|Dr|President|Minister|Prime|Secretary|Senator|Sen|Rep|Gov|General|Chancellor|King|Queen|Prince|Pope|Sir|Lord|Foreign|Defen[cs]e|Interior|Vice|Speaker|Governor|Mayor|Judge|Justice|Colonel|Captain|Major|Ambassador|Chairman|Spokesman|Spokeswoman|Deputy|Chief)$/;
  while (start < end && title.test(text.slice(analysis.words[start]?.start, analysis.words[start]?.end))) start += 1;
  const span = spanOf(analysis.words, { first: start, last: end });
  return { name: text.slice(span.start, span.end).replace(/\s+/gu, ' '), span };
}

/** The same name, or a full name and its surname. */
function isSame(a: string, b: string): boolean {
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

function inOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => a.start - b.start);
}
