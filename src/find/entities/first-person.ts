import type { Entity, Mention } from '../../record/index.ts';
import { contains, type Span } from '../../text/index.ts';
import { type Run, wordsOf } from '../word-runs.ts';
import type { Reading } from './reading.ts';

/** What somebody said in so many words. */
export interface Spoken {
  /** Id of the entity that says it; missing where it is none. */
  readonly speaker?: string;
  readonly content: readonly Run[];
}

/**
 * Entities with the pronouns of the first person that stand for them in quotations. "I" is who speaks, in what is nested the
 * one who speaks there; "we" is so where a body speaks. A person's "we" is more than that person, and whom "you" means no
 * quotation tells: undecided.
 */
export function withFirstPerson(
  reading: Reading,
  entities: readonly Entity[],
  spoken: readonly Spoken[],
  quotations: readonly Span[],
): readonly Entity[] {
  const more = new Map<string, Mention[]>();
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const innermost = byWord(spoken);
  reading.analysis.words.forEach((span, word) => {
    const fits = whose(reading.form(word));
    if (fits === undefined || !quotations.some((quotation) => contains(quotation, span))) return;
    const { speaker = '' } = innermost.get(word) ?? {};
    if (types.get(speaker) !== fits) return;
    more.set(speaker, [...(more.get(speaker) ?? []), { start: span.start, end: span.end, kind: 'pronoun' }]);
  });
  return entities.map((entity) => {
    const own = (more.get(entity.id) ?? []).filter(
      ({ start }) => !entity.mentions.some((other) => other.start === start),
    );
    if (own.length === 0) return entity;
    return { ...entity, mentions: [...entity.mentions, ...own].sort((a, b) => a.start - b.start) };
  });
}

/** The type of an entity that a pronoun of the first person may stand for. */
function whose(form: string): Entity['type'] | undefined {
  if (/^(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)$/u.test(form)) return 'person';
  return /^(?:we|us|our|ours|ourselves)$/iu.test(form) && form !== 'US' ? 'organization' : undefined;
}

/** For each word the smallest content that it stands in. */
function byWord(spoken: readonly Spoken[]): ReadonlyMap<number, Spoken> {
  const size = ({ content }: Spoken): number => wordsOf(content).length;
  const found = new Map<number, Spoken>();
  for (const own of [...spoken].sort((a, b) => size(b) - size(a))) {
    for (const word of wordsOf(own.content)) found.set(word, own);
  }
  return found;
}
