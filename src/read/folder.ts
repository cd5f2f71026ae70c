import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Failure, InputError } from '../record/index.ts';
import { kindOfName } from './kind.ts';

/**
 * The files in a folder and the folders in it that are of a kind that can be read, by name in the order of code units, so that
 * it is the same each time. Left out: what begins with a dot, and what browsers save beside a page (`page_files`). A folder
 * that cannot be opened is a failure in its place.
 */
export async function* filesIn(folder: string): AsyncGenerator<string | Failure> {
  let any = false;
  for await (const file of walk(folder)) {
    any = true;
    yield file;
  }
  if (!any)
    yield new InputError(folder, 'unreadable', 'no file in the folder is of a kind that can be read').toFailure();
}

async function* walk(folder: string): AsyncGenerator<string | Failure> {
  const found: { readonly name: string; readonly isFolder: boolean }[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (!/^\.|_files$/.test(entry.name)) found.push({ name: entry.name, isFolder: entry.isDirectory() });
    }
  } catch (cause) {
    const message = `the folder cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`;
    yield new InputError(folder, 'unreadable', message, { cause }).toFailure();
  }
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, isFolder } of found) {
    if (isFolder) yield* walk(join(folder, name));
    else if (kindOfName(name) !== undefined) yield join(folder, name);
  }
}
