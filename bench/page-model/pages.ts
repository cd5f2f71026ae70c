import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from '../../src/read/charset.ts';
import { type Metadata, metadataOf } from '../../src/read/metadata.ts';
import { blocksOf } from '../../src/read/page/blocks.ts';
import { headOf } from '../../src/read/page/head.ts';
import { type PageView, viewPage } from '../../src/read/page/page-view.ts';
import { parsePage } from '../../src/read/page/tree.ts';
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
      const document = parsePage(decode(key, gunzipSync(await readFile(join(folder, 'html', file)))));
      const meta = metadataOf(headOf(document));
      const view = viewPage(blocksOf(document), meta);
      const labels = labelBlocks(
        view.blocks.map(({ text }) => text),
        truth,
      );
      return { key, truth, view, meta, alone: aloneRows(view), isStory: labels.map((share) => share > 0.5) };
    }),
  );
}
