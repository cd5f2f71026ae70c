import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Article, InputError } from '../record/index.ts';
import { articleOf, type Story } from './article-of.ts';
import { isClutter, sameHeadline } from './clutter.ts';
import { metadataOf } from './metadata.ts';
import { joinParagraphs, onOneLine } from './paragraphs.ts';

/** Characters of running text below which a page is not taken for an article. */
const LEAST = 140;
const WALL = /\b(?:log ?in|sign ?in|subscribe|subscribers|register|paywall)\b/iu;
const BLOCKS = 'p, h2, h3, h4, h5, h6, li, blockquote, pre, div, td';
const OUT =
  'figure, figcaption, aside, nav, button, script, style, noscript, iframe, [role=complementary], [aria-hidden=true]';

/**
 * The article of a web page; what `known` says goes before what the page says of itself.
 * @throws {InputError} `no-article`, `login-wall`, `empty-page` or `language`
 */
export function readHtml(input: string, html: string, known: Partial<Story> = {}): Article {
  if (html.trim() === '') throw new InputError(input, 'empty-page', 'the page is empty');
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const meta = metadataOf(document, known.url);
  const title = known.title ?? meta.title;
  for (const node of document.querySelectorAll(OUT)) if (!node.matches('html, body')) node.remove();
  const visible = onOneLine(document.body?.textContent ?? '');
  const content =
    new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse()?.content ?? '';
  const blocks = blocksOf(content).filter(
    (line) => !isClutter(line) && !(title !== undefined && sameHeadline(line, title)),
  );
  const { text, spans } = joinParagraphs(blocks);
  if (text.length < LEAST) throw nothingIn(input, visible);
  const { id, url, published } = known;
  const own = { byline: meta.byline, publisher: meta.publisher, title, text, paragraphs: spans };
  return articleOf(input, { ...own, id, url: url ?? meta.url, published: published ?? meta.published });
}

function nothingIn(input: string, visible: string): InputError {
  if (visible === '')
    return new InputError(input, 'empty-page', 'the page shows no text', { hint: 'it may need a browser to fill it' });
  if (visible.length < 3000 && WALL.test(visible)) {
    return new InputError(input, 'login-wall', 'the page asks for a login or a subscription and shows no story', {
      hint: 'save the page from a browser in which you are logged in',
    });
  }
  return new InputError(input, 'no-article', 'no article was found on the page', {
    hint: 'give the address of a single story, not of a section',
  });
}

/** The blocks of an extracted body, a line each, in order; text beside an inner block is a block of its own. */
function blocksOf(content: string): string[] {
  const { document } = parseHTML(`<html><body>${content.replace(/<br\s*\/?>/gi, '\n')}</body></html>`);
  const lines: string[] = [];
  for (const node of document.querySelectorAll(BLOCKS)) {
    const inner = node.querySelector(BLOCKS) !== null;
    if (inner && !/^(?:LI|BLOCKQUOTE)$/i.test(node.tagName)) continue;
    const own = inner ? [...node.childNodes].filter((child) => !holdsBlock(child)) : [node];
    for (const line of own
      .map((child) => child.textContent ?? '')
      .join('')
      .split(/\n\s*\n/)) {
      const bare = onOneLine(line);
      if (bare !== '') lines.push(bare);
    }
  }
  return lines;
}

function holdsBlock(node: { readonly nodeType: number }): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as unknown as { matches(selector: string): boolean; querySelector(selector: string): unknown };
  return element.matches(BLOCKS) || element.querySelector(BLOCKS) !== null;
}
