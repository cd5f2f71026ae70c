import type { Context } from 'hono';
import type { z } from 'zod';
import type { ProblemCode } from './problem.ts';

/** Plain data all the way down, so that what the archive gives can be answered as it is. */
export type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** What a request asked for, checked. */
export interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
}

/** An address of the API: what it takes, what it answers, and how. The OpenAPI document is made of these. */
export interface Route {
  readonly method: 'get' | 'post' | 'delete';
  /** Below `/api`, parameters in braces: `/articles/{number}`. */
  readonly path: string;
  /** Its name for generated clients. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** A JSON body; has to be a schema with a name. */
  readonly body?: z.ZodType;
  /** Other kinds of body that it reads itself (its `body` is undefined then), with what they look like in OpenAPI. */
  readonly otherBodies?: Readonly<Record<string, object>>;
  /** Bytes that a body may have; 64 kB unless told. */
  readonly largest?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly answer: Answer;
  /** What can go wrong beside what can with every request. */
  readonly problems: readonly ProblemCode[];
  /** Called with what was asked and checked; gives the body of the answer, or a response of its own. */
  handle(asked: Asked<unknown, unknown, unknown>, context: Context): unknown;
}

/** JSON of a named schema, a stream of another kind, or nothing. */
export type Answer =
  | { readonly status: 200 | 201 | 202; readonly description: string; readonly schema: z.ZodType }
  | { readonly status: 200; readonly description: string; readonly type: string }
  | { readonly status: 204; readonly description: string };

type Body<A> = A extends { readonly schema: infer Schema extends z.ZodType }
  ? DeepReadonly<z.input<Schema>> | Response
  : A extends { readonly status: 204 }
    ? undefined
    : Response;

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** A route whose handler is held to its schemas. */
export function route<
  const A extends Answer,
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Given extends z.ZodType | undefined = undefined,
  Others extends Route['otherBodies'] = undefined,
>(
  definition: Omit<Route, 'answer' | 'params' | 'query' | 'body' | 'otherBodies' | 'handle'> & {
    readonly params?: Params;
    readonly query?: Query;
    readonly body?: Given;
    readonly otherBodies?: Others;
    readonly answer: A;
    handle(
      asked: Asked<Parsed<Params>, Parsed<Query>, Parsed<Given> | (Others extends object ? undefined : never)>,
      context: Context,
    ): Body<A> | Promise<Body<A>>;
  },
): Route {
  // The one place where the types of a route are forgotten: `mount` hands over only what these schemas let through.
  return definition as unknown as Route;
}
