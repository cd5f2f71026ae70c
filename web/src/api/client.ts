import { ApiError, Unreachable } from './api-error.ts';
import { serverIsGone } from './server-state.ts';

const base = '/api';

/** Asks the server; rejects with {@link ApiError} where it refuses and with {@link Unreachable} where it cannot be reached. */
export async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  return (await askWithTag<Answer>(path, init)).answer;
}

/** The same with the entity tag of the answer. */
export async function askWithTag<Answer>(
  path: string,
  init: RequestInit = {},
): Promise<{ readonly answer: Answer; readonly tag: string | undefined }> {
  const response = await fetch(base + path, init).catch((error: unknown) => {
    if (init.signal?.aborted === true) throw error;
    serverIsGone(isBack);
    throw new Unreachable(String(error));
  });
  if (!response.ok) throw await refusal(response);
  const answer = response.status === 204 ? undefined : await response.json();
  return { answer: answer as Answer, tag: response.headers.get('etag') ?? undefined };
}

/** Sends something as JSON. */
export function send<Answer>(
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return ask<Answer>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** Looks whether the server is there, after a stream of it broke off. */
export async function lookForServer(): Promise<void> {
  if (!(await isBack().catch(() => false))) serverIsGone(isBack);
}

async function isBack(): Promise<boolean> {
  return (await fetch(`${base}/sizes`, { cache: 'no-store' })).ok;
}

/** What the server's problem document says (RFC 9457), or its status where it is none. */
async function refusal(response: Response): Promise<ApiError> {
  const problem: unknown = await response.json().catch(() => undefined);
  const { detail, hint, title } = (typeof problem === 'object' && problem !== null ? problem : {}) as Readonly<
    Record<string, unknown>
  >;
  const said = [detail ?? title, hint].filter((part) => typeof part === 'string');
  return new ApiError(response.status, said.length > 0 ? said.join(' ') : `${response.status} ${response.statusText}`);
}
