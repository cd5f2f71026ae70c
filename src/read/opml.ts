import { InputError } from '../record/index.ts';

interface Outline {
  readonly xmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

/** The addresses of the feeds that an OPML file lists, folders opened, each once. */
export async function feedsIn(input: string, text: string): Promise<readonly string[]> {
  const { parseOpml } = await import('feedsmith');
  let outlines: readonly Outline[];
  try {
    outlines = parseOpml(text).body?.outlines ?? [];
  } catch (cause) {
    throw new InputError(input, 'broken-feed', 'it is no OPML that can be read', { cause });
  }
  const addresses = (list: readonly Outline[]): readonly string[] =>
    list.flatMap(({ xmlUrl, outlines: inner = [] }) => [
      ...(xmlUrl === undefined ? [] : [xmlUrl]),
      ...addresses(inner),
    ]);
  const found = [...new Set(addresses(outlines))];
  if (found.length === 0) throw new InputError(input, 'empty-page', 'it lists no feed');
  return found;
}
