import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ConlluDocument, parseConllu } from '../src/conllu/index.ts';
import { loadModel } from '../src/load-model.ts';
import type { Model } from '../src/neural/index.ts';
import { parseText } from '../src/syntax/index.ts';
import type { TokenSentence } from '../src/text/index.ts';
import { scoreUd, type UdScores } from './ud-score.ts';
import { udeval } from './udeval.ts';

export interface ParseResult {
  readonly model: string;
  /** `udeval` where the official scorer is installed (bench/peers), otherwise our own of the same definition. */
  readonly scorer: string;
  readonly treebanks: readonly {
    readonly name: string;
    readonly words: number;
    readonly raw: UdScores;
    readonly gold: UdScores;
  }[];
}

/** Measures syntax on `DATA/ud/ewt-SPLIT.conllu` and `DATA/gum/SPLIT/`, from raw text and with gold tokens and sentences. */
export async function benchParse(data: string, split: string): Promise<ParseResult> {
  const model = await loadModel();
  const official = await udeval();
  const treebanks: ParseResult['treebanks'][number][] = [];
  for (const [name, files] of await filesOf(data, split)) {
    const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    const documents = sources.flatMap(parseConllu);
    const raw = await Promise.all(documents.map((document) => parsed(model, document)));
    const kept = await Promise.all(documents.map((document) => parsed(model, document, document.sentences)));
    const score = official ?? scoreUd;
    const words = documents.flatMap(({ sentences }) =>
      sentences.flatMap(({ tokens }) => tokens.flatMap((t) => t.words)),
    );
    treebanks.push({
      name,
      words: words.length,
      raw: await score(documents, raw),
      gold: await score(documents, kept),
    });
  }
  await model.runtime.close();
  const { name, version } = model.spec;
  return { model: `${name} ${version}`, scorer: official ? 'udeval' : 'own', treebanks };
}

async function filesOf(data: string, split: string): Promise<readonly (readonly [string, readonly string[]])[]> {
  const ewt = join(data, 'ud', `ewt-${split}.conllu`);
  const gum = join(data, 'gum', split);
  const files = existsSync(gum) ? (await readdir(gum)).filter((file) => file.endsWith('.conllu')).sort() : [];
  const found: (readonly [string, readonly string[]])[] = [
    [`EWT ${split}`, existsSync(ewt) ? [ewt] : []],
    [`GUM ${split}`, files.map((file) => join(gum, file))],
  ];
  return found.filter(([, list]) => list.length > 0);
}

async function parsed(
  model: Model,
  document: ConlluDocument,
  given?: readonly TokenSentence[],
): Promise<ConlluDocument> {
  const sentences = await parseText(model, document.text, given ? { given } : {});
  return { ...document, sentences };
}
