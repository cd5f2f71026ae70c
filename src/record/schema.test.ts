import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { InputError } from './failure.ts';
import { sampleRecord } from './sample.fixture.ts';

const schema: object = JSON.parse(readFileSync(new URL('../../schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

/** The sample with one place set to a value, or taken out where the value is undefined. */
function sampleWith(path: string, value: unknown): unknown {
  const copy: Record<string, unknown> = structuredClone({ ...sampleRecord });
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((node, key) => node[key] as Record<string, unknown>, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const stance = {
  holder: null,
  toward: { spans: [{ start: 0, end: 3 }] },
  polarity: 'for',
  evidence: [{ start: 4, end: 8 }],
};

describe('schema.json', () => {
  it('takes a record', () => {
    expect(validate(sampleRecord), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    new InputError('a.html', 'no-article', 'the page has no article'),
    new InputError('https://news.example/x', 'http-404', 'the server has no such page'),
    new InputError('b.jsonl:3', 'bad-json', 'the line is not JSON', { hint: 'one object a line' }),
  ])('takes the failure $code', (error) => {
    expect(validate(error.toFailure()), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['article.publisher', undefined],
    ['article.published', '2024-03'],
    ['attributions.0.source', []],
    ['attributions.0.stance', stance],
    ['events.0.factualityCue', [{ start: 0, end: 3 }]],
    ['events.0.disputedBy', ['v2']],
    ['note', 'a field that a later version adds'],
  ])('takes %s = %j', (path, value) => {
    expect(validate(sampleWith(path, value)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['id', ''],
    ['article.text', undefined],
    ['article.language', 'English!'],
    ['article.published', '11 March 2024'],
    ['entities.0.type', 'animal'],
    ['entities.0.mentions.0.kind', undefined],
    ['attributions.0.quotation', 'reported'],
    ['attributions.0.speaker', undefined],
    ['attributions.0.content', []],
    ['attributions.0.content.0.start', 1.5],
    ['attributions.0.content.0.end', undefined],
    ['attributions.0.confidence', 1.2],
    ['attributions.0.stance', { ...stance, polarity: 'friendly' }],
    ['attributions.0.stance', { ...stance, toward: { spans: [] } }],
    ['events.0.factuality', 'true'],
    ['dates.0.value', 'yesterday'],
    ['model.version', undefined],
  ])('refuses %s = %j', (path, value) => {
    expect(validate(sampleWith(path, value))).toBe(false);
  });

  it('refuses a failure without a reason', () => {
    expect(validate({ id: 'a', input: 'a.html', error: { code: 'no-article' } })).toBe(false);
    expect(validate({ id: 'a', input: 'a.html', error: { code: 'No Article', message: 'x' } })).toBe(false);
  });
});
