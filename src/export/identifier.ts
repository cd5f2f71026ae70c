import type { ArticleRecord, Entity } from '../record/index.ts';
import { wellFormed } from '../text/index.ts';

/**
 * What names a story where a format asks for an IRI: its address, or for one that has none an identifier made of its id, which
 * leads nowhere.
 */
export function storyIri({ id, article }: ArticleRecord): string {
  return isWebAddress(article.url) ? article.url : `urn:onrecord:story:${encoded(id)}`;
}

/** What names a line of a record. */
export function lineIri({ id }: ArticleRecord, line: string): string {
  return `urn:onrecord:line:${encoded(id)}:${encoded(line)}`;
}

/** What names somebody: the item of Wikidata, or the line of the record. */
export function entityIri(record: ArticleRecord, { id, wikidata }: Entity): string {
  return wikidata === undefined ? lineIri(record, id) : `http://www.wikidata.org/entity/${wikidata}`;
}

/** Whether a text is an address that a link may lead to; feeds and pages may say anything. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\/[^\s<>"{}|\\^`]+$/iu.test(url) && URL.canParse(url);
}

/** Percent-encoded but for letters, digits and `-._~`, as RFC 3986 has it for parts of an identifier. */
function encoded(part: string): string {
  return encodeURIComponent(wellFormed(part)).replace(/[!'()*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}
