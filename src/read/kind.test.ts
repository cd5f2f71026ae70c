import { describe, expect, it } from 'vitest';
import { kindOfText } from './kind.ts';

describe('kindOfText', () => {
  it.each([
    ['{"id": "a", "text": "Rain."}\n{"id": "b", "text": "Fog."}', 'jsonl'],
    ['{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'feed'],
    ['{\n  "title": "Ledger",\n  "version": "https://jsonfeed.org/version/1.1"\n}', 'feed'],
    ['{\n  "name": "no feed at all"\n}', 'feed'],
    ['Rain fell.', 'text'],
  ])('%j', (text, kind) => {
    expect(kindOfText(text)).toBe(kind);
  });
});
