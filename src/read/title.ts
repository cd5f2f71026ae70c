import { sameHeadline } from './clutter.ts';

/** Marks that part a headline from the name of its site. */
const parting = /\s+[|·•»«›‹:—–-]+\s+|\s*\|\s*/u;
const lastParting = /^(.*\S)(?:\s+[|·•»«›‹—–-]+\s+|\s*\|\s*)(\S.*)$/u;

/** A page's title without the name of its site at either end; `sites` are the names it goes by. */
export function withoutSite(title: string, sites: readonly string[]): string {
  const isSite = (part: string): boolean => sites.some((site) => sameName(part, site));
  let rest = title;
  for (let [, head, tail] = lastParting.exec(rest) ?? []; head && tail; [, head, tail] = lastParting.exec(rest) ?? []) {
    if (!isSite(tail)) break;
    rest = head;
  }
  const [first = ''] = rest.split(parting, 1);
  const after = rest.slice(first.length).replace(/^\s*[|·•»«›‹:—–-]+\s*/u, '');
  return after !== '' && isSite(first) ? after : rest;
}

/**
 * The `title` element where there is nothing better: without the site, without a short tail behind a bar, and without any
 * tail where one of the page's lines is the rest of it.
 */
export function fromTitleElement(title: string, sites: readonly string[], lines: readonly string[] = []): string {
  const rest = withoutSite(title, sites);
  const [, head, tail = ''] = lastParting.exec(rest) ?? [];
  if (head === undefined) return rest;
  const isBar = /\|\s*$/.test(rest.slice(0, rest.length - tail.length));
  const isLine = lines.some((line) => sameHeadline(line, head));
  return isLine || (isBar && tail.split(/\s+/).length <= 4) ? head : rest;
}

/** The name that an address carries: "corranledger" of https://www.corranledger.example/x. */
export function nameOfHost(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return hostname.replace(/^(?:www|m|amp|edition|news)\./, '');
}

function sameName(part: string, site: string): boolean {
  if (sameHeadline(part, site)) return true;
  const [a, b] = [compact(part), compact(site)];
  if (a.length < 3) return false;
  // An address ends in one or two labels that are no name: corranledger.example, ledger.co.example.
  return a === b || (site.includes('.') && (a === compact(site.split('.')[0] ?? '') || a === compact(site)));
}

function compact(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
