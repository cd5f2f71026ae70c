import { createReadStream } from 'node:fs';

/**
 * How many items the inputs will give, for the time left of a batch: one for a page or a text, one for each line of
 * JSON Lines. Undefined where that cannot be known beforehand: feeds, archives, standard input.
 */
export async function expectedItems(inputs: readonly string[]): Promise<number | undefined> {
  let total = 0;
  for (const input of inputs) {
    if (input === '-' || /\.(xml|rss|atom|opml|zip|warc|warc\.gz)$/i.test(input)) return undefined;
    total += /\.(jsonl|ndjson|csv|tsv)$/i.test(input) ? await linesIn(input) : 1;
  }
  return total;
}

/** Line breaks in a file; 1 for a file that cannot be read, since it gives one failure. */
async function linesIn(path: string): Promise<number> {
  let lines = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      for (let at = (chunk as Buffer).indexOf(0x0a); at >= 0; at = (chunk as Buffer).indexOf(0x0a, at + 1)) lines++;
    }
  } catch {
    return 1;
  }
  return lines;
}
