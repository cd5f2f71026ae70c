import type { ChildNode, Document, Element } from 'domhandler';
import { hintsOf } from './hints.ts';
import { isSurelyClutter } from './prune.ts';
import { pageScope, type Scope, scopeOf } from './scope.ts';
import { isDataTable } from './tables.ts';
import { collapse, isElement, isText } from './tree.ts';

/** A run of text between two breaks of the page: a paragraph, a heading, a list item, a table row, a menu entry. */
export interface Block {
  /** White space collapsed; a line break of the page (`<br>`) is a newline. */
  readonly text: string;
  /** Characters without white space. */
  readonly chars: number;
  readonly words: number;
  /** Shares of `chars` that stand in links, in bold, in italics: 0 to 1. */
  readonly link: number;
  readonly bold: number;
  readonly italic: number;
  /** The block-level element whose own text it is. */
  readonly scope: Scope;
  /** Hints of the inline elements that hold the whole of it. */
  readonly hints: number;
  /** Reads like a paragraph: ten words or more, most of them no link. */
  readonly running: boolean;
  readonly heading: boolean;
}

const unseen = setOf(
  `script style noscript template svg math iframe object embed canvas head button select textarea input option datalist
   dialog audio video map area progress meter link meta base title track source param frame frameset noframes`,
);
const inline = setOf(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span
   strike strong sub sup time tt u var wbr img picture amp-img`,
);
const inLink = 1;
const inBold = 2;
const inItalic = 4;
const inTable = 8;
const marks: Readonly<Record<string, number>> = { a: inLink, b: inBold, strong: inBold, i: inItalic, em: inItalic };

/** Chrome builds no deeper tree than this; what nests deeper is not read, so that stack and time hold. */
const deepest = 512;

/** Less running text than this makes a page suspicious of hiding its story. Words. */
const hardlyAny = 60;

/**
 * Splits a page into blocks in reading order, each with the elements that it stands in. What is surely clutter is left
 * out, unless hardly anything remains: some pages hide their story until a script shows it.
 */
export function blocksOf(document: Document): readonly Block[] {
  const blocks = split(document, isSurelyClutter);
  if (massOf(blocks) >= hardlyAny) return blocks;
  const all = split(document, () => false);
  return massOf(all) > 2 * massOf(blocks) ? all : blocks;
}

function split(document: Document, isLeftOut: (element: Element) => boolean): readonly Block[] {
  const blocks: Block[] = [];
  const page = pageScope();
  let run = new Run();

  function flush(scope: Scope): void {
    if (run.isEmpty) return;
    for (const block of run.blocks(scope)) {
      count(block, blocks.length);
      blocks.push(block);
    }
    run = new Run();
  }

  function visit(nodes: readonly ChildNode[], scope: Scope, mark: number, hints: number, depth: number): void {
    if (depth > deepest) return;
    for (const node of nodes) {
      if (isText(node)) run.add(node.data, mark, hints);
      else if (isElement(node) && !unseen.has(node.name)) enter(node, scope, mark, hints, depth + 1);
    }
  }

  function enter(element: Element, scope: Scope, mark: number, hints: number, depth: number): void {
    const { name, children } = element;
    if (isLeftOut(element)) return;
    if (name === 'br') run.breakLine();
    else if (name === 'hr') flush(scope);
    else if (inline.has(name)) visit(children, scope, mark | (marks[name] ?? 0), hints | hintsOf(element), depth);
    else if (mark & inTable) {
      if (name === 'tr') run.breakLine();
      else run.add(' ', mark, hints);
      visit(children, scope, mark, hints, depth);
    } else open(element, scope, mark, depth);
  }

  function open(element: Element, scope: Scope, mark: number, depth: number): void {
    flush(scope);
    const inner = scopeOf(element, scope);
    const isTable = element.name === 'table' && isDataTable(element);
    visit(element.children, inner, isTable ? mark | inTable : mark, 0, depth);
    flush(inner);
  }

  visit(document.children, page, 0, 0, 0);
  flush(page);
  return blocks;
}

/** The text between two breaks while it is gathered. */
class Run {
  private text = '';
  private hints = -1;
  private readonly marked = { link: 0, bold: 0, italic: 0 };

  get isEmpty(): boolean {
    return this.text === '';
  }

  add(text: string, mark: number, hints: number): void {
    this.text += text.replace(/[\s\u0085]+/g, ' ');
    const chars = solid(text);
    if (chars === 0) return;
    this.hints &= hints;
    if (mark & inLink) this.marked.link += chars;
    if (mark & inBold) this.marked.bold += chars;
    if (mark & inItalic) this.marked.italic += chars;
  }

  breakLine(): void {
    this.text += '\n';
  }

  /** An empty line in it parts paragraphs: old pages break them with `<br><br>`. */
  blocks(scope: Scope): readonly Block[] {
    const total = solid(this.text);
    if (total === 0) return [];
    const link = this.marked.link / total;
    const bold = this.marked.bold / total;
    const italic = this.marked.italic / total;
    const pieces = (scope.tag === 'table' ? [this.text] : this.text.split(/\n\s*\n/)).map(collapseLines);
    return pieces.flatMap((text) => {
      const chars = solid(text);
      if (chars === 0) return [];
      const words = countWords(text);
      const running = words >= 10 && link < 0.5;
      const heading = /^h[1-6]$/.test(scope.tag);
      return [{ text, chars, words, link, bold, italic, scope, hints: Math.max(0, this.hints), running, heading }];
    });
  }
}

function massOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => (block.running ? sum + block.words : sum), 0);
}

function count(block: Block, index: number): void {
  for (let s: Scope | undefined = block.scope; s !== undefined; s = s.parent) {
    if (block.running) s.mass += block.words * (1 - block.link);
    s.words += block.words;
    s.chars += block.chars;
    s.linkChars += block.chars * block.link;
    s.blocks += 1;
    if (s.first < 0) s.first = index;
    s.last = index;
  }
}

function collapseLines(text: string): string {
  return text.split('\n').map(collapse).filter(Boolean).join('\n');
}

/** Characters that are not white space. */
function solid(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 32 && unit !== 0xa0) n += 1;
  }
  return n;
}

/** Words, also of scripts without spaces, where two characters or so make one. */
export function countWords(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const ideographs = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return words + Math.floor(ideographs / 2);
}

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/));
}
