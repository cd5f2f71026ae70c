import { stat } from 'node:fs/promises';
import { type Archive, ArchiveError } from '../archive/index.ts';
import { checked, type Finder, type Outcome, outcomes, untilAborted } from '../reading/index.ts';
import { type Article, type Failure, isFailure } from '../record/index.ts';
import { addRecords } from './add-records.ts';
import { expectedItems } from './expected-items.ts';
import { progressMeter } from './progress.ts';
import { holdsRecords } from './read-records.ts';
import { type Engine, exitCode, type ReadOptions, type Shell } from './shell.ts';
import { createSummary } from './summary.ts';
import { terminalOf } from './terminal.ts';
import { WholeInputs } from './whole-inputs.ts';

export interface AddCommand {
  /** Each once. */
  readonly inputs: readonly string[];
  /** The file of the archive, for messages. */
  readonly path: string;
  /** Whether each outcome is a line of JSON on standard output. */
  readonly json: boolean;
  readonly options: ReadOptions;
}

/**
 * Reads inputs and puts their records into the archive, each as soon as it is there; files of records that are read already go in first, as they
 * are. What the archive has from the same model is not read again, so the same command after a crash goes on where it was. Returns the exit code.
 */
export async function addCommand(
  { inputs, path, json, options }: AddCommand,
  archive: Archive,
  shell: Shell,
  engine: Engine,
): Promise<number> {
  const { stdout, stderr, env, signal } = shell;
  const kept: string[] = [];
  const toRead: string[] = [];
  for (const input of inputs) (options.as === undefined && (await holdsRecords(input)) ? kept : toRead).push(input);
  // Records need no model.
  const finder: Finder = toRead.length === 0 ? noFinder : await engine.createFinder({}, await expectedItems(toRead));
  const whole = new WholeInputs(inputs);
  const counts = { added: 0, replaced: 0, present: 0 };
  const summary = createSummary();
  const left: string[] = [];
  let before = 0;
  for (const input of toRead) {
    if (finder.model !== undefined && (await isDone(archive, input, finder.model))) before += 1;
    else left.push(input);
  }
  const total = await expectedItems([...kept, ...left]);
  const meter = progressMeter((text) => total === 1 || stderr.write(text), terminalOf(stderr, env), { total });
  const tell = (outcome: Outcome, how: string): void => {
    if (json) stdout.write(`${JSON.stringify(lineOf(outcome, how))}\n`);
  };

  async function* read(input: string): AsyncGenerator<Article | Failure> {
    const stamp = await stampOf(input);
    yield* engine.readInput(input, { ...options, signal });
    if (!signal.aborted) whole.ended(input, stamp);
  }

  const skip = async (_input: string, _id: string, item: Article | Failure): Promise<boolean> => {
    if (isFailure(item) || finder.model === undefined) return false;
    const model = await archive.readBy(item);
    const isKnown = model?.name === finder.model.name && model.version === finder.model.version;
    if (isKnown) {
      counts.present += 1;
      summary.add();
      meter.step(false);
    }
    return isKnown;
  };

  const noteDone = async (ended: Iterable<readonly [string, string]>): Promise<void> => {
    if (finder.model === undefined) return;
    for (const [input, stamp] of ended) await archive.inputDone(input, stamp, finder.model);
  };

  const count = (result: Outcome['result']): void => {
    meter.step(isFailure(result));
    summary.add(isFailure(result) ? result : undefined);
  };

  try {
    for (const input of kept) {
      for await (const { result, outcome } of addRecords(input, archive, signal)) {
        if (outcome !== undefined) counts[outcome] += 1;
        tell({ input, result }, outcome ?? 'failed');
        count(result);
      }
    }
    const found = outcomes(left, read, Promise.resolve(checked(finder)), { skip });
    for await (const outcome of untilAborted(found, signal)) {
      const { input, result } = outcome;
      await noteDone(whole.before(input));
      if (isFailure(result)) {
        if (mayPass(result)) whole.spoiled(input);
        tell(outcome, 'failed');
      } else {
        const put = await archive.put(result, { input });
        counts[put.outcome] += 1;
        tell(outcome, put.outcome);
      }
      count(result);
    }
    if (!signal.aborted) await noteDone(whole.rest());
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    meter.clear();
    stderr.write(`onrecord: ${error.message}\n  ${error.hint}\n`);
    return exitCode.failed;
  }
  meter.clear();
  const facts = [
    `${counts.added} added`,
    ...(counts.replaced > 0 ? [`${counts.replaced} read anew`] : []),
    ...(counts.present > 0 ? [`${counts.present} there already`] : []),
    ...(before > 0 ? [`${before} ${before === 1 ? 'input' : 'inputs'} done before`] : []),
  ];
  stderr.write(`onrecord: ${facts.join(', ')}: ${path}\n${summary.text()}`);
  if (signal.aborted) {
    stderr.write('onrecord: interrupted; the same command goes on from here\n');
    return exitCode.interrupted;
  }
  return summary.failed > 0 ? exitCode.failed : exitCode.fine;
}

const noFinder: Finder = { find: async () => [] };

/** A line of `--json`: what became of an item, without its record. */
function lineOf({ input, result }: Outcome, how: string): object {
  if (isFailure(result)) return { outcome: how, ...result };
  return { input, outcome: how, id: result.id, attributions: result.attributions.length, events: result.events.length };
}

/** Failures that another try may not meet. */
function mayPass({ error: { code } }: Failure): boolean {
  return /^(internal|unreadable|not-found|timeout|network|robots|http-)/.test(code);
}

/** What tells that a file is as it was: size and time of the last change. Undefined for what is no file. */
async function stampOf(input: string): Promise<string | undefined> {
  return stat(input).then(
    (facts) => (facts.isFile() ? `${facts.size}@${facts.mtimeMs}` : undefined),
    () => undefined,
  );
}

async function isDone(archive: Archive, input: string, model: Parameters<Archive['inputDone']>[2]): Promise<boolean> {
  const stamp = await stampOf(input);
  return stamp !== undefined && (await archive.isInputDone(input, stamp, model));
}
