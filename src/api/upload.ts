import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HonoRequest } from 'hono';
import type { GivenFile, Task } from './jobs/task.ts';
import { ProblemError } from './problem.ts';

/** Bytes of all files of one upload. */
export const LARGEST_UPLOAD = 64 * 1024 * 1024;
/** Files of one upload. */
const MOST_FILES = 100;

/**
 * The files of a form, laid down where readers find them; the task removes them.
 * @throws {ProblemError} where there is none, or the body is no form
 */
export async function filesIn(request: HonoRequest): Promise<Task> {
  const form = await request.formData().catch((error: unknown) => {
    throw new ProblemError(
      'invalid',
      `The form cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  const given = form.getAll('file').filter((value) => typeof value !== 'string');
  const known = [...form.keys()].every((name) => name === 'file');
  if (given.length === 0 || given.length > MOST_FILES || !known) {
    const message = `it has to hold 1 to ${MOST_FILES} files, each under the name file, and nothing else`;
    throw new ProblemError('invalid', `The form: ${message}.`, { faults: [{ in: 'body', name: 'file', message }] });
  }
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const files: GivenFile[] = [];
    for (const [i, file] of given.entries()) {
      const name = nameFor(file.name, files);
      // Only the ending of a name that somebody chose becomes part of a path: it tells what the file is.
      const path = join(folder, `${i}${/(?:\.warc)?\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? ''}`);
      await writeFile(path, file.stream());
      files.push({ name, path });
    }
    return { kind: 'file', files, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The file's own name, told apart from others of the same name. */
function nameFor(name: string, others: readonly GivenFile[]): string {
  const own = name.replace(/^.*[/\\]/s, '').slice(-200) || 'file';
  const isTaken = (one: string): boolean => others.some((other) => other.name === one);
  if (!isTaken(own)) return own;
  for (let count = 2; ; count += 1) {
    const [, stem = own, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(own) ?? [];
    if (!isTaken(`${stem} (${count})${ending}`)) return `${stem} (${count})${ending}`;
  }
}
