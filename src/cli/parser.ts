import { writeConllu } from '../conllu/index.ts';
import type { Model } from '../neural/index.ts';
import type { Article } from '../record/article.ts';
import { parseWithAnalysis } from '../syntax/index.ts';
import { conlluMentions } from './conllu-mentions.ts';
import type { Finder } from './outcomes.ts';
import type { Parsed } from './shell.ts';

/** Gives articles as CoNLL-U: all of their text, in the tokens and sentences that they came with or in ours. */
export function createParser(model: Model): Finder<Parsed> {
  return {
    async find(articles) {
      const parsed: Parsed[] = [];
      for (const article of articles) parsed.push({ conllu: await conlluOf(article, model) });
      return parsed;
    },
  };
}

async function conlluOf({ id, text, paragraphs, sentences: given }: Article, model: Model): Promise<string> {
  const { sentences, analysis } = await parseWithAnalysis(
    model,
    text,
    given === undefined ? { paragraphs } : { given },
  );
  return writeConllu({ id, text, sentences }, { mentions: conlluMentions(text, analysis, model.spec) });
}
