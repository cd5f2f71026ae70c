import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { type Article, type Failure, InputError, isFailure } from '../record/index.ts';
import { kindOfName } from './kind.ts';

/**
 * The articles in the files of a zip archive that are of a kind that can be read, in the order of its table. Each file is
 * unpacked as it is read. What is wrong with one is a failure in its place, which is named by its place in the archive.
 * @param read what a file of the archive holds
 */
export async function* readZip(
  input: string,
  read: (name: string, stream: Readable, size: number) => AsyncIterable<Article | Failure>,
): AsyncGenerator<Article | Failure> {
  const zip = await open(input);
  let number = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (!isReadable(entry)) continue;
      number += 1;
      for await (const item of itemsOf(input, zip, entry, read)) {
        yield isFailure(item) ? placed(item, `${input}#${number}`, entry.fileName) : item;
      }
    }
    if (number === 0)
      yield new InputError(input, 'empty-page', 'no file in it is of a kind that can be read').toFailure();
  } catch (error) {
    yield broken(input, error).toFailure();
  } finally {
    zip.close();
  }
}

async function* itemsOf(
  input: string,
  zip: ZipFile,
  entry: Entry,
  read: (name: string, stream: Readable, size: number) => AsyncIterable<Article | Failure>,
): AsyncGenerator<Article | Failure> {
  const name = `${input}/${entry.fileName}`;
  try {
    yield* read(name, await zip.openReadStreamPromise(entry), entry.uncompressedSize);
  } catch (error) {
    if (error instanceof InputError) yield error.toFailure();
    else yield broken(name, error).toFailure();
  }
}

function isReadable({ fileName }: Entry): boolean {
  return (
    kindOfName(fileName) !== undefined && kindOfName(fileName) !== 'zip' && !/(^|\/)(\.|__MACOSX\/)/.test(fileName)
  );
}

/** A failure under its place in the archive, with the file's name in the message. */
function placed(failure: Failure, place: string, file: string): Failure {
  return { ...failure, input: place, error: { ...failure.error, message: `${file}: ${failure.error.message}` } };
}

async function open(input: string): Promise<ZipFile> {
  try {
    return await openPromise(input, { autoClose: false });
  } catch (error) {
    throw broken(input, error);
  }
}

function broken(input: string, cause: unknown): InputError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new InputError(input, 'broken-archive', `it is no whole zip archive: ${reason}`, {
    hint: 'fetch it again',
    cause,
  });
}
