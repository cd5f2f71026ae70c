import type { Article } from './article.ts';

/**
 * Why an input gave no record. Codes are part of the JSON contract: none is renamed, new ones may come.
 * `http-NNN` carries the status the server answered with.
 */
export type FailureCode =
  | 'empty-page'
  | 'no-article'
  | 'login-wall'
  | 'binary'
  | 'too-large'
  | 'broken-feed'
  | 'broken-archive'
  | 'bad-charset'
  | 'bad-json'
  | 'bad-conllu'
  | 'bad-url'
  | 'not-found'
  | 'unreadable'
  | 'unknown-kind'
  | 'language'
  | 'timeout'
  | 'network'
  | 'too-many-redirects'
  | 'blocked-address'
  | 'robots'
  | 'internal'
  | `http-${number}`;

/** What stands in the place of a record when an input could not be read. */
export interface Failure {
  /** The input's own id where it has one, otherwise the input as it was named. */
  readonly id: string;
  /** The input as the user named it; a line of a batch as `file.jsonl:12`. */
  readonly input: string;
  /** What was read, where reading went well and only the analysis was refused (another language). */
  readonly article?: Omit<Article, 'id'>;
  readonly error: {
    readonly code: FailureCode;
    /** One sentence for a person, without the name of the input. */
    readonly message: string;
    /** What the user can do about it. */
    readonly hint?: string;
  };
}

/** An input that cannot be read. Thrown inside the readers; `readInput` turns it into a `Failure`. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly input: string;
  readonly code: FailureCode;
  readonly hint?: string;
  readonly article?: Omit<Article, 'id'>;

  constructor(
    input: string,
    code: FailureCode,
    message: string,
    {
      hint,
      cause,
      article,
    }: { readonly hint?: string; readonly cause?: unknown; readonly article?: Omit<Article, 'id'> } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.input = input;
    this.code = code;
    if (hint !== undefined) this.hint = hint;
    if (article !== undefined) this.article = article;
  }

  /** The failure as it is written out; `id` is the input's own id where it has one. */
  toFailure(id: string = this.input): Failure {
    const { input, code, message, hint, article } = this;
    return {
      id,
      input,
      ...(article === undefined ? {} : { article }),
      error: { code, message, ...(hint === undefined ? {} : { hint }) },
    };
  }
}

/** Whether what came out of an input is a failure rather than an article or a record. */
export function isFailure(item: object): item is Failure {
  return 'error' in item;
}
