import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Archive, openSqlite } from '../archive/index.ts';
import { type Article, type ArticleRecord, type Failure, InputError } from '../record/index.ts';
import { systemClock } from '../watch/index.ts';
import { type App, createApp } from './app.ts';
import type { Web } from './feeds/feeds.ts';
import { createReader, type ReaderOptions } from './jobs/reader.ts';

const examples = new URL('../../examples/stories/records.jsonl', import.meta.url);

/** The records of the example stories: three affairs with statements, events, flows, reprints and denials. */
export const exampleRecords: readonly ArticleRecord[] = readFileSync(examples, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** A web that nobody answers on: tests ask none. */
const noWeb: Web = {
  poll: async (address) => ({ kind: 'failed', error: new InputError(address, 'network', 'there is no web here') }),
  pollStory: async (address) => ({ kind: 'failed', error: new InputError(address, 'network', 'there is no web here') }),
  crawlDelay: async () => 0,
  clock: systemClock,
  allowLoopback: false,
};

export const model = { name: 'invented', version: '1' };

/** A record of an article without a model: its first word is said by nobody. */
export function inventedRecord({ id, sentences: _, ...article }: Article): ArticleRecord {
  const end = article.text.search(/\s|$/);
  const attribution = {
    ...{ id: 'a1', source: [], cue: [], content: [{ start: 0, end: Math.max(1, end) }] },
    ...{ quotation: 'indirect' as const, speaker: null, confidence: 1 },
  };
  return { id, article, entities: [], attributions: [attribution], events: [], dates: [], model };
}

export interface TestApp extends App {
  readonly archive: Archive;
  /** What nobody foresaw. */
  readonly faults: unknown[];
  /** Asks, and holds the answer to the OpenAPI document. Bodies that are objects go as JSON. */
  ask(
    path: string,
    init?: { readonly method?: string; readonly body?: unknown; readonly headers?: Record<string, string> },
  ): Promise<Told>;
}

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers as clients do
  readonly json: any;
}

/** An app on an archive in memory, with a reader that needs no model. */
export async function testApp({
  records = exampleRecords,
  readInput,
  web = noWeb,
  find = async (articles) => articles.map(inventedRecord),
}: {
  readonly records?: readonly ArticleRecord[];
  readonly readInput?: ReaderOptions['readInput'];
  readonly web?: Web;
  readonly find?: (articles: readonly Article[]) => Promise<readonly (ArticleRecord | Failure)[]>;
} = {}): Promise<TestApp> {
  const archive = openSqlite(':memory:');
  for (const record of records) await archive.put(record);
  const faults: unknown[] = [];
  const reader = createReader({
    createFinder: async () => ({ model, find }),
    readModelVersion: async () => model,
    ...(readInput === undefined ? {} : { readInput }),
  });
  const app = createApp({ archive, reader, web, version: '9.9.9', onFault: (error) => faults.push(error) });
  const check = answerCheck(app.document);
  return {
    ...app,
    archive,
    faults,
    close: async () => {
      await app.close();
      await archive.close().catch(() => undefined);
    },
    ask: async (path, { method = 'GET', body, headers = {} } = {}) => {
      const isPlain = typeof body === 'object' && !(body instanceof FormData);
      const response = await app.hono.request(path, {
        method,
        headers: { ...(isPlain ? { 'content-type': 'application/json' } : {}), ...headers },
        ...(body === undefined ? {} : { body: isPlain ? JSON.stringify(body) : (body as FormData | string) }),
      });
      const text = await response.text();
      const isJson = /^application\/(problem\+)?json$/.test(response.headers.get('content-type') ?? '');
      const told: Told = {
        status: response.status,
        headers: response.headers,
        text,
        json: isJson ? JSON.parse(text) : undefined,
      };
      check(method, path, told);
      return told;
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a document of any shape
type Document = any;

/** Holds answers to the document: a status that it has, and a body as it says. @throws where one is not so */
function answerCheck(document: Document): (method: string, path: string, told: Told) => void {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, 'openapi');
  const known = new Map<string, ValidateFunction>();
  const paths = Object.keys(document.paths).map((path) => {
    return [path, new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)] as const;
  });
  return (method, path, { status, headers, json, text }) => {
    const { pathname } = new URL(path, 'http://localhost');
    // Of two that fit, the one without a parameter is the one that answers.
    const [own] = paths
      .filter(([, fits]) => fits.test(pathname))
      .sort(([a], [b]) => a.length - b.length || (a.includes('{') ? 1 : -1));
    const operation = document.paths[own?.[0] ?? '']?.[method.toLowerCase()];
    if (operation === undefined || status === 304) return;
    const said = operation.responses[status];
    if (said === undefined) throw new Error(`${method} ${path} answers ${status}, which is not documented: ${text}`);
    const type = headers.get('content-type')?.split(';')[0] ?? '';
    const reference = said.content?.[type]?.schema?.$ref;
    if (reference === undefined) return;
    const validate = known.get(reference) ?? ajv.compile({ $ref: `openapi${reference}` });
    known.set(reference, validate);
    if (!validate(json))
      throw new Error(`${method} ${path}: ${ajv.errorsText(validate.errors)} in ${text.slice(0, 500)}`);
  };
}
