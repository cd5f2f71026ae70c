import type { Span } from '../text/index.ts';
import { type AnalyseOptions, analyse, type Model } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import { type CompanyOptions, inCompany, withoutCompany } from './company.ts';

/**
 * What the model says of `words` (spans of `text`, UTF-16), which are read with plain sentences behind them where they are
 * few; nothing of those is in the analysis.
 */
export async function analyseInCompany(
  model: Model,
  text: string,
  words: readonly Span[],
  { quotes, ...company }: CompanyOptions & Pick<AnalyseOptions, 'quotes'> = {},
): Promise<Analysis> {
  const read = inCompany(text, words, company);
  const options = quotes === undefined ? {} : { quotes };
  return withoutCompany(await analyse(model, read.text, { words: () => read.words, ...options }), words.length);
}
