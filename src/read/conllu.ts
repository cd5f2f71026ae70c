import { type ConlluDocument, ConlluError, parseConllu } from '../conllu/index.ts';
import { type Article, type Failure, InputError } from '../record/index.ts';
import type { Span } from '../text/index.ts';
import { articleOf } from './article-of.ts';
import { asFailure } from './as-failure.ts';

/**
 * The documents of a CoNLL-U file as articles, with the tokens and sentences that the file has. What it says about them
 * (parts of speech, heads, entities) is not looked at.
 */
export function* readConllu(input: string, source: string): Generator<Article | Failure> {
  const documents = documentsIn(input, source);
  if (documents.length === 0) throw new InputError(input, 'empty-page', 'there is no sentence in it');
  for (const document of documents) {
    try {
      yield articleOfDocument(input, document);
    } catch (error) {
      yield asFailure(input, error, document.id);
    }
  }
}

function documentsIn(input: string, source: string): readonly ConlluDocument[] {
  try {
    return parseConllu(source);
  } catch (cause) {
    if (!(cause instanceof ConlluError)) throw cause;
    throw new InputError(input, 'bad-conllu', `it is not CoNLL-U: ${cause.message}`, { cause });
  }
}

function articleOfDocument(input: string, { id, text, sentences }: ConlluDocument): Article {
  return { ...articleOf(input, { id, text, paragraphs: paragraphsIn(sentences) }), sentences };
}

/** Where paragraphs stand: from a sentence that begins one to the end of the last before the next. */
function paragraphsIn(sentences: ConlluDocument['sentences']): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { paragraph, tokens } of sentences) {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last) continue;
    const open = spans.at(-1);
    if (paragraph || !open) spans.push({ start: first.start, end: last.end });
    else open.end = last.end;
  }
  return spans;
}
