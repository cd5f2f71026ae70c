import { type Command, Option } from 'commander';
import { type Archive, ArchiveError } from '../archive/index.ts';
import { addCommand } from './add.ts';
import { archivePath, makeRoomFor, missingArchive } from './archive-path.ts';
import { askCheck, askSearch, type SearchFlags } from './ask.ts';
import { askEvents, askFlows, type EventFlags } from './ask-events.ts';
import { askPositions, type PositionFlags } from './ask-positions.ts';
import { askWho, type WhoFlags } from './ask-who.ts';
import { duration } from './duration.ts';
import { everyFile } from './every-file.ts';
import { addFilters } from './filter-options.ts';
import type { AskFlags } from './give-answer.ts';
import { addServeCommands } from './serve-commands.ts';
import { type Engine, exitCode, type InputKind, inputKinds, type Shell } from './shell.ts';
import { watchCommand } from './watch.ts';

interface ArchiveFlags {
  readonly archive?: string;
  readonly json?: true;
}

interface AddFlags extends ArchiveFlags {
  readonly as?: InputKind;
}

const addNotes = `
INPUT is whatever onrecord read takes. Folders are read with all that is in them.
Records that onrecord read --json wrote go in as they are, without the model.
The archive is one file: --archive, or ONRECORD_ARCHIVE, or onrecord.db among the data of your programs.
What is in it from the same model is not read again: after a crash give the same command again.

Exit codes: 0 all read, 1 something could not be read, 2 wrong usage, 130 interrupted.
`;

const eventFilters = [
  ...([
    'about',
    'actor',
    'recipient',
    'speaker',
    'outlet',
    'from',
    'to',
    'type',
    'factuality',
    'place',
    'flow',
  ] as const),
  ...(['disputed', 'origins'] as const),
];
interface WatchFlags extends ArchiveFlags {
  readonly every: number;
  readonly once?: true;
}

const watchNotes = `
Feeds are asked only whether they have changed, one request a host at a time with a second between two, and no more often than they want
(ttl, sy:updatePeriod, max-age, Retry-After, robots.txt). What fails is told once and asked less and less often.
Where it was is kept in the archive: stop it when you like, the same command goes on.

  $ onrecord watch https://news.example/rss feeds.opml --every 30m
  $ onrecord watch https://news.example/rss --once --json | jq -r 'select(.kind == "statement") | .speaker'

Exit codes: 0 all asked, 1 something could not be read, 2 wrong usage, 130 interrupted.
`;

/** Adds the commands that work on an archive; `done` is told the exit code of the one that ran. */
export function addArchiveCommands(
  program: Command,
  { shell, engine, version }: { readonly shell: Shell; readonly engine: Engine; readonly version: string },
  done: (code: number) => void,
): void {
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

  const askArchive = async (flags: ArchiveFlags, work: (archive: Archive, path: string) => Promise<number>) => {
    const path = archivePath(flags.archive, shell.env);
    const missing = missingArchive(path);
    if (missing === undefined) return withArchive(flags, work);
    shell.stderr.write(missing);
    done(exitCode.failed);
  };

  addServeCommands(program, withArchive, { shell, engine, version });
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

  program
    .command('watch')
    .summary('watch feeds and tell what is new on the record')
    .description(
      'Watch feeds, lists of feeds and pages, keep the stories that are new, and tell what is new on the record.',
    )
    .argument('<feed...>', 'addresses of feeds or pages, and lists of feeds (OPML)')
    .option('--archive <file>', 'the archive')
    .option(
      '--every <time>',
      'how often each is asked, where it does not want to be asked less: 15m, 2h, 1d',
      duration,
      900_000,
    )
    .option('--once', 'ask each once and end, as for a job of cron')
    .option('--json', 'print one JSON object a line')
    .addHelpText('after', watchNotes)
    .action((inputs: string[], flags: WatchFlags) =>
      withArchive(flags, (archive, path) => {
        const { every, once = false, json = false } = flags;
        return watchCommand({ inputs, path, json, every, once }, archive, shell, engine);
      }),
    );

  const asks = (name: string, argument: string, summary: string): Command =>
    program
      .command(`${name} ${argument}`)
      .summary(summary)
      .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
      .option('--archive <file>', 'the archive')
      .addOption(new Option('--json', 'print one JSON object a line').conflicts('csv'))
      .option('--csv', 'print a table');

  addFilters(
    asks('search', '<words...>', 'find statements and stories by their words'),
    ...(['speaker', 'about', 'outlet', 'from', 'to', 'type', 'factuality', 'source', 'place'] as const),
  )
    .addOption(
      new Option('--kind <kind>', 'what to look for').choices(['said', 'direct', 'indirect', 'mixed', 'story']),
    )
    .action((words: string[], flags: SearchFlags & ArchiveFlags) =>
      askArchive(flags, (archive) => askSearch(words, flags, archive, shell)),
    );
  addFilters(
    asks('who', '<name...>', 'tell who bears a name, and what they say, do, stand for, and what is said of them'),
    ...(['outlet', 'from', 'to'] as const),
  ).action((name: string[], flags: WhoFlags & ArchiveFlags) =>
    askArchive(flags, (archive) => askWho(name.join(' '), flags, archive, shell)),
  );
  addFilters(
    asks('events', '[words...]', 'list events, each once however many report it; with an id such as v12 its reports'),
    ...eventFilters,
  ).action((words: string[], flags: EventFlags & ArchiveFlags) =>
    askArchive(flags, (archive) => askEvents(words, flags, archive, shell)),
  );
  addFilters(asks('flows', '', 'list who supplies whom with what, by date, the latest first'), ...eventFilters).action(
    (flags: EventFlags & ArchiveFlags) => askArchive(flags, (archive) => askFlows(flags, archive, shell)),
  );
  addFilters(
    asks('positions', '<topic...>', 'list who takes which stand on a topic, by holder and date'),
    ...(['speaker', 'about', 'outlet', 'from', 'to', 'source', 'polarity'] as const),
  ).action((topic: string[], flags: PositionFlags & ArchiveFlags) =>
    askArchive(flags, (archive) => askPositions(topic, flags, archive, shell)),
  );
  asks('check', '<quote...>', 'tell whether a quote is on record, by whom, where, and which words differ').action(
    (quote: string[], flags: AskFlags & ArchiveFlags) =>
      askArchive(flags, (archive) => askCheck(quote.join(' '), flags, archive, shell)),
  );
}
