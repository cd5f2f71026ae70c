import { Argument, type Command, Option } from 'commander';
import { ArchiveError } from '../archive/index.ts';
import { exportFormat, exportFormats } from '../export/index.ts';
import { archivePath, missingArchive } from './archive-path.ts';
import { everyFile } from './every-file.ts';
import { type ExportCommand, exportArchive, exportEvents, exportInputs } from './export.ts';
import { addFiltersOnly, type FilterFlags, filterOf, wordsIn } from './filter-options.ts';
import { type Engine, exitCode, type InputKind, inputKinds, type Shell } from './shell.ts';
import { terminalOf } from './terminal.ts';

interface ExportFlags extends FilterFlags {
  readonly out?: string;
  readonly archive?: string;
  readonly as?: InputKind | 'records';
  readonly words?: string;
  readonly kind?: 'said' | 'direct' | 'indirect' | 'mixed' | 'story';
}

const filterNames = [
  ...(['speaker', 'about', 'actor', 'recipient', 'outlet', 'from', 'to', 'type', 'factuality'] as const),
  ...(['source', 'place', 'flow', 'polarity', 'disputed', 'origins'] as const),
];

const widest = Math.max(...exportFormats.map(({ name }) => name.length));

const notes = `
Formats:
${exportFormats.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary}`).join('\n')}

INPUT is whatever onrecord read takes, or a file of the records that it printed with --json, which are not read again. Without
INPUT the archive is exported: all of it, or what --words and the filters leave, as onrecord search and onrecord events have them.
The plover formats then have a row an event, however many report it; with --kind story a row a report. Of the others, with --words,
--speaker, --about, --source, --polarity or --kind, only the statements that fit and the events that they tell of.

FILE is written beside its place and moved there when it is whole. docs/export.md describes every column.

Examples:
  $ onrecord export plover-tsv saved/*.html --out events.tsv
  $ onrecord read stories.jsonl --out records.jsonl && onrecord export graphml records.jsonl --out actors.graphml
  $ onrecord export statements-csv --speaker "Ada Quill" --from 2024-03 --out quill.csv
  $ onrecord export markdown --words ceasefire | less

Exit codes: 0 all written, 1 something could not be read or written, 2 wrong usage, 130 interrupted.
`;

/** Adds `onrecord export`; `done` is told its exit code. */
export function addExportCommand(program: Command, shell: Shell, engine: Engine, done: (code: number) => void): void {
  addFiltersOnly(program.command('export'), ...filterNames)
    .summary('write records in the formats of other tools')
    .description('Write records as tables, graphs, annotations or a dossier.')
    .addArgument(new Argument('<format>', 'see below').choices(exportFormats.map(({ name }) => name)))
    .argument('[input...]', 'URLs, files, folders, records, or - for standard input; without any, the archive')
    .option('--out <file>', 'write to a file, whole or not at all')
    .addOption(
      new Option('--as <kind>', 'what the inputs are, where it is not to be guessed').choices([
        ...inputKinds,
        'records',
      ]),
    )
    .option('--archive <file>', 'the archive')
    .option('--words <words>', 'words that a statement has, or with --kind story a story')
    .addOption(new Option('--kind <kind>', 'what is wanted').choices(['said', 'direct', 'indirect', 'mixed', 'story']))
    .addHelpText('after', notes)
    .action(async (name: string, inputs: string[], flags: ExportFlags, command: Command) => {
      const format = exportFormat(name);
      if (format === undefined) return command.error(`error: there is no format ${name}`);
      if (
        flags.out === undefined &&
        format.extension === 'parquet' &&
        terminalOf(shell.stdout, shell.env).interactive
      ) {
        return command.error('error: Parquet is not for reading on a terminal; give --out FILE');
      }
      const { as, out } = flags;
      const forArchive = [flags.archive, flags.words, flags.kind, ...filterNames.map((filter) => flags[filter])];
      if (inputs.length > 0 && forArchive.some((flag) => flag !== undefined)) {
        return command.error('error: --archive and the filters are for the archive, not for inputs');
      }
      const asked: ExportCommand = {
        format,
        inputs: as === 'records' ? inputs : await everyFile(inputs),
        records: as === 'records',
        ...(out === undefined ? {} : { out }),
        options: as === undefined || as === 'records' ? {} : { as },
      };
      done(
        inputs.length > 0 ? await exportInputs(asked, shell, engine) : await fromArchive(asked, flags, shell, engine),
      );
    });
}

async function fromArchive(asked: ExportCommand, flags: ExportFlags, shell: Shell, engine: Engine): Promise<number> {
  const { kind, words = '' } = flags;
  const path = archivePath(flags.archive, shell.env);
  const missing = missingArchive(path);
  if (missing !== undefined) {
    shell.stderr.write(missing);
    return exitCode.failed;
  }
  try {
    const archive = engine.openArchive(path);
    try {
      const filter = await filterOf(flags, archive);
      const quotation = kind === 'direct' || kind === 'indirect' || kind === 'mixed' ? { quotation: kind } : {};
      const selection = { words: wordsIn([words]), filter: { ...filter, ...quotation }, whole: isWhole(flags) };
      const { writeEvents } = asked.format;
      return await (writeEvents === undefined || kind !== undefined
        ? exportArchive(asked, archive, selection, shell)
        : exportEvents(asked, writeEvents, archive, { ...filter, words: selection.words }, shell));
    } finally {
      await archive.close().catch(() => undefined);
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    shell.stderr.write(`onrecord: ${error.message}\n  ${error.hint}\n`);
    return exitCode.failed;
  }
}

/** Whether whole stories are wanted, or of each only what fits: a filter may be about single statements. */
function isWhole({ kind, words, speaker, about, source, polarity }: ExportFlags): boolean {
  if (kind !== undefined) return kind === 'story';
  return [words, speaker, about, source, polarity].every((flag) => flag === undefined);
}
