import { ApiError } from './api-error.ts';
import { serverIsGone } from './server-state.ts';

const base = '/api';

/** Asks the server; rejects with {@link ApiError} where it refuses and with a TypeError where it cannot be reached. */
export async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(base + path, { ...init, headers: { accept: 'application/json', ...init.headers } }).catch(
    (error: unknown) => {
      if (init.signal?.aborted !== true) serverIsGone(isBack);
      throw error;
    },
  );
  if (!answer.ok) throw new ApiError(answer.status, await reasonOf(answer));
  return answer.status === 204 ? (undefined as Answer) : ((await answer.json()) as Answer);
}

async function isBack(): Promise<boolean> {
  return (await fetch(`${base}/sizes`, { cache: 'no-store' })).ok;
}

/** What the server's problem document says, or its status where it is none. */
async function reasonOf(answer: Response): Promise<string> {
  const problem: unknown = await answer.json().catch(() => undefined);
  if (typeof problem === 'object' && problem !== null) {
    const { detail, title } = problem as { readonly detail?: unknown; readonly title?: unknown };
    if (typeof detail === 'string') return detail;
    if (typeof title === 'string') return title;
  }
  return `${answer.status} ${answer.statusText}`;
}
