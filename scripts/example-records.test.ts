import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { validateRecord } from '../src/record/index.ts';
import { exampleArticles, exampleRecords } from './example-records.ts';

const schema: object = JSON.parse(readFileSync(new URL('../schema.json', import.meta.url), 'utf8'));
const fits = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);
const records = exampleRecords();

describe('the records of the example stories', () => {
  it('are of the stories as they are read today (if not: npm run examples)', async () => {
    const articles = await exampleArticles();
    expect(records.map(({ id, article }) => ({ id, ...article }))).toEqual(articles);
  });

  it('were made by the model that is shipped (if not: npm run examples)', () => {
    const shipped = JSON.parse(readFileSync(new URL('../model/model.json', import.meta.url), 'utf8'));
    expect(new Set(records.map(({ model }) => model.version))).toEqual(new Set([shipped.version]));
  });

  it.each(records.map((record) => [record.article.url, record]))('%s fits schema and contract', (_, record) => {
    expect(fits(record), JSON.stringify(fits.errors)).toBe(true);
    expect(() => validateRecord(record)).not.toThrow();
  });

  it('say who said what and who did what in every story', () => {
    for (const { article, attributions, events } of records) {
      expect(attributions.length, article.url).toBeGreaterThanOrEqual(4);
      expect(events.length, article.url).toBeGreaterThanOrEqual(1);
    }
  });
});
