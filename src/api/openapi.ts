import { z } from 'zod';
import { type ProblemCode, problems } from './problem.ts';
import type { Route } from './route.ts';
import { namedSchemas } from './schemas/named.ts';

type Json = { readonly [key: string]: unknown };

const everywhere: readonly ProblemCode[] = ['forbidden', 'internal', 'archive'];

/** The OpenAPI 3.1 document of the routes. Its schemas are those that requests are checked with. */
export function openApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes)
    paths[`/api${route.path}`] = { ...paths[`/api${route.path}`], [route.method]: operation(route) };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Onrecord',
      version,
      summary: 'Who said what and who did what to whom, according to whom, tied to the exact words.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { schemas: componentSchemas() },
  };
}

const reference = (id: string): string => `#/components/schemas/${id}`;

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(namedSchemas, { uri: reference, unrepresentable: 'any' });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, id: ___, ...schema }]) => [id, schema]),
  );
}

function operation({
  id,
  summary,
  description,
  params,
  query,
  body,
  otherBodies,
  headers,
  answer,
  problems: own,
}: Route): Json {
  const withBody: readonly ProblemCode[] = body === undefined ? [] : ['too-large', 'media-type'];
  const codes: readonly ProblemCode[] = ['invalid', ...withBody, ...own, ...everywhere];
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query'), ...headersOf(headers)];
  return {
    operationId: id,
    summary,
    ...(description === undefined ? {} : { description }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...bodyOf(body, otherBodies),
    responses: { [answer.status]: responseOf(answer), ...problemResponses(codes) },
  };
}

function responseOf(answer: Route['answer']): Json {
  const { description } = answer;
  if ('schema' in answer) return { description, content: { 'application/json': { schema: refTo(answer.schema) } } };
  if ('types' in answer) {
    // What is JSON is told by its own standard; all else is text, or bytes.
    const file = (type: string): Json => ({ schema: type.endsWith('json') ? {} : { type: 'string' } });
    return { description, content: Object.fromEntries(answer.types.map((type) => [type, file(type)])) };
  }
  return { description };
}

function problemResponses(codes: readonly ProblemCode[]): Json {
  const content = { 'application/problem+json': { schema: { $ref: reference('Problem') } } };
  return Object.fromEntries(
    codes.map((code) => [problems[code].status, { description: problems[code].title, content }]),
  );
}

function bodyOf(body: z.ZodType | undefined, others: Route['otherBodies'] = {}): Json {
  if (body === undefined) return {};
  const own = { 'application/json': { schema: refTo(body) } };
  const rest = Object.entries(others).map(([type, schema]) => [type, { schema }]);
  return { requestBody: { required: true, content: { ...own, ...Object.fromEntries(rest) } } };
}

function headersOf(headers: Route['headers'] = {}): readonly Json[] {
  return Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    description,
    schema: { type: 'string' },
  }));
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): readonly Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, one]) => {
    const { $schema: _, description, ...own } = z.toJSONSchema(one as z.ZodType, { io: 'input' });
    const isRequired =
      place === 'path' || (!(one as z.ZodType).safeParse(undefined).success && !isOptional(one as z.ZodType));
    return {
      name,
      in: place,
      required: isRequired,
      ...(description === undefined ? {} : { description }),
      schema: own,
    };
  });
}

function isOptional(schema: z.ZodType): boolean {
  return z.object({ it: schema }).safeParse({}).success;
}

function refTo(schema: z.ZodType): Json {
  const id = namedSchemas.get(schema)?.id;
  if (id === undefined) throw new Error('a body has to have a named schema');
  return { $ref: reference(id) };
}
