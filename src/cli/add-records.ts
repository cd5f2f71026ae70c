import type { Archive, Put } from '../archive/index.ts';
import { type ArticleRecord, type Failure, isFailure } from '../record/index.ts';
import { readRecords } from './read-records.ts';

/** Records that are put together: what they touch is written once for all, and Ctrl-C is heard between two batches. */
const BATCH = 100;

/** What became of one line of a file of records. */
export interface AddedRecord {
  readonly result: ArticleRecord | Failure;
  /** Missing for a failure. */
  readonly outcome?: Put['outcome'];
}

/**
 * Puts the records of a file into the archive as they are, whatever model made them; each is told once it is in. What is there already is
 * passed over, so the same again after a crash goes on where it was.
 */
export async function* addRecords(input: string, archive: Archive, signal: AbortSignal): AsyncGenerator<AddedRecord> {
  let batch: (ArticleRecord | Failure)[] = [];
  const put = async (): Promise<readonly AddedRecord[]> => {
    const own = batch;
    batch = [];
    const records = own.filter((item): item is ArticleRecord => !isFailure(item));
    const puts = await archive.putAll(records, { input });
    let at = 0;
    return own.map((result) => {
      const outcome = isFailure(result) ? undefined : puts[at++]?.outcome;
      return { result, ...(outcome === undefined ? {} : { outcome }) };
    });
  };
  for await (const item of readRecords(input)) {
    if (signal.aborted) return;
    batch.push(item);
    if (batch.length === BATCH) yield* await put();
  }
  if (!signal.aborted) yield* await put();
}
