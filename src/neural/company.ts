import type { Span } from '../text/index.ts';
import type { ActTables } from './acts.ts';
import type { Analysis } from './analysis.ts';
import { PAIR_WIDTH } from './analysis.ts';
import { pretokens } from './pretokens.ts';

/**
 * Plain sentences that a short text is read in company of. The model was trained on full windows; alone, a text of some
 * dozen words is read worse than the same words in a longer one, where it ends in most. (EWT dev, documents of less
 * than 80 words: LAS from raw text 86.2 with it, 84.9 without; sentence F1 92 and 90.)
 */
const COMPANY =
  `The council met in the town hall on Monday. It was the third meeting of the month, and few people came. A
report will be published next week. The new bridge, which was built in 1998, needs repairs that cost a great deal of
money.`.replaceAll('\n', ' ');

/** Words that a text should have with its company. */
const ENOUGH = 260;

export interface CompanyOptions {
  /** How the company is cut into words. */
  readonly cut?: (text: string) => readonly Span[];
  /** Words that the text is to have with its company. */
  readonly enough?: number;
}

export interface Accompanied {
  readonly text: string;
  readonly words: readonly Span[];
}

/** The text and its words, with as much company behind them, a paragraph each, as makes it long enough. */
export function inCompany(
  text: string,
  words: readonly Span[],
  { cut = pretokens, enough = ENOUGH }: CompanyOptions = {},
): Accompanied {
  if (words.length === 0) return { text, words };
  const own = cut(COMPANY);
  const all = [...words];
  let longer = text;
  while (all.length < enough) {
    longer += '\n\n';
    const from = longer.length;
    for (const { start, end } of own) all.push({ start: start + from, end: end + from });
    longer += COMPANY;
  }
  return { text: longer, words: all };
}

/**
 * The analysis of the first `count` words. Heads and earlier mentions among the others are none; those among its own words
 * come first.
 */
export function withoutCompany(analysis: Analysis, count: number): Analysis {
  const all = analysis.words.length;
  if (all === count) return analysis;
  const first = <Table extends Float32Array | Int32Array | Int16Array>(table: Table): Table =>
    table.slice(0, (table.length / all) * count) as Table;
  const heads = first(analysis.heads);
  const headScores = first(analysis.headScores);
  const relations = first(analysis.relations);
  within(heads, headScores, count, relations);
  const [earlier, earlierScores] = [first(analysis.earlier), first(analysis.earlierScores)];
  within(earlier, earlierScores, count);
  return {
    words: analysis.words.slice(0, count),
    sentence: first(analysis.sentence),
    upos: first(analysis.upos),
    cue: first(analysis.cue),
    source: first(analysis.source),
    content: first(analysis.content),
    heads,
    headScores,
    relations,
    mention: first(analysis.mention),
    earlier,
    earlierScores,
    ...(analysis.acts === undefined ? {} : { acts: actsOf(analysis.acts, first) }),
    candidates: analysis.candidates
      .filter(({ word, first: from }) => word < count && from < count)
      .map((own) => ({ ...own, probs: own.probs.slice(0, (count - own.first) * PAIR_WIDTH) })),
  };
}

function actsOf(acts: ActTables, first: (table: Float32Array) => Float32Array): ActTables {
  const { actor, recipient, asActor, asRecipient, word, type, by, to } = acts;
  return {
    actor: first(actor),
    recipient: first(recipient),
    asActor: first(asActor),
    asRecipient: first(asRecipient),
    word: first(word),
    type: first(type),
    by: first(by),
    to: first(to),
  };
}

/** Keeps of the words that each of `count` words points at, best first, those before `count`; slots behind them are empty. */
function within(words: Int32Array, scores: Float32Array, count: number, labels?: Int16Array): void {
  const slots = words.length / count;
  for (let begin = 0; begin < words.length; begin += slots) {
    let to = begin;
    for (let from = begin; from < begin + slots; from += 1) {
      const word = words[from] as number;
      if (word < 0 || word >= count) continue;
      words[to] = word;
      scores[to] = scores[from] as number;
      if (labels !== undefined) labels[to] = labels[from] as number;
      to += 1;
    }
    words.fill(-1, to, begin + slots);
    scores.fill(-Infinity, to, begin + slots);
  }
}
