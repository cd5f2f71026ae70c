import type { ConlluSentence } from '../conllu/index.ts';
import { analyse, inCompany, type Model, withoutCompany } from '../neural/index.ts';
import type { Span } from '../text/index.ts';
import { syntaxWords } from './cut.ts';
import { type SentenceOptions, sentencesOf } from './sentences.ts';

/**
 * The sentences of a text with their tokens and trees, as Universal Dependencies has them for English.
 *
 *     const sentences = await parseText(model, 'Rain fell. Nobody left.');
 *     stdout.write(writeConllu({ text, sentences }));
 */
export async function parseText(
  model: Model,
  text: string,
  options: SentenceOptions = {},
): Promise<readonly ConlluSentence[]> {
  const words = syntaxWords(text, options.given);
  const read = inCompany(withoutBreaks(text, options.paragraphs ?? []), words, { cut: syntaxWords });
  const analysis = await analyse(model, read.text, { words: () => read.words });
  return sentencesOf(text, withoutCompany(analysis, words.length), model.spec, options);
}

/** The text with the line breaks inside its paragraphs as spaces: they mean nothing there. */
function withoutBreaks(text: string, paragraphs: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of paragraphs) {
    out += text.slice(at, start) + text.slice(start, end).replace(/\n/g, ' ');
    at = end;
  }
  return out + text.slice(at);
}
