import type { Explained, FindOptions } from '../find/index.ts';
import { checked, checkedWhy, type Finder, type Outcome, outcomes, untilAborted } from '../reading/index.ts';
import { isFailure } from '../record/failure.ts';
import { expectedItems } from './expected-items.ts';
import { progressMeter } from './progress.ts';
import type { Rest } from './resume.ts';
import { type Engine, exitCode, type Parsed, type ReadOptions, type Shell } from './shell.ts';
import { showRecord } from './show-record.ts';
import { showWhy } from './show-why.ts';
import { ClosedPipe, fileSink, type Sink, streamSink } from './sink.ts';
import { createSummary, type Summary } from './summary.ts';
import { type Terminal, terminalOf } from './terminal.ts';

export interface ReadCommand extends Rest {
  /** What is asked: the record, the record and how it came about, or the syntax as CoNLL-U. */
  readonly ask: 'record' | 'why' | 'conllu';
  /** Whether records are printed as one JSON object a line rather than as a text for people. */
  readonly json: boolean;
  /** A file that lines are appended to, instead of standard output. */
  readonly out?: string;
  readonly options: ReadOptions;
  readonly find?: FindOptions;
}

/**
 * Reads inputs into records and writes each out as soon as it is there, in the order of the inputs.
 * Returns the exit code. What failed is told on standard error when everything else is through.
 */
export async function readCommand(command: ReadCommand, shell: Shell, engine: Engine): Promise<number> {
  const { stdout, stderr, env, signal } = shell;
  const screen = terminalOf(stdout, env);
  const sink = command.out === undefined ? streamSink(stdout) : await fileSink(command.out);
  const summary = createSummary();
  const total = await expectedItems(command.inputs);
  const quiet = total === 1;
  const meter = progressMeter((text) => quiet || stderr.write(text), terminalOf(stderr, env), { total });
  const print = async <Found extends object>(finder: Promise<Finder<Found>>, show: Show<Found>) => {
    const read = (input: string) => engine.readInput(input, { ...command.options, signal });
    let shown = 0;
    for await (const outcome of untilAborted(outcomes(command.inputs, read, finder, command), signal)) {
      const text = show(outcome, shown);
      if (text !== '') shown++;
      if (command.out === undefined) meter.clear();
      await sink.write(text);
      meter.step(isFailure(outcome.result));
      summary.add(isFailure(outcome.result) ? outcome.result : undefined);
    }
  };

  try {
    if (command.ask === 'conllu') await print(engine.createParser(), conlluText);
    else if (command.ask === 'why') {
      const finder = engine.createExplainer(command.find).then(checkedWhy);
      await print(finder, command.json ? whyLine : forPeople(showWhy, screen));
    } else {
      const finder = engine.createFinder(command.find, total).then(checked);
      await print(finder, command.json ? jsonLine : forPeople(showRecord, screen));
    }
    meter.clear();
    return await finish(command, shell, sink, summary);
  } catch (error) {
    meter.clear();
    if (error instanceof ClosedPipe) return exitCode.fine;
    throw error;
  }
}

async function finish({ out }: ReadCommand, shell: Shell, sink: Sink, summary: Summary): Promise<number> {
  await sink.close();
  const { stderr, signal } = shell;
  if (out !== undefined) stderr.write(`onrecord: ${summary.total} written to ${out}\n`);
  stderr.write(summary.text());
  if (signal.aborted) {
    const hint = out === undefined ? '' : `; the same command with --resume goes on from here`;
    stderr.write(`onrecord: interrupted${hint}\n`);
    return exitCode.interrupted;
  }
  return summary.failed > 0 ? exitCode.failed : exitCode.fine;
}

/** An outcome as it is written; `shown` were written before it. */
type Show<Found extends object> = (outcome: Outcome<Found>, shown: number) => string;

/** An article's sentences. Failures are for the summary. */
function conlluText({ result }: Outcome<Parsed>): string {
  return isFailure(result) ? '' : result.conllu;
}

/** One line of the JSON contract: the record or the failure, with the input that it came from. */
function jsonLine({ input, result }: Outcome): string {
  return `${JSON.stringify({ input, ...result })}\n`;
}

/** The same with how the record came about. */
function whyLine({ input, result }: Outcome<Explained>): string {
  const found = isFailure(result) ? result : { ...result.record, why: result.why };
  return `${JSON.stringify({ input, ...found })}\n`;
}

/** What was found as text, with a rule between two of them. Failures are for the summary. */
function forPeople<Found extends object>(
  text: (found: Found, screen: Terminal) => string,
  screen: Terminal,
): Show<Found> {
  return ({ result }, shown) =>
    isFailure(result) ? '' : (shown === 0 ? '' : `\n${'─'.repeat(screen.width)}\n\n`) + text(result, screen);
}
