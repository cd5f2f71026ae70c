import type { Readable, Writable } from 'node:stream';
import type { createMcpServer } from '../api/index.ts';
import type { Archive } from '../archive/index.ts';
import type { Explained, FindOptions } from '../find/index.ts';
import type { crawlDelay, poll, pollStory } from '../read/index.ts';
import type { Finder } from '../reading/index.ts';
import type { Article } from '../record/article.ts';
import type { Failure } from '../record/failure.ts';
import type { ModelVersion } from '../record/record.ts';
import type { Clock } from '../watch/index.ts';
import type { TerminalStream } from './terminal.ts';

/** What a command touches of the process it runs in. */
export interface Shell {
  /** Standard input, where a command reads it itself. */
  readonly stdin?: Readable;
  readonly stdout: Writable & TerminalStream;
  readonly stderr: Writable & TerminalStream;
  readonly env: Readonly<NodeJS.ProcessEnv>;
  /** Fires when the user wants it to stop. */
  readonly signal: AbortSignal;
}

/** What an input is, where its name and its first bytes do not tell. */
export const inputKinds = ['html', 'text', 'feed', 'opml', 'jsonl', 'csv', 'conllu', 'zip', 'warc'] as const;
export type InputKind = (typeof inputKinds)[number];

export interface ReadOptions {
  readonly as?: InputKind;
  /** Whether plain text is kept to the letter, clutter and all. */
  readonly verbatim?: boolean;
  /** Milliseconds that a server may take. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  /** Where `-` is read from, where that is not the standard input of the process. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** An article as CoNLL-U. */
export interface Parsed {
  readonly conllu: string;
}

/** What reads and what finds; a parameter, so that the command line can be tested without a model. */
export interface Engine {
  /** Opens the archive at a path, which is made where there is none. @throws {ArchiveError} */
  openArchive(path: string): Archive;
  readInput(input: string, options: ReadOptions): AsyncIterable<Article | Failure>;
  /** The same in a thread of its own, so that whoever asks goes on meanwhile. */
  readInputBeside(input: string, options: ReadOptions): AsyncIterable<Article | Failure>;
  /** @param articles how many will be asked for, where that is known: a few are not worth more than one thread */
  createFinder(options?: FindOptions, articles?: number): Promise<Finder>;
  createExplainer(options?: FindOptions): Promise<Finder<Explained>>;
  createParser(): Promise<Finder<Parsed>>;
  /** A finder that works in threads of its own, so that whoever asks goes on meanwhile. */
  createFinderBeside(): Promise<Finder & { close?(): Promise<void> }>;
  /** What the model calls itself, without loading it. */
  readModelVersion(): Promise<ModelVersion>;
  /** Answers one client on standard input and output until it leaves or the signal fires. */
  serveMcp(create: () => ReturnType<typeof createMcpServer>, signal: AbortSignal): Promise<void>;
  /** Ends what finders have begun, before the process ends: a thread cut off inside of the model would make it crash. */
  close?(): Promise<void>;
  /** Opens an address in a browser. */
  readonly openPage?: (url: string) => void;
  /** What `watch` asks the web with, and its clock; those of this machine where there is none. */
  readonly web?: Web;
}

/** The part of the reader that asks whether something has changed. */
export interface Web {
  readonly poll: typeof poll;
  readonly pollStory: typeof pollStory;
  readonly crawlDelay: typeof crawlDelay;
  readonly clock: Clock;
  /** For tests with a server on this machine only. */
  readonly allowLoopback: boolean;
}

/** Exit codes; 130 is what shells expect of a program that Ctrl-C stopped. */
export const exitCode = { fine: 0, failed: 1, usage: 2, interrupted: 130 } as const;
