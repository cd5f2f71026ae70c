import { readFile } from 'node:fs/promises';
import { type Archive, ArchiveError } from '../archive/index.ts';
import { crawlDelay, feedsIn, poll, pollStory } from '../read/index.ts';
import { checked, findAll } from '../reading/index.ts';
import { type Article, type Failure, InputError } from '../record/index.ts';
import { type News, systemClock, watch } from '../watch/index.ts';
import { type Engine, exitCode, type Shell } from './shell.ts';
import { newsLines, newsText } from './show-news.ts';
import { terminalOf } from './terminal.ts';

export interface WatchCommand {
  /** Addresses, and OPML files. */
  readonly inputs: readonly string[];
  /** The file of the archive, for messages. */
  readonly path: string;
  readonly json: boolean;
  /** Milliseconds between two polls. */
  readonly every: number;
  readonly once: boolean;
}

/**
 * Watches feeds, lists of feeds and pages, keeps the stories that are new and tells what is new on the record, until Ctrl-C. Returns the
 * exit code.
 */
export async function watchCommand(
  { inputs, path, json, every, once }: WatchCommand,
  archive: Archive,
  shell: Shell,
  engine: Engine,
): Promise<number> {
  const { stdout, stderr, env, signal } = shell;
  const screen = terminalOf(stdout, env);
  const web = engine.web ?? { poll, pollStory, crawlDelay, clock: systemClock, allowLoopback: false };
  let failures = 0;
  const counts = { stories: 0, statements: 0, events: 0 };
  const tell = (news: News): void => {
    if (news.kind === 'failed' || news.kind === 'gone' || news.kind === 'resting') failures += 1;
    if (news.kind === 'article') {
      counts.stories += 1;
      counts.statements += news.attributions.length;
      counts.events += news.events.length;
    }
    if (json) for (const line of newsLines(news)) stdout.write(`${JSON.stringify(line)}\n`);
    // What is on record goes to one stream and what went wrong to the other, so that either can be kept.
    else (news.kind === 'article' ? stdout : stderr).write(newsText(news, screen));
  };

  const addresses = await addressesIn(inputs, (failure) => tell({ kind: 'failed', source: failure.input, failure }));
  if (addresses.length === 0) return exitCode.failed;
  const many = counted(addresses.length, 'address', 'addresses');
  if (!once) stderr.write(`onrecord: watching ${many} into ${path}; Ctrl-C ends it, the same command goes on\n`);
  const finder = checked(await engine.createFinder({}));
  const options = { signal, allowLoopback: web.allowLoopback };
  const tools = {
    archive,
    clock: web.clock,
    poll: (address: string, known: Parameters<typeof poll>[1]) => web.poll(address, known, options),
    pollStory: (address: string) => web.pollStory(address, options),
    crawlDelay: web.crawlDelay,
    read: {
      ...(finder.model === undefined ? {} : { model: finder.model }),
      find: (articles: readonly Article[]) => findAll(articles, finder),
    },
    tell,
    chance: Math.random,
  };
  try {
    // Ctrl-C does not wait for the model: what it is reading is read again when it goes on.
    await Promise.race([watch(addresses, tools, { every, once, signal }), aborted(signal)]);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    stderr.write(`onrecord: ${error.message}\n  ${error.hint}\n`);
    return exitCode.failed;
  }
  const facts = [
    counted(counts.stories, 'new story', 'new stories'),
    counted(counts.statements, 'statement', 'statements'),
    counted(counts.events, 'event', 'events'),
  ];
  stderr.write(`onrecord: ${facts.join(', ')}: ${path}\n`);
  if (signal.aborted) return exitCode.interrupted;
  return failures > 0 ? exitCode.failed : exitCode.fine;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The addresses of the inputs, each once, with those that an OPML file lists in its place. */
async function addressesIn(inputs: readonly string[], failed: (failure: Failure) => void): Promise<readonly string[]> {
  const all = new Set<string>();
  for (const input of inputs) {
    try {
      for (const address of /^[a-z][a-z+.-]*:\/\//i.test(input) ? [input] : await listedIn(input)) all.add(address);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failed(error.toFailure());
    }
  }
  return [...all];
}

async function listedIn(path: string): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const isMissing = cause.code === 'ENOENT';
    const message = isMissing ? 'there is no such file' : cause.message;
    const hint = 'an address begins with https://, a file has to be a list of feeds (OPML)';
    throw new InputError(path, isMissing ? 'not-found' : 'unreadable', message, { cause, hint });
  });
  return feedsIn(path, text);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
