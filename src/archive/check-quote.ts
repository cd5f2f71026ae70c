import { slice } from '../text/index.ts';
import { type Alignment, agreementAtMost, align } from './align.ts';
import type { Archive } from './archive.ts';
import type { Statement } from './statement.ts';

/** `verbatim`: word for word on record; `altered`: on record in other words; `not-found`: nothing like it is. */
export type Verdict = 'verbatim' | 'altered' | 'not-found';

export interface Sighting extends Alignment {
  readonly statement: Statement;
}

export interface QuoteCheck {
  readonly quote: string;
  readonly verdict: Verdict;
  /** Where it stands, the nearest to the quote first. */
  readonly sightings: readonly Sighting[];
}

/** Below this part of its words a quote is not the one on record. */
const ALIKE = 0.6;
/** Words that a quote is looked for by at most; the longest of a long one. */
const LOOKED_FOR = 40;
/** Statements that the quote is laid along at most. */
const LIKELY = 60;
/** Characters of a statement that are laid along the quote at most. */
const LONGEST = 20_000;

/**
 * Whether a quote is on the record, by whom, where, and which words differ.
 *
 *     const { verdict, sightings } = await checkQuote(archive, 'We will never leave the strait');
 */
export async function checkQuote(archive: Archive, quote: string, limit = 20): Promise<QuoteCheck> {
  const words = [...new Set(quote.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])];
  const telling = words.sort((a, b) => b.length - a.length).slice(0, LOOKED_FOR);
  const likely = await archive.statementsLike(telling, LIKELY);
  const atMost = agreementAtMost(quote);
  const sightings = likely
    .map((statement) => ({ statement, content: contentOf(statement).slice(0, LONGEST) }))
    .filter(({ content }) => atMost(content) >= ALIKE)
    .map(({ statement, content }): Sighting => ({ statement, ...align(quote, content) }))
    .filter(({ agreement }) => agreement >= ALIKE)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, limit);
  const [best] = sightings;
  return { quote, verdict: best === undefined ? 'not-found' : isVerbatim(best) ? 'verbatim' : 'altered', sightings };
}

export function contentOf({ content, text }: Statement): string {
  return content.map((span) => slice(text, span)).join(' … ');
}

function isVerbatim({ differences }: Alignment): boolean {
  return differences.every(({ kind }) => kind === 'same');
}

/** Words left out in the middle count against a sighting, a little. */
function weightOf({ agreement, differences }: Alignment): number {
  return agreement - 0.01 * differences.filter(({ kind }) => kind !== 'same').length;
}
