import { z } from 'zod';
import { ArchiveError } from '../archive/index.ts';
import { named } from './schemas/named.ts';

/** What can go wrong with a request, and with which status each is told. */
export const problems = {
  invalid: { status: 400, title: 'The request is not valid' },
  forbidden: { status: 403, title: 'Requests from elsewhere are refused' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'That cannot be done with this address' },
  changed: { status: 412, title: 'It was changed in the meantime' },
  'too-large': { status: 413, title: 'That is too large' },
  'media-type': { status: 415, title: 'The body is of another kind than expected' },
  busy: { status: 429, title: 'Too much is waiting to be read' },
  internal: { status: 500, title: 'Something went wrong in Onrecord' },
  archive: { status: 503, title: 'The archive cannot be used' },
} as const;

export type ProblemCode = keyof typeof problems;

const fault = z.object({
  in: z.enum(['path', 'query', 'body', 'header']),
  name: z
    .string()
    .describe('Which parameter, or the place in the body: `title`, `content.start`; empty for the whole.'),
  message: z.string(),
});

export type Fault = z.infer<typeof fault>;

/** RFC 9457, the one shape of every error. */
export const problem = named(
  'Problem',
  z.object({
    type: z.string().describe('urn:onrecord:problem: and the code.'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    hint: z.string().optional().describe('What can be done about it.'),
    errors: z.array(fault).optional(),
  }),
  'RFC 9457 problem details.',
);

/** A request that cannot be answered; thrown by routes, told as a problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly hint?: string;
  readonly faults: readonly Fault[];

  constructor(
    code: ProblemCode,
    detail: string,
    { hint, faults = [] }: { readonly hint?: string; readonly faults?: readonly Fault[] } = {},
  ) {
    super(detail);
    this.code = code;
    this.faults = faults;
    if (hint !== undefined) this.hint = hint;
  }
}

/** What an error looks like from outside. What was not foreseen tells nothing of the inside. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof ArchiveError) {
    // Who asks for what is not on record has asked wrongly; the archive is in order.
    return new ProblemError(error.code === 'unknown' ? 'not-found' : 'archive', error.message, { hint: error.hint });
  }
  return new ProblemError('internal', 'An unforeseen error; what the server printed says more.', {
    hint: 'this is a fault in Onrecord, please report it',
  });
}

/** The problem as a response. */
export function problemResponse(
  { code, message, hint, faults }: ProblemError,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, title } = problems[code];
  const body: z.input<typeof problem> = {
    type: `urn:onrecord:problem:${code}`,
    title,
    status,
    detail: message,
    ...(hint === undefined ? {} : { hint }),
    ...(faults.length === 0 ? {} : { errors: [...faults] }),
  };
  const all = new Headers(headers);
  all.set('content-type', 'application/problem+json');
  all.set('cache-control', 'no-store');
  return new Response(JSON.stringify(body), { status, headers: all });
}
