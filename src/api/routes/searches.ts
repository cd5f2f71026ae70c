import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SavedSearch } from '../../archive/index.ts';
import { ATOM, type AtomEntry, atomXml } from '../atom.ts';
import { type Find, findIn } from '../find-in.ts';
import { type Fault, ProblemError } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { questionOf, savedQuery } from '../schemas/filter.ts';
import { newSearch, savedSearch, savedSearches, searchKind, seenUpTo } from '../schemas/search.ts';
import type { Services } from './services.ts';

/** Finds that are looked at for what is new, and that a feed has. */
const LOOKED_AT = 100;
const IN_FEED = 50;

const params = z.object({ search: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });

export function searchesRoutes({ archive }: Services): readonly Route[] {
  const counted = async (search: SavedSearch) => {
    const finds = await findIn(archive, search.kind, questionIn(search.query, LOOKED_AT));
    return {
      ...search,
      fresh: finds.filter(({ article }) => article > search.seen).length,
      last: finds.reduce((last, { article }) => Math.max(last, article), 0),
    };
  };
  return [
    route({
      method: 'get',
      path: '/searches',
      id: 'listSearches',
      summary: 'The searches that are kept, oldest first, with how much is new to each',
      answer: { status: 200, description: 'Searches', schema: savedSearches },
      problems: [],
      handle: async () => ({ items: await Promise.all((await archive.savedSearches()).map(counted)) }),
    }),
    route({
      method: 'post',
      path: '/searches',
      id: 'saveSearch',
      summary: 'Keep a search, to be told what is new to it',
      description: 'What is on record now counts as seen.',
      body: newSearch,
      answer: { status: 201, description: 'The search', schema: savedSearch },
      problems: [],
      handle: async ({ body }) => {
        questionIn(body.query, 1);
        return counted(await archive.saveSearch(body));
      },
    }),
    route({
      method: 'post',
      path: '/searches/{search}/seen',
      id: 'seeSearch',
      summary: 'Note that everything up to an article has been seen',
      params,
      body: seenUpTo,
      answer: { status: 204, description: 'It is noted' },
      problems: ['not-found'],
      handle: async ({ params: { search }, body }) => {
        if (!(await archive.seeSearch(search, body.seen))) throw noSuchSearch(search);
        return undefined;
      },
    }),
    route({
      method: 'delete',
      path: '/searches/{search}',
      id: 'dropSearch',
      summary: 'Keep a search no longer',
      params,
      answer: { status: 204, description: 'It is gone' },
      problems: ['not-found'],
      handle: async ({ params: { search } }) => {
        if (!(await archive.dropSearch(search))) throw noSuchSearch(search);
        return undefined;
      },
    }),
    route({
      method: 'get',
      path: '/atom/{kind}',
      id: 'followSearch',
      summary: 'What a search finds, the last added first, as an Atom feed',
      params: z.object({ kind: searchKind }),
      query: savedQuery,
      answer: { status: 200, description: 'The feed', types: [ATOM] },
      problems: ['not-found'],
      handle: async ({ params: { kind }, query }, { req, body }) => {
        const { origin, search } = new URL(req.url);
        const finds = await findIn(archive, kind, questionOf({ ...query, limit: IN_FEED }));
        const added = await archive.addedAt([...new Set(finds.map(({ article }) => article))]);
        const xml = atomXml({
          id: `urn:uuid:${uuidOf(`${kind}?${search}`)}`,
          title: titleOf(query),
          self: req.url,
          page: `${origin}/search${search}${search === '' ? '?' : '&'}kind=${kind === 'articles' ? 'stories' : kind}`,
          entries: finds.map((find) => entryOf(find, added.get(find.article), origin)),
        });
        return body(xml, 200, { 'content-type': `${ATOM}; charset=utf-8` });
      },
    }),
  ];
}

/** @throws {ProblemError} where it is no question of a list */
function questionIn(query: Readonly<Record<string, string>>, limit: number) {
  const result = savedQuery.safeParse(query);
  if (result.success) return questionOf({ ...result.data, limit });
  const faults = result.error.issues.map(
    ({ path, message }): Fault => ({ in: 'body', name: ['query', ...path].join('.'), message }),
  );
  throw new ProblemError('invalid', faults.map(({ name, message }) => `${name}: ${message}`).join('; '), { faults });
}

function entryOf(
  { key, title, summary, publisher, published, url, path }: Find,
  added: string | undefined,
  origin: string,
) {
  const day = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(published ?? '')
    ? new Date(published ?? '')
    : new Date(Number.NaN);
  const entry: AtomEntry = {
    id: `urn:uuid:${uuidOf(key)}`,
    title,
    updated: added ?? '1970-01-01T00:00:00Z',
    ...(Number.isNaN(day.getTime()) ? {} : { published: day.toISOString() }),
    author: publisher ?? 'Onrecord',
    summary,
    link: origin + path,
    ...(url === undefined ? {} : { via: url }),
  };
  return entry;
}

/** A name made of words, in the form of a UUID (RFC 9562, version 8): the same words give the same one. */
function uuidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function titleOf(query: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(query).map(([name, value]) => (name === 'q' ? `“${value}”` : `${name} ${value}`));
  return `On record: ${parts.length === 0 ? 'everything' : parts.join(', ')}`;
}

function noSuchSearch(number: number): ProblemError {
  return new ProblemError('not-found', `There is no search ${number}.`);
}
