import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type ConlluDocument, wordsOf } from '../src/conllu/index.ts';
import { type CorefMention, headOf, headsOf } from './coref-key.ts';
import { inPeers } from './peers.ts';

const run = promisify(execFile);

/** What CoreNLP's statistical coreference finds in documents whose tokens and sentences it is given; undefined where it is not installed. */
export async function corenlpCoref(
  documents: readonly ConlluDocument[],
): Promise<readonly (readonly CorefMention[])[] | undefined> {
  if (!existsSync(inPeers('corenlp'))) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-coref-'));
  const name = (i: number): string => `${String(i).padStart(5, '0')}.txt`;
  try {
    await Promise.all(documents.map((document, i) => writeFile(join(folder, name(i)), linesOf(document))));
    const program = fileURLToPath(new URL('peers/CoreNlpCoref.java', import.meta.url));
    const { stdout } = await run('java', ['-Xmx5g', '-cp', inPeers('corenlp', '*'), program, folder], {
      maxBuffer: 1e8,
    });
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    return documents.map((document, i) =>
      mentionsOf(
        document,
        rows.filter(([file]) => file === name(i)).map((row) => row.slice(1).map(Number)),
      ),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A document as the peer is to read it: a sentence a line, its words between spaces, none within a word. */
export function linesOf({ sentences }: ConlluDocument): string {
  const lines = sentences.map((sentence) =>
    wordsOf(sentence)
      .map(({ form }) => form.replace(/\p{White_Space}+/gu, '_'))
      .join(' '),
  );
  return `${lines.join('\n')}\n`;
}

/**
 * The mentions of rows of sentence, first word, word behind the last, and chain, counted over the document. Their heads are
 * those that the document's own trees give them, as for the key, so that no mistake of the peer's parser counts.
 */
export function mentionsOf(document: ConlluDocument, rows: readonly (readonly number[])[]): readonly CorefMention[] {
  const heads = headsOf(document);
  let before = 0;
  const starts = document.sentences.map((sentence) => {
    before += wordsOf(sentence).length;
    return before - wordsOf(sentence).length;
  });
  return rows.map(([sentence = 0, from = 0, to = 0, chain = 0]) => {
    const start = starts[sentence] ?? 0;
    const [first, last] = [start + from, start + to - 1];
    return { first, last, head: headOf(heads, first, last), entity: `c${chain}` };
  });
}
