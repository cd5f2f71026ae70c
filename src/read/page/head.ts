import type { Document, Element } from 'domhandler';
import { eachElement, rawTextOf, textOf } from './tree.ts';

export type Json = Readonly<Record<string, unknown>>;

/** What a page says of itself outside its text, gathered in one walk. */
export interface Head {
  /** Values of meta tags by their name, property or itemprop in lower case; the first that is not empty. */
  readonly meta: ReadonlyMap<string, string>;
  /** The objects of its JSON-LD, those of a `@graph` and of lists one by one. */
  readonly json: readonly Json[];
  readonly title?: string | undefined;
  readonly headings: readonly string[];
  readonly times: readonly string[];
  readonly canonical?: string | undefined;
  /** Who is marked as the author in the page itself: `itemprop`, `rel`, or a class that says byline. */
  readonly author?: string | undefined;
  /** Language that the page declares, as it is written there. */
  readonly language?: string | undefined;
}

/** Deeper than any JSON-LD that means something; what lies deeper is not looked at, so that the stack holds. */
const deepest = 20;

const authorMark = /(?:^|\s)(?:byline|article-?(?:author|byline)|author-?name|p-author)(?=\s|$)/i;

export function headOf(document: Document): Head {
  const meta = new Map<string, string>();
  const json: Json[] = [];
  const headings: string[] = [];
  const times: string[] = [];
  let title: string | undefined;
  let canonical: string | undefined;
  let author: string | undefined;
  let language: string | undefined;
  eachElement(document, (element) => {
    const { name, attribs } = element;
    if (name === 'meta') readMeta(attribs, meta);
    else if (name === 'script') json.push(...jsonIn(element));
    else if (name === 'title') title ??= textOf(element) || undefined;
    else if (name === 'h1') headings.push(textOf(element));
    else if (name === 'html') language ??= attribs.lang;
    else if (name === 'link' && attribs.rel === 'canonical') canonical ??= attribs.href;
    if (name === 'time' && attribs.datetime !== undefined) times.push(attribs.datetime);
    if (author === undefined && isAuthor(attribs)) author = shortText(element);
  });
  return { meta, json, headings: headings.filter(Boolean), times, title, canonical, author, language };
}

function readMeta(attribs: Element['attribs'], meta: Map<string, string>): void {
  const value = attribs.content?.replace(/\s+/g, ' ').trim();
  if (!value) return;
  for (const key of [attribs.property, attribs.name, attribs.itemprop]) {
    const name = key?.trim().toLowerCase();
    if (name && !meta.has(name)) meta.set(name, value);
  }
}

/** The objects in a block of JSON-LD; a broken block is common, and the page says most of it again in meta tags. */
function jsonIn(script: Element): readonly Json[] {
  if (!/^application\/ld\+json/i.test(script.attribs.type?.trim() ?? '')) return [];
  try {
    // Line breaks inside its strings are against the rules and common all the same.
    return objectsIn(JSON.parse(rawTextOf(script).replace(/\s+/g, ' ')), 0);
  } catch {
    return [];
  }
}

function objectsIn(value: unknown, depth: number): readonly Json[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, depth + 1));
  const json = value as Json;
  return [json, ...objectsIn(json['@graph'], depth + 1), ...objectsIn(json.mainEntity, depth + 1)];
}

function isAuthor({ itemprop, rel, class: named }: Element['attribs']): boolean {
  return itemprop === 'author' || rel === 'author' || (named !== undefined && authorMark.test(named));
}

function shortText(element: Element): string | undefined {
  const text = textOf(element);
  return text !== '' && text.length <= 120 ? text : undefined;
}
