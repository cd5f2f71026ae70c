import { stat } from 'node:fs/promises';
import { filesIn } from '../read/index.ts';

/**
 * The inputs, each once, with the files of a folder in its place. A folder in which something cannot be opened stays as it is: the
 * reader then tells what, and reads the rest.
 */
export async function everyFile(inputs: readonly string[]): Promise<readonly string[]> {
  const all = new Set<string>();
  for (const input of inputs) for (const file of await filesOf(input)) all.add(file);
  return [...all];
}

async function filesOf(input: string): Promise<readonly string[]> {
  const facts = await stat(input).catch(() => undefined);
  if (facts?.isDirectory() !== true) return [input];
  const files: string[] = [];
  for await (const file of filesIn(input)) {
    if (typeof file !== 'string') return [input];
    files.push(file);
  }
  return files;
}
