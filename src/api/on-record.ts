import type { Archive } from '../archive/index.ts';
import type { ArticleRecord } from '../record/index.ts';

/** An article as its own route answers it; its ETag is that of this, so whoever corrects it can be held to what was shown. */
export async function articleOnRecordOf(archive: Archive, article: number, record: ArticleRecord) {
  const [across, corrections] = await Promise.all([archive.linesAcross(article), archive.corrections(article)]);
  return { article, record, across, corrections };
}
