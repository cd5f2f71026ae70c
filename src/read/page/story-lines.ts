import { isClutter, opensComments, sameHeadline } from '../clutter.ts';
import { onOneLine } from '../paragraphs.ts';
import { type Block, countWords } from './blocks.ts';
import type { PageView } from './page-view.ts';
import { type PageModel, weigh } from './weigh.ts';

/** Blocks likelier than this are story: to lose a paragraph of it costs more than to keep a line that is none. */
const story = 0.4;
/** Where nothing is likely, what is half as likely as the likeliest is story, but nothing below this. */
const hopeless = 0.05;
/** Where the page shows less than this share of the body that its JSON-LD has, that body is taken. */
const shown = 0.5;
/** Share of a page's words in running paragraphs above which there is nothing else on it. */
const mostlyText = 0.6;
/** Words of running text that make a story among teasers of others. */
const leastStory = 60;
/** Words of a JSON-LD body below which it is a summary. */
const leastBody = 60;

/**
 * The paragraphs of a page's story, a line each, without what is clutter by its words or repeats the headline; none
 * where the page has no story.
 */
export function storyLines(view: PageView, model: PageModel, title?: string, body = ''): readonly string[] {
  const likely = weigh(view, model);
  const likeliest = likely.reduce((a, b) => Math.max(a, b), 0);
  const lines =
    likeliest > story
      ? linesAbove(story, view, likely, title)
      : (atLeastOne(bareLines(view, title)) ?? linesAbove(Math.max(hopeless, likeliest / 2), view, likely, title));
  const declared = linesOfBody(body).filter((line) => isStory(line, title));
  return wordsIn(declared) >= leastBody && wordsIn(lines) < shown * wordsIn(declared) ? declared : lines;
}

function linesAbove(least: number, view: PageView, likely: readonly number[], title?: string): readonly string[] {
  const isKept = view.blocks.map((block, i) => (likely[i] ?? 0) > least && !isLoudLink(block));
  const end = commentsAt(view, isKept);
  const heads = leftBehind(view, isKept);
  const kept = view.blocks.filter((block, i) => i < end && (isKept[i] || heads.has(block)));
  return withoutTeasers(view, kept)
    .flatMap(({ text }) => paragraphsIn(text))
    .filter((line) => isStory(line, title));
}

function atLeastOne<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

/**
 * The paragraphs of a page that is hardly more than a text: no site around it by which a story could be told from
 * anything else. None where the page has much besides.
 */
function bareLines(view: PageView, title?: string): readonly string[] {
  const { blocks, page } = view;
  const texts = blocks.filter(({ link, heading }) => link < 0.5 && !heading);
  return page.mass < mostlyText * page.words ? [] : allLines(withoutTeasers(view, texts), title);
}

/**
 * Takes out teasers of other stories where they are the most of what was kept: paragraphs right below a linked headline.
 * What is left is a story where it has words enough; otherwise the page is a list of stories and has none.
 */
function withoutTeasers({ blocks, titleAt }: PageView, kept: readonly Block[]): readonly Block[] {
  const paragraphs = new Set(kept.filter(({ running }) => running));
  const isTeaser = (block: Block, above: Block | undefined): boolean =>
    paragraphs.has(block) && above !== undefined && above.link > 0.8 && above.words >= 3;
  // The page's own headline may be a link as well, to the page itself.
  const teasers = new Set(blocks.filter((block, i) => i - 1 !== titleAt && isTeaser(block, blocks[i - 1])));
  if (teasers.size < 2 || 2 * teasers.size <= paragraphs.size) return kept;
  const rest = kept.filter((block) => !teasers.has(block));
  const words = rest.reduce((sum, { running, words }) => (running ? sum + words : sum), 0);
  return words >= leastStory ? rest : [];
}

/** All paragraphs of a piece of a page that holds nothing but its story (the entry of a feed). */
export function allLines(blocks: readonly Block[], title?: string): readonly string[] {
  return blocks.flatMap(({ text }) => paragraphsIn(text)).filter((line) => isStory(line, title));
}

function isStory(line: string, title: string | undefined): boolean {
  return !isClutter(line) && !(title !== undefined && sameHeadline(line, title));
}

/** Index of the heading of the readers' comments, more of the story standing before it than after; else the end. */
function commentsAt({ blocks }: PageView, isKept: readonly boolean[]): number {
  const words = blocks.map((block, i) => (isKept[i] ? block.words : 0));
  const all = words.reduce((a, b) => a + b, 0);
  let before = 0;
  for (const [i, { text }] of blocks.entries()) {
    if (before > all / 2 && opensComments(text)) return i;
    before += words[i] ?? 0;
  }
  return blocks.length;
}

/** Cross-heads that were weighed out while most of those like them were kept, and that stand right above what was kept. */
function leftBehind({ blocks, kinKey }: PageView, isKept: readonly boolean[]): ReadonlySet<Block> {
  const votes = new Map<string, number>();
  for (const [i, key] of kinKey.entries()) votes.set(key, (votes.get(key) ?? 0) + (isKept[i] ? 1 : -1));
  return new Set(
    blocks.filter(
      ({ heading, link }, i) => heading && link <= 0.5 && isKept[i + 1] && (votes.get(kinKey[i] ?? '') ?? 0) > 0,
    ),
  );
}

/** A link in capitals alone on its line points at another story. */
function isLoudLink({ text, link, words, heading }: Block): boolean {
  return !heading && words >= 4 && link > 0.95 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** A line break parts paragraphs where a sentence ends before it; elsewhere it breaks a line of one. */
function paragraphsIn(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…]["”’»)\]]*)\s*\n/u)
    .map(onOneLine)
    .filter(Boolean);
}

function linesOfBody(body: string): readonly string[] {
  return body
    .replace(/<(?:br|\/p|\/div|\/h\d|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .split(/\n+/)
    .map(onOneLine)
    .filter(Boolean);
}

function wordsIn(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + countWords(line), 0);
}
