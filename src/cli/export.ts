import { type Archive, ArchiveError, type Filter } from '../archive/index.ts';
import { type Chunk, type ExportFormat, reportedEvents } from '../export/index.ts';
import { checked, outcomes, untilAborted } from '../reading/index.ts';
import { type ArticleRecord, type Failure, isFailure } from '../record/index.ts';
import { holdsRecords, readRecords } from './read-records.ts';
import { type Selection, selectRecords } from './select-records.ts';
import { type Engine, exitCode, type ReadOptions, type Shell } from './shell.ts';
import { ClosedPipe, type Sink, streamSink } from './sink.ts';
import { createSummary } from './summary.ts';
import { FileError, type WholeFile, wholeFile } from './whole-file.ts';

export interface ExportCommand {
  readonly format: ExportFormat;
  /** A file, whole or not at all, instead of standard output. */
  readonly out?: string;
  /** What is to be read; otherwise the archive is asked. */
  readonly inputs: readonly string[];
  /** Whether every input holds records, whatever it looks like. */
  readonly records: boolean;
  readonly options: ReadOptions;
}

const plurals = { story: 'stories', event: 'events' } as const;

/** Writes what inputs hold in a format. Returns the exit code. */
export function exportInputs(command: ExportCommand, shell: Shell, engine: Engine): Promise<number> {
  return writeOut(command, itemsOf(command, shell, engine), command.format.write, 'story', shell);
}

/** Writes what an archive holds in a format. Returns the exit code. */
export function exportArchive(
  command: ExportCommand,
  archive: Archive,
  selection: Selection,
  shell: Shell,
): Promise<number> {
  return writeOut(command, selectRecords(archive, selection), command.format.write, 'story', shell);
}

/** Writes the events of an archive, each once however many report it. Returns the exit code. */
export function exportEvents(
  command: ExportCommand,
  write: NonNullable<ExportFormat['writeEvents']>,
  archive: Archive,
  filter: Filter,
  shell: Shell,
): Promise<number> {
  return writeOut(command, reportedEvents(archive, filter), write, 'event', shell);
}

async function writeOut<Item extends object>(
  { out }: ExportCommand,
  items: AsyncIterable<Item | Failure>,
  write: (items: AsyncIterable<Item>) => AsyncIterable<Chunk>,
  noun: keyof typeof plurals,
  shell: Shell,
): Promise<number> {
  const { stdout, stderr, signal } = shell;
  const summary = createSummary();
  async function* sound(): AsyncGenerator<Item> {
    for await (const item of untilAborted(items, signal)) {
      summary.add(isFailure(item) ? item : undefined);
      if (!isFailure(item)) yield item;
    }
  }
  let file: WholeFile | undefined;
  try {
    file = out === undefined ? undefined : await wholeFile(out);
    const sink: Sink = file ?? streamSink(stdout);
    for await (const piece of inPieces(write(sound()))) {
      if (signal.aborted) break;
      await sink.write(piece);
    }
    if (signal.aborted) {
      await file?.discard();
      stderr.write(`onrecord: interrupted${out === undefined ? '' : `; ${out} is as it was`}\n`);
      return exitCode.interrupted;
    }
    await sink.close();
  } catch (error) {
    await file?.discard();
    if (error instanceof ClosedPipe) return exitCode.fine;
    if (error instanceof FileError) {
      stderr.write(`onrecord: ${error.message}\n`);
      return exitCode.failed;
    }
    if (!(error instanceof ArchiveError)) throw error;
    stderr.write(`onrecord: ${error.message}\n  ${error.hint}\n`);
    return exitCode.failed;
  }
  const count = summary.total - summary.failed;
  if (out !== undefined) stderr.write(`onrecord: ${count} ${count === 1 ? noun : plurals[noun]} written to ${out}\n`);
  stderr.write(summary.text());
  return summary.failed > 0 ? exitCode.failed : exitCode.fine;
}

/** The records of inputs in their order. What holds records already is not read again. */
async function* itemsOf(
  { inputs, records, options }: ExportCommand,
  shell: Shell,
  engine: Engine,
): AsyncGenerator<ArticleRecord | Failure> {
  const { stdin, signal } = shell;
  const read = (input: string) => engine.readInput(input, { ...options, signal });
  let toRead: string[] = [];
  async function* articles(): AsyncGenerator<ArticleRecord | Failure> {
    if (toRead.length === 0) return;
    const own = toRead;
    toRead = [];
    for await (const { result } of outcomes(own, read, engine.createFinder().then(checked))) yield result;
  }
  for (const input of inputs) {
    if (records || (await holdsRecords(input))) {
      yield* articles();
      yield* readRecords(input, stdin);
    } else toRead.push(input);
  }
  yield* articles();
}

/** Characters that are gathered before they are written: a line alone costs as much as a page. */
const PIECE = 65_536;

async function* inPieces(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  let text = '';
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') text += chunk;
    if (text !== '' && (typeof chunk !== 'string' || text.length >= PIECE)) {
      yield text;
      text = '';
    }
    if (typeof chunk !== 'string') yield chunk;
  }
  if (text !== '') yield text;
}
