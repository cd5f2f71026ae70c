import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type GazetteerKind, loadGazetteer, type Sense } from '../lookup/index.ts';

/** A table of names that cannot be used; the message names file and line. */
export class GazetteerError extends Error {
  override readonly name = 'GazetteerError';
}

/** So many faults are told, and how many more there are. */
const TOLD = 10;

/**
 * The names in a user's tables, those of the first file first. A table with a faulty line is refused as a whole: names
 * that silently stay unknown are worse than a run that does not begin.
 * @throws {GazetteerError}
 */
export async function readGazetteers(files: readonly string[]): Promise<readonly Sense[]> {
  const tables: Sense[][] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'ENOENT' ? 'there is no such file' : cause.message;
      throw new GazetteerError(`${file}: ${why}`, { cause });
    });
    const { senses, faults } = loadGazetteer(text, kindOf(file, text));
    if (faults.length > 0) {
      const told = faults.slice(0, TOLD).map(({ line, message }) => `${file}:${line}: ${message}`);
      const more = faults.length > TOLD ? [`and ${faults.length - TOLD} more`] : [];
      throw new GazetteerError([...told, ...more].join('\n'));
    }
    if (senses.length === 0) throw new GazetteerError(`${file}: it holds no names`);
    tables.push([...senses]);
  }
  return tables.flat();
}

function kindOf(file: string, text: string): GazetteerKind {
  const ending = extname(file).toLowerCase();
  if (ending === '.csv') return 'csv';
  if (/^\.(?:jsonl|ndjson|json|ijson)$/u.test(ending)) return 'json-lines';
  return /^\uFEFF?\s*\{/u.test(text) ? 'json-lines' : 'csv';
}
