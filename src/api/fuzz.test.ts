import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from './app.fixture.ts';

/** Requests that are made of the document. */
const REQUESTS = 1000;

// biome-ignore lint/suspicious/noExplicitAny: JSON Schema of any shape
type Schema = any;

let app: TestApp;
let document: Schema;

beforeAll(async () => {
  app = await testApp();
  document = app.document;
});

afterAll(() => app.close());

/** Values that a schema lets through. */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref) return valuesOf(document.components.schemas[schema.$ref.split('/').at(-1)]);
  if (schema.anyOf ?? schema.oneOf) return fc.oneof(...(schema.anyOf ?? schema.oneOf).map(valuesOf));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type: string) => valuesOf({ ...schema, type })));
  if (schema.type === 'null') return fc.constant(null);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer') {
    const [min, max] = [Math.max(schema.minimum ?? 0, -1e9), Math.min(schema.maximum ?? 1e9, Number.MAX_SAFE_INTEGER)];
    return fc.oneof(
      fc.integer({ min, max: Math.min(max, min + 20) }),
      fc.integer({ min, max: Math.min(max, 2 ** 31) }),
    );
  }
  if (schema.type === 'array')
    return fc.array(valuesOf(schema.items), { minLength: schema.minItems ?? 0, maxLength: 4 });
  if (schema.type === 'object') {
    const requiredKeys = schema.required ?? [];
    const properties = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, valuesOf(one)]);
    return fc.record(Object.fromEntries(properties), { requiredKeys });
  }
  if (schema.format === 'uri') return fc.webUrl();
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern));
  return fc.oneof(
    fc.constantFrom(
      'kasharo',
      'drones',
      'said*',
      'Veyra',
      '"',
      "'; drop table articles; --",
      'NEAR(',
      '* OR *',
      '\0',
      '<script>',
      '😀',
    ),
    fc.string({ minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 60, 60), unit: 'binary' }),
  );
}

/** Mostly what the schema says, now and then anything at all. */
function orAnything(schema: Schema): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 9, arbitrary: valuesOf(schema).map(String) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  );
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

function requestsOf(path: string, method: string, operation: Schema): fc.Arbitrary<Asked> {
  const parameters: Schema[] = (operation.parameters ?? []).filter((one: Schema) => one.in !== 'header');
  const fields = parameters.map(({ name, schema, required }) =>
    (required ? orAnything(schema) : fc.option(orAnything(schema), { nil: undefined })).map(
      (value) => [name, value] as const,
    ),
  );
  const values = fc.tuple(...fields).map((entries) => new Map<string, string | undefined>(entries));
  const json = operation.requestBody?.content['application/json'].schema;
  const bodies =
    json === undefined
      ? fc.constant(undefined)
      : fc.oneof({ weight: 4, arbitrary: valuesOf(json) }, { weight: 1, arbitrary: fc.object() });
  return fc.tuple(values, bodies).map(([given, body]) => {
    const query = new URLSearchParams();
    let own = path;
    for (const { name, in: place } of parameters) {
      const value = given.get(name);
      if (value === undefined) continue;
      if (place === 'path')
        own = own.replace(`{${name}}`, encodeURIComponent(value === '' || /\p{Surrogate}/u.test(value) ? 'x' : value));
      else query.set(name, value);
    }
    return { method: method.toUpperCase(), path: `${own}?${query}`, ...(body === undefined ? {} : { body }) };
  });
}

it(`answers ${REQUESTS} requests made of the document as the document says, and never with a fault`, async () => {
  const operations = Object.entries(document.paths as Record<string, Record<string, Schema>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods)
        // Streams do not end.
        .filter(([, { responses }]) => responses[200]?.content?.['text/event-stream'] === undefined)
        .map(([method, operation]) => requestsOf(path, method, operation)),
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(...operations), async (asked) => {
      const { status } = await app.ask(asked.path, asked);
      expect(status).toBeLessThan(500);
    }),
    { numRuns: REQUESTS },
  );
  expect(app.faults).toEqual([]);
}, 120_000);
