import { truncate } from 'node:fs/promises';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { addArchiveCommands } from './archive-commands.ts';
import { type ReadCommand, readCommand } from './read.ts';
import { progressIn, type Rest, restOf, sizeOf } from './resume.ts';
import { type Engine, exitCode, type InputKind, inputKinds, type Shell } from './shell.ts';
import { terminalOf } from './terminal.ts';

interface ReadFlags {
  readonly json?: true;
  readonly conllu?: true;
  readonly out?: string;
  readonly resume?: true;
  readonly overwrite?: true;
  readonly as?: InputKind;
  readonly timeout?: number;
}

const examples = `
Examples:
  $ onrecord read https://news.example/2024/05/summit
  $ onrecord read page.html story.txt
  $ onrecord read saved/*.html --json > records.jsonl
  $ onrecord read stories.jsonl --out records.jsonl
  $ onrecord read stories.jsonl --out records.jsonl --resume
  $ onrecord read story.txt --conllu > story.conllu
  $ pbpaste | onrecord read -
  $ onrecord add saved/ stories.csv CC-NEWS-20241107.warc.gz
  $ curl -s https://news.example/rss | onrecord read - --as feed --json | jq -r '.article.title'
`;

const readNotes = `
INPUT is a URL (http, https), a file, a folder or - for standard input. Files: .html, .txt, .xml (RSS, Atom),
.json (JSON Feed), .opml, .jsonl with one {"id", "text" or "html", "url"?, "title"?, "published"?} a line,
.csv and .tsv with a column "text" or "html", .zip of such files, .warc and .warc.gz,
.conllu, of which the tokens and sentences are kept and nothing else.

With --conllu a text is kept to the letter, and all of it is analysed.

Each record of the JSON points at the exact words: article.text.slice(start, end), in UTF-16 units.
The schema is onrecord/schema.json. An input that cannot be read has a line with "error" in its place.

Exit codes: 0 all read, 1 something could not be read, 2 wrong usage, 130 interrupted.
`;

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
    .addHelpText('after', examples + readNotes)
    .action(async (inputs: string[], flags: ReadFlags, command: Command) => {
      const rest = await restOfBatch(inputs, flags, command);
      const { json = false, conllu = false, out, as, timeout } = flags;
      const options = {
        ...(as && { as }),
        ...(conllu && { verbatim: true }),
        ...(timeout && { timeout: timeout * 1000 }),
      };
      const format: ReadCommand['format'] = conllu ? 'conllu' : json || out !== undefined ? 'json' : 'people';
      const asked = { ...rest, format, ...(out !== undefined && { out }), options };
      code = await readCommand(asked, shell, engine);
    });

  addArchiveCommands(program, shell, engine, (given) => {
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
