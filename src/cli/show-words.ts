import type { Attribution, Entity } from '../record/record.ts';
import { type Span, slice } from '../text/span.ts';
import { plainText } from './plain-text.ts';

/** The speaker as the story has it, with the name where the words alone do not tell it: "she [Ada Quill]". */
export function who(attribution: Attribution, text: string, names: ReadonlyMap<string, Entity>): string {
  const name = attribution.speaker === null ? undefined : names.get(attribution.speaker)?.name;
  // A source with an apposition ends with its comma, as the corpora have it: "Ada Quill, 61,".
  const source = words(text, attribution.source).replace(/,$/, '');
  const described = source || plainText(attribution.speakerText ?? '');
  if (described === '') return plainText(name ?? 'no source named');
  return name === undefined || described.includes(name) ? described : `${described} [${plainText(name)}]`;
}

/** Pieces of text as one line, with a sign where words between them are left out. */
export function words(text: string, spans: readonly Span[]): string {
  return spans
    .map((span) => plainText(slice(text, span)))
    .filter((piece) => piece !== '')
    .join(' … ');
}
