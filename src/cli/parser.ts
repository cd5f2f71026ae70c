import { writeConllu } from '../conllu/index.ts';
import type { Model } from '../neural/index.ts';
import type { Finder } from '../reading/index.ts';
import type { Article } from '../record/article.ts';
import { parseWithAnalysis } from '../syntax/index.ts';
import { conlluMentions } from './conllu-mentions.ts';
import type { Parsed } from './shell.ts';

/**
 * Gives articles as CoNLL-U: all of their text, in the tokens and sentences that they came with or in ours. What one parser
 * gives may stand in one file.
 */
export function createParser(model: Model): Finder<Parsed> {
  let entities = 0;
  return {
    async find(articles) {
      const parsed: Parsed[] = [];
      for (const article of articles) {
        const { conllu, mentions } = await conlluOf(article, model, entities);
        entities += new Set(mentions.map(({ entity }) => entity)).size;
        parsed.push({ conllu });
      }
      return parsed;
    },
  };
}

async function conlluOf({ id, text, paragraphs, sentences: given }: Article, model: Model, before: number) {
  const { sentences, analysis } = await parseWithAnalysis(
    model,
    text,
    given === undefined ? { paragraphs } : { given },
  );
  const mentions = conlluMentions(text, analysis, model.spec, before);
  return { conllu: writeConllu({ id, text, sentences }, { mentions }), mentions };
}
