import { InputError } from '../record/index.ts';

export type InputKind = 'html' | 'text' | 'feed' | 'opml' | 'jsonl' | 'csv' | 'conllu' | 'zip' | 'warc';

/** Kinds that hold many items and are read piece by piece, of whatever size they are. */
export const streamed: ReadonlySet<InputKind> = new Set(['jsonl', 'csv', 'zip', 'warc']);

/** Bytes of one page or text at most. */
export const LARGEST = 10_000_000;
/** Characters that tell what a text is. */
export const TELLING = 1000;

const byEnding: Readonly<Record<string, InputKind>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.opml': 'opml',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.conllu': 'conllu',
  '.zip': 'zip',
  '.warc': 'warc',
  '.warc.gz': 'warc',
};

/** What a file is by its name, undefined where that does not tell. */
export function kindOfName(name: string): InputKind | undefined {
  const [ending = ''] = /(?:\.warc)?\.[a-z0-9]+$/i.exec(name) ?? [];
  return byEnding[ending.toLowerCase()];
}

/** What a text is, by how it begins. */
export function kindOfText(text: string): InputKind {
  const head = text
    .slice(0, TELLING)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^<\?xml|^<(?:rss|feed|rdf:RDF|opml)\b/i.test(head)) {
    return /<html[\s>]/i.test(head) ? 'html' : /<opml[\s>]/i.test(head) ? 'opml' : 'feed';
  }
  if (/^<(?:!doctype|html|head|body|div|p|article|meta|!--)\b/i.test(head) || head.startsWith('<!--')) return 'html';
  // An object over several lines is none of JSON Lines: it is a feed, or an error that is told once and not for each line.
  if (head.startsWith('{')) return /^\{\s*\n|"version"\s*:\s*"https:\/\/jsonfeed/.test(head) ? 'feed' : 'jsonl';
  return 'text';
}

export function tooLarge(input: string): InputError {
  return new InputError(input, 'too-large', `it is larger than ${LARGEST / 1e6} MB`, {
    hint: 'a single story is smaller; many stories go in JSON Lines',
  });
}
