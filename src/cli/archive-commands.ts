import { type Command, Option } from 'commander';
import { type Archive, ArchiveError } from '../archive/index.ts';
import { addCommand } from './add.ts';
import { archivePath, makeRoomFor } from './archive-path.ts';
import { everyFile } from './every-file.ts';
import { type Engine, exitCode, type InputKind, inputKinds, type Shell } from './shell.ts';

interface ArchiveFlags {
  readonly archive?: string;
  readonly json?: true;
}

interface AddFlags extends ArchiveFlags {
  readonly as?: InputKind;
}

const addNotes = `
INPUT is whatever onrecord read takes. Folders are read with all that is in them.
The archive is one file: --archive, or ONRECORD_ARCHIVE, or onrecord.db among the data of your programs.
What is in it from the same model is not read again: after a crash give the same command again.

Exit codes: 0 all read, 1 something could not be read, 2 wrong usage, 130 interrupted.
`;

/** Adds the commands that work on an archive; `done` is told the exit code of the one that ran. */
export function addArchiveCommands(program: Command, shell: Shell, engine: Engine, done: (code: number) => void): void {
  const withArchive = async (flags: ArchiveFlags, work: (archive: Archive, path: string) => Promise<number>) => {
    const path = archivePath(flags.archive, shell.env);
    let archive: Archive | undefined;
    try {
      if (flags.archive === undefined) makeRoomFor(path);
      archive = engine.openArchive(path);
      done(await work(archive, path));
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      shell.stderr.write(`onrecord: ${error.message}\n  ${error.hint}\n`);
      done(exitCode.failed);
    } finally {
      await archive?.close().catch(() => undefined);
    }
  };

  program
    .command('add')
    .summary('read news into the archive')
    .description('Read pages, feeds, folders, tables and web archives, and keep their records in an archive.')
    .argument('<input...>', 'URLs, files, folders, or - for standard input')
    .option('--archive <file>', 'the archive')
    .option('--json', 'print what became of each article, one JSON object a line')
    .addOption(new Option('--as <kind>', 'what the inputs are, where it is not to be guessed').choices(inputKinds))
    .addHelpText('after', addNotes)
    .action(async (inputs: string[], flags: AddFlags) => {
      const options = flags.as === undefined ? {} : { as: flags.as };
      await withArchive(flags, async (archive, path) => {
        const asked = { inputs: await everyFile(inputs), path, json: flags.json === true, options };
        return addCommand(asked, archive, shell, engine);
      });
    });
}
