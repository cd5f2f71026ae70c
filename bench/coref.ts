import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { conlluMentions } from '../src/cli/conllu-mentions.ts';
import { type ConlluDocument, parseConllu, writeConllu } from '../src/conllu/index.ts';
import { loadModel } from '../src/load-model.ts';
import { parseWithAnalysis } from '../src/syntax/index.ts';
import { corefKey } from './coref-key.ts';
import { type CorefScores, scoreCoref } from './coref-score.ts';
import { corenlpCoref } from './corenlp-coref.ts';

export interface CorefResult {
  readonly model: string;
  readonly documents: number;
  /** Entities of several mentions only, as the shared tasks count; and all of them. */
  readonly without: CorefScores;
  readonly with: CorefScores;
  /** CoreNLP's statistical coreference, which gives entities of several mentions only; missing where it is not installed. */
  readonly corenlp?: CorefScores;
}

/**
 * Measures coreference on `DATA/gum/SPLIT/` with gold tokens and sentences, on what `onrecord read --conllu` prints of them; beside
 * it CoreNLP's (bench/peers/install.sh) on the same tokens.
 */
export async function benchCoref(data: string, split: string): Promise<CorefResult> {
  const folder = join(data, 'gum', split);
  const model = await loadModel();
  const [key, system] = [[], []] as [ReturnType<typeof corefKey>[number][], ReturnType<typeof corefKey>[number][]];
  const all: ConlluDocument[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.conllu')).sort()) {
    const source = await readFile(join(folder, file), 'utf8');
    const documents = parseConllu(source);
    key.push(...corefKey(source, documents));
    all.push(...documents);
    for (const document of documents) {
      const { text, sentences: given } = document;
      const { sentences, analysis } = await parseWithAnalysis(model, text, { given });
      const mentions = conlluMentions(text, analysis, model.spec);
      const written = writeConllu({ ...document, sentences }, { mentions });
      system.push(...corefKey(written, parseConllu(written)));
    }
  }
  await model.runtime.close();
  const peer = await corenlpCoref(all);
  const { name, version } = model.spec;
  return {
    model: `${name} ${version}`,
    documents: key.length,
    without: scoreCoref(key, system),
    with: scoreCoref(key, system, { singletons: true }),
    ...(peer === undefined ? {} : { corenlp: scoreCoref(key, peer) }),
  };
}
