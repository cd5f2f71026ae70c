import { type Article, InputError } from '../record/index.ts';
import { slice } from '../text/index.ts';
import { articleOf, type Story } from './article-of.ts';
import { metadataOf } from './metadata.ts';
import { type Block, blocksOf } from './page/blocks.ts';
import { headOf } from './page/head.ts';
import { pageModel } from './page/model.gen.ts';
import { viewPage } from './page/page-view.ts';
import { allLines, storyLines } from './page/story-lines.ts';
import { parsePage } from './page/tree.ts';
import { joinParagraphs } from './paragraphs.ts';

/** Characters of running text below which a page is not taken for an article. */
const LEAST = 140;
/** What nothing but a wall before a story says; a share of all characters and a length from which a page is no more than that. */
const WALL_SAYS =
  /\b(?:log ?in|sign ?in|subscribe (?:now|today|to)|(?:for|to) (?:our )?subscribers(?: only)?|already a (?:subscriber|member)|create (?:a|an|your)(?: free)? account|register (?:now|for free|to)|to continue reading|(?:free|your) trial)\b/iu;
const WALL_IS = { share: 0.6, longest: 1200 };
const WALL = /\b(?:log ?in|sign ?in|subscribe|subscribers|register|paywall)\b/iu;
/** What only a page has, and no piece of one that a feed or a line of JSON carries. */
const PAGE = /<(?:html|head|body|title|meta|link|nav|header|footer|main)[\s>]/i;

/**
 * The article of a web page; what `known` says goes before what the page says of itself.
 * @throws {InputError} `no-article`, `login-wall`, `empty-page` or `language`
 */
export function readHtml(input: string, html: string, known: Partial<Story> = {}): Article {
  if (html.trim() === '') throw new InputError(input, 'empty-page', 'the page is empty');
  if (!PAGE.test(html)) return readFragment(input, html, known);
  const document = parsePage(html);
  const head = headOf(document);
  const blocks = blocksOf(document);
  const meta = metadataOf(
    head,
    known.url,
    blocks.map(({ text }) => text),
  );
  const title = known.title ?? meta.title;
  const { text, spans } = joinParagraphs(storyLines(viewPage(blocks, meta), pageModel, title, meta.body));
  if (text.length < LEAST) throw nothingIn(input, blocks);
  if (isWall(spans.map((span) => slice(text, span)))) throw loginWall(input);
  return articleOf(input, {
    id: known.id,
    url: known.url ?? meta.url,
    title,
    byline: known.byline ?? meta.byline,
    publisher: known.publisher ?? meta.publisher,
    published: known.published ?? meta.published,
    declared: known.declared ?? meta.language,
    text,
    paragraphs: spans,
  });
}

/**
 * The article of a piece of HTML that holds a story and no page around it (the entry of a feed): all its paragraphs but
 * those that are clutter by their words. It may be as short as a teaser.
 * @throws {InputError} `empty-page` or `language`
 */
export function readFragment(input: string, html: string, known: Partial<Story> = {}): Article {
  const { text, spans } = joinParagraphs(allLines(blocksOf(parsePage(html)), known.title));
  return articleOf(input, { ...known, text, paragraphs: spans });
}

function nothingIn(input: string, blocks: readonly Block[]): InputError {
  if (blocks.length === 0)
    return new InputError(input, 'empty-page', 'the page shows no text', { hint: 'it may need a browser to fill it' });
  const visible = blocks.map(({ text }) => text).join('\n');
  if (visible.length < 3000 && WALL.test(visible)) return loginWall(input);
  return new InputError(input, 'no-article', 'no article was found on the page', {
    hint: 'give the address of a single story, not of a section',
  });
}

/** Whether paragraphs are nothing but what asks for a login. */
function isWall(paragraphs: readonly string[]): boolean {
  const size = (all: readonly string[]): number => all.reduce((sum, { length }) => sum + length, 0);
  const asking = paragraphs.filter((own) => WALL_SAYS.test(own));
  return size(paragraphs) <= WALL_IS.longest && size(asking) >= WALL_IS.share * size(paragraphs);
}

function loginWall(input: string): InputError {
  return new InputError(input, 'login-wall', 'the page asks for a login or a subscription and shows no story', {
    hint: 'save the page from a browser in which you are logged in',
  });
}
