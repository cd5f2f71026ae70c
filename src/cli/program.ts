import { truncate } from 'node:fs/promises';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { FindOptions } from '../find/index.ts';
import { addArchiveCommands } from './archive-commands.ts';
import { GazetteerError, readGazetteers } from './gazetteers.ts';
import { examples, gazetteerNotes, readNotes, whyExamples, whyNotes } from './help.ts';
import { type ReadCommand, readCommand } from './read.ts';
import { progressIn, type Rest, restOf, sizeOf } from './resume.ts';
import { type Engine, exitCode, type InputKind, inputKinds, type ReadOptions, type Shell } from './shell.ts';
import { terminalOf } from './terminal.ts';

interface ReadFlags {
  readonly json?: true;
  readonly conllu?: true;
  readonly out?: string;
  readonly resume?: true;
  readonly overwrite?: true;
  readonly as?: InputKind;
  readonly timeout?: number;
  readonly gazetteer?: readonly string[];
}

/**
 * Runs the command line; `args` are the words after the program's name. Returns the exit code.
 * @param version what `--version` prints
 */
export async function run(args: readonly string[], shell: Shell, engine: Engine, version: string): Promise<number> {
  let code: number = exitCode.fine;
  const program = createProgram(shell, version);
  program
    .command('read')
    .summary('read news and print who said what')
    .description('Read pages, texts, feeds or JSON Lines into records: who said what, tied to the exact words.')
    .argument('<input...>', 'URLs, files, or - for standard input')
    .option('--json', 'print one JSON record a line')
    .addOption(
      new Option('--conllu', 'print sentences, words and trees as CoNLL-U').conflicts([
        'json',
        'out',
        'resume',
        'overwrite',
      ]),
    )
    .option('--out <file>', 'append the JSON lines to a file, whole lines only; implies --json')
    .option('--resume', 'go on where an earlier run with the same --out stopped')
    .option('--overwrite', 'empty the file of --out first')
    .addOption(new Option('--as <kind>', 'what the inputs are, where it is not to be guessed').choices(inputKinds))
    .option('--timeout <seconds>', 'how long a server may take', seconds)
    .addOption(gazetteerOption())
    .addHelpText('after', examples + readNotes + gazetteerNotes)
    .action(async (inputs: string[], flags: ReadFlags, command: Command) => {
      const find = await findOptions(flags, command);
      const rest = await restOfBatch(inputs, flags, command);
      const { json = false, conllu = false, out } = flags;
      const options = { ...readOptions(flags), ...(conllu && { verbatim: true }) };
      const ask: ReadCommand['ask'] = conllu ? 'conllu' : 'record';
      const asked = { ...rest, ask, json: json || out !== undefined, ...(out !== undefined && { out }), options, find };
      code = await readCommand(asked, shell, engine);
    });
  program
    .command('why')
    .summary('say how each line of a record came about')
    .description('Say how each line of a record came about, and what was left undecided and why.')
    .argument('<input...>', 'URLs, files, or - for standard input')
    .option('--json', 'print one JSON record a line, with its reasons')
    .addOption(new Option('--as <kind>', 'what the inputs are, where it is not to be guessed').choices(inputKinds))
    .option('--timeout <seconds>', 'how long a server may take', seconds)
    .addOption(gazetteerOption())
    .addHelpText('after', whyExamples + whyNotes + gazetteerNotes)
    .action(async (inputs: string[], flags: ReadFlags, command: Command) => {
      const find = await findOptions(flags, command);
      const { json = false } = flags;
      const asked: ReadCommand = { inputs, skip: () => false, ask: 'why', json, options: readOptions(flags), find };
      code = await readCommand(asked, shell, engine);
    });

  addArchiveCommands(program, { shell, engine, version }, (given) => {
    code = given;
  });

  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.usage;
    shell.stderr.write(`onrecord: ${error instanceof Error ? error.message : String(error)}\n`);
    return exitCode.failed;
  }
}

function gazetteerOption(): Option {
  return new Option(
    '--gazetteer <file>',
    'a table of names of your own (CSV, JSON Lines, FollowTheMoney); repeatable',
  ).argParser((file: string, before: readonly string[] = []) => [...before, file]);
}

function readOptions({ as, timeout }: ReadFlags): ReadOptions {
  return { ...(as && { as }), ...(timeout && { timeout: timeout * 1000 }) };
}

/** What the finder is told beside the articles; a table that cannot be used is wrong usage. */
async function findOptions({ gazetteer = [], conllu }: ReadFlags, command: Command): Promise<FindOptions> {
  if (conllu && gazetteer.length > 0) return command.error('error: --gazetteer and --conllu exclude each other');
  try {
    return gazetteer.length === 0 ? {} : { gazetteer: await readGazetteers(gazetteer) };
  } catch (error) {
    if (error instanceof GazetteerError) return command.error(`error: --gazetteer ${error.message}`);
    throw error;
  }
}

function createProgram({ stdout, stderr, env }: Shell, version: string): Command {
  return new Command('onrecord')
    .description('Reads news and puts it on the record: who said what, tied to the exact words.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('(onrecord --help and onrecord read --help show examples)')
    .configureHelp({ minWidthToWrap: 20 })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => terminalOf(stdout, env).width,
      getErrHelpWidth: () => terminalOf(stderr, env).width,
      getOutHasColors: () => terminalOf(stdout, env).color,
      getErrHasColors: () => terminalOf(stderr, env).color,
    })
    .exitOverride()
    .addHelpText('after', examples);
}

/** What is still to be read, after what --out holds and what --resume and --overwrite say about it. */
async function restOfBatch(inputs: readonly string[], flags: ReadFlags, command: Command): Promise<Rest> {
  const { out, resume, overwrite } = flags;
  const all = { inputs, skip: () => false };
  if (out === undefined) return resume || overwrite ? command.error('error: --resume and --overwrite need --out') : all;
  if (resume && overwrite) return command.error('error: --resume and --overwrite exclude each other');
  if ((await sizeOf(out)) === 0) return all;
  if (resume) {
    try {
      return restOf(inputs, await progressIn(out, inputs));
    } catch (error) {
      if (error instanceof SyntaxError)
        return command.error(`error: ${out} is not a file of records: ${error.message}`);
      throw error;
    }
  }
  if (overwrite) {
    await truncate(out, 0);
    return all;
  }
  return command.error(`error: ${out} there is already such a file; --resume goes on with it, --overwrite empties it`);
}

function seconds(value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new InvalidArgumentError('It has to be a number of seconds above 0.');
  return number;
}
