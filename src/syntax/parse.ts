import type { ConlluSentence } from '../conllu/index.ts';
import { type Analysis, analyseInCompany, type Model } from '../neural/index.ts';
import type { Span } from '../text/index.ts';
import { syntaxWords } from './cut.ts';
import { analysisOnWords } from './on-words.ts';
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
  return (await parseWithAnalysis(model, text, options)).sentences;
}

/** The same, with what the model says of the words of the sentences, numbered over all of them. */
export async function parseWithAnalysis(
  model: Model,
  text: string,
  options: SentenceOptions = {},
): Promise<{ readonly sentences: readonly ConlluSentence[]; readonly analysis: Analysis }> {
  const words = syntaxWords(text, options.given);
  const told = withoutBreaks(text, options.paragraphs ?? []);
  const own = await analyseInCompany(model, told, words, { cut: syntaxWords });
  const sentences = sentencesOf(text, own, model.spec, options);
  return { sentences, analysis: analysisOnWords(sentences, own, model.spec) };
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
