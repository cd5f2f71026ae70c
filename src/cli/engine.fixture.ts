import { Writable } from 'node:stream';
import { openSqlite } from '../archive/index.ts';
import type { Article } from '../record/article.ts';
import { type Failure, InputError } from '../record/failure.ts';
import type { ArticleRecord } from '../record/record.ts';
import type { Engine, Shell } from './shell.ts';

/** A stream that keeps what is written to it, as a terminal of `columns` columns or as a pipe. */
export class Capture extends Writable {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  text = '';

  constructor(columns?: number) {
    super();
    this.isTTY = columns !== undefined;
    this.columns = columns;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

export interface TestShell extends Shell {
  readonly stdout: Capture;
  readonly stderr: Capture;
  readonly abort: () => void;
}

export function testShell({ columns, env = {} }: { columns?: number; env?: NodeJS.ProcessEnv } = {}): TestShell {
  const controller = new AbortController();
  return {
    stdout: new Capture(columns),
    stderr: new Capture(columns),
    env,
    signal: controller.signal,
    abort: () => controller.abort(),
  };
}

export function article(id: string, text = `Rain fell on ${id}, said Ada Quill.`): Article {
  return { id, title: `Story ${id}`, language: 'en', text, paragraphs: [{ start: 0, end: text.length }] };
}

/** The record that the invented finder gives for an article of {@link article}. */
export function recordOf({ id, ...rest }: Article): ArticleRecord {
  const { text } = rest;
  const cue = { start: text.indexOf('said'), end: text.indexOf('said') + 4 };
  const attribution = {
    id: 'a1',
    source: [{ start: cue.end + 1, end: text.length - 1 }],
    cue: [cue],
    content: [{ start: 0, end: cue.start - 2 }],
    quotation: 'indirect' as const,
    speaker: null,
    confidence: 1,
  };
  const model = { name: 'none', version: '0' };
  return { id, article: rest, entities: [], attributions: [attribution], events: [], dates: [], model };
}

/**
 * An engine without a model. Inputs are named after what they give: `many-3` three articles, `bad` a failure, `throws`
 * an exception of the reader, `fault` an article that the finder fails on, anything else one article.
 */
export function testEngine({ onFind }: { onFind?: (articles: readonly Article[]) => void } = {}): Engine {
  const engine: Engine = {
    async *readInput(input): AsyncGenerator<Article | Failure> {
      const many = /^many-(\d+)$/.exec(input)?.[1];
      if (input === 'throws') throw new InputError(input, 'timeout', 'the server took too long', { hint: 'try again' });
      if (input === 'bad') yield new InputError(input, 'no-article', 'the page has no article').toFailure();
      else if (many === undefined) yield article(input);
      else for (let i = 1; i <= Number(many); i++) yield article(`${input}/${i}`);
    },
    async createParser() {
      return { find: async (articles) => articles.map(({ id }) => ({ conllu: `# newdoc id = ${id}\n` })) };
    },
    async createExplainer() {
      const decisions = [{ stage: 'cues', about: 'cue', rule: 'model', score: 0.9 }] as const;
      return {
        find: async (articles) =>
          articles.map((own) => ({
            record: recordOf(own),
            why: { lines: [{ line: 'a1', decisions }], undecided: [] },
          })),
      };
    },
    readInputBeside: (input, options) => engine.readInput(input, options),
    createFinderBeside: () => engine.createFinder(),
    readModelVersion: async () => ({ name: 'none', version: '0' }),
    serveMcp: async () => undefined,
    openArchive: openSqlite,
    async createFinder() {
      return {
        model: { name: 'none', version: '0' },
        async find(articles) {
          onFind?.(articles);
          if (articles.some(({ id }) => id === 'fault')) throw new Error('tensor of the wrong shape');
          return articles.map(recordOf);
        },
      };
    },
  };
  return engine;
}
