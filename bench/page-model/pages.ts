import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type ChildNode, Document, type Element, type ParentNode } from 'domhandler';
import { decode } from '../../src/read/charset.ts';
import { type Metadata, metadataOf } from '../../src/read/metadata.ts';
import { blocksOf } from '../../src/read/page/blocks.ts';
import { headOf } from '../../src/read/page/head.ts';
import { type PageView, viewPage } from '../../src/read/page/page-view.ts';
import { commonScope } from '../../src/read/page/scope.ts';
import { eachElement, isElement, parsePage } from '../../src/read/page/tree.ts';
import { aloneRows, type Row } from '../../src/read/page/weigh.ts';
import { labelBlocks } from './label.ts';

/** A saved page as the forests learn from it. */
export interface TrainingPage {
  readonly key: string;
  readonly truth: string;
  readonly view: PageView;
  readonly meta: Metadata;
  readonly alone: readonly Row[];
  /** For each block whether it is story. */
  readonly isStory: readonly boolean[];
  /** The same page as other sites might have built it, to learn from and not to be measured on. */
  readonly variants: readonly TrainingPage[];
}

/** The pages of `DATA/pages` with what is known to be their story. */
export async function trainingPages(data: string): Promise<readonly TrainingPage[]> {
  const folder = join(data, 'pages');
  const truths: Record<string, { articleBody: string }> = JSON.parse(
    await readFile(join(folder, 'truth.json'), 'utf8'),
  );
  const files = (await readdir(join(folder, 'html'))).filter((file) => file.endsWith('.html.gz')).sort();
  return Promise.all(
    files.map(async (file) => {
      const key = file.slice(0, -'.html.gz'.length);
      const truth = truths[key]?.articleBody ?? '';
      const html = decode(key, gunzipSync(await readFile(join(folder, 'html', file))));
      const meta = metadataOf(headOf(parsePage(html)));
      const page = pageOf(key, truth, meta, parsePage(html));
      const variants = [nameless(parsePage(html)), alone(page, parsePage(html))];
      return { ...page, variants: variants.map((document) => pageOf(key, truth, meta, document)) };
    }),
  );
}

function pageOf(key: string, truth: string, meta: Metadata, document: Document): TrainingPage {
  const view = viewPage(blocksOf(document), meta);
  const labels = labelBlocks(
    view.blocks.map(({ text }) => text),
    truth,
  );
  return {
    key,
    truth,
    view,
    meta,
    alone: aloneRows(view),
    isStory: labels.map((share) => share > 0.5),
    variants: [],
  };
}

/** The page as a site without telling names would have built it. */
function nameless(document: Document): Document {
  eachElement(document, ({ attribs }) => {
    for (const name of ['class', 'id', 'itemprop', 'data-component', 'data-module', 'data-testid'])
      delete attribs[name];
  });
  return document;
}

/** What the page has inside the element that holds its story, as a plain page without a frame would have it. */
function alone({ view, isStory }: TrainingPage, document: Document): Document {
  const scopes = view.blocks.flatMap(({ scope }, i) => (isStory[i] ? [scope] : []));
  const holder = scopes.reduce((a, b) => commonScope(a, b), scopes[0] ?? view.page);
  const path: number[] = [];
  for (
    let node: ParentNode | null = holder.element ?? null;
    node !== null && node.parent !== null;
    node = node.parent
  ) {
    path.unshift(node.parent.children.indexOf(node as ChildNode));
  }
  let at: Document | Element = document;
  for (const step of path) {
    const child: ChildNode | undefined = at.children[step];
    if (child !== undefined && isElement(child)) at = child;
  }
  return at instanceof Document ? at : new Document([at]);
}
