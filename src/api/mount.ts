import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import { answerJson } from './conditional.ts';
import { asProblem, type Fault, ProblemError, problemResponse } from './problem.ts';
import type { Route } from './route.ts';

/** Bytes of a body that says nothing but a few words. */
const SMALL = 64 * 1024;

/**
 * Puts the routes below `/api`; what is asked of an address in a way that it does not know is told what it knows.
 * @param onFault told what nobody foresaw
 */
export function mount(app: Hono, routes: readonly Route[], onFault: (error: unknown) => void): void {
  for (const route of routes) {
    const { largest = SMALL } = route;
    const limit = bodyLimit({ maxSize: largest, onError: () => problemResponse(tooLarge(largest)) });
    app.on(route.method.toUpperCase(), honoPath(route.path), limit, (context) => answer(route, context, onFault));
  }
  // Whole addresses before those with a part that may be anything, which would speak for them.
  const paths = [...new Set(routes.map(({ path }) => path))];
  for (const path of paths.sort((a, b) => Number(a.includes('{')) - Number(b.includes('{')))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
    const allow = methods.includes('GET') ? ['GET', 'HEAD', ...methods.filter((method) => method !== 'GET')] : methods;
    app.all(honoPath(path), ({ req }) => {
      const told = new ProblemError(
        'method-not-allowed',
        `${req.method} is not possible here; ${allow.join(', ')} is.`,
      );
      return problemResponse(told, { allow: allow.join(', ') });
    });
  }
}

function honoPath(path: string): string {
  return `/api${path.replace(/\{(\w+)\}/g, ':$1')}`;
}

async function answer(route: Route, context: Context, onFault: (error: unknown) => void): Promise<Response> {
  try {
    const asked = {
      params: checked(route.params, context.req.param(), 'path'),
      query: checked(route.query, queryOf(context, route.query !== undefined), 'query'),
      body: isJson(context, route) ? checked(route.body, await jsonOf(context), 'body') : undefined,
    };
    const given = await route.handle(asked, context);
    if (given instanceof Response) return given;
    if (route.answer.status === 204) return context.body(null, 204);
    return answerJson(context, given, route.answer.status);
  } catch (error) {
    const told = asProblem(error);
    if (told.code === 'internal') onFault(error);
    return problemResponse(told);
  }
}

/** @throws {ProblemError} naming each fault */
function checked(schema: z.ZodType | undefined, value: unknown, place: Fault['in']): unknown {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.flatMap((issue): Fault[] => {
    const at = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return [{ in: place, name: at, message: issue.message }];
    return issue.keys.map((key) => ({
      in: place,
      name: [...issue.path, key].join('.'),
      message: 'there is no such parameter',
    }));
  });
  // An address with a parameter that cannot be, such as a number that is none, is one that leads nowhere.
  if (place === 'path') throw new ProblemError('not-found', `${faults[0]?.name}: ${faults[0]?.message}`, { faults });
  throw new ProblemError('invalid', faults.map(({ name, message }) => `${name || place}: ${message}`).join('; '), {
    faults,
  });
}

/** @throws {ProblemError} where a parameter is given twice, or one where none is known */
function queryOf({ req }: Context, isKnown: boolean): Readonly<Record<string, string>> {
  const all = Object.entries(req.queries());
  const faults = all.flatMap(([name, values]): Fault[] => {
    if (!isKnown) return [{ in: 'query', name, message: 'there is no such parameter' }];
    return values.length > 1 ? [{ in: 'query', name, message: 'it is given more than once' }] : [];
  });
  if (faults.length === 0) return Object.fromEntries(all.map(([name, values]) => [name, values[0] ?? '']));
  throw new ProblemError('invalid', faults.map(({ name, message }) => `${name}: ${message}`).join('; '), { faults });
}

/** Whether a JSON body is to be read; otherwise there is none to read, or the route reads it. @throws {ProblemError} */
function isJson({ req }: Context, { body, otherBodies = {} }: Route): boolean {
  if (body === undefined) return false;
  const type = req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json') return true;
  if (Object.hasOwn(otherBodies, type)) return false;
  const kinds = ['application/json', ...Object.keys(otherBodies)].join(' or ');
  throw new ProblemError('media-type', `The body has to be ${kinds}${type === '' ? '' : `, not ${type}`}.`);
}

/** @throws {ProblemError} */
async function jsonOf({ req }: Context): Promise<unknown> {
  const text = await req.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ProblemError('invalid', `The body is not JSON: ${reason}`, {
      faults: [{ in: 'body', name: '', message: 'it is not JSON' }],
    });
  }
}

function tooLarge(largest: number): ProblemError {
  const size = largest >= 1024 * 1024 ? `${Math.floor(largest / 1024 / 1024)} MB` : `${Math.floor(largest / 1024)} kB`;
  return new ProblemError('too-large', `The body has more than ${size}.`, {
    hint: 'large files and folders go in with the command: onrecord add FILE',
  });
}
