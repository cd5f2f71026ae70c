import { describe, expect, it } from 'vitest';
import { embeddingAdjectives, embeddingNouns, embeddingVerbs, factualityParticles } from '../../lookup/index.ts';
import { connective, particle, predicatesOf } from './tables.ts';

const rows = [...embeddingVerbs, ...embeddingNouns, ...embeddingAdjectives];
const EFFECTS = /^(?:asserted|alleged|denied|promised|demanded|hypothetical|negated|fact)$/;

describe('the tables of embedding words', () => {
  it('hold more than 400 words', () => {
    expect(new Set([...rows, ...factualityParticles].map(([word]) => word)).size).toBeGreaterThan(400);
  });

  it('name only effects that there are', () => {
    expect(
      rows.filter(([, , , positive = '', negative = '']) => !EFFECTS.test(positive) || !EFFECTS.test(negative)),
    ).toEqual([]);
    const odd = factualityParticles.filter(([, , effect = '']) => !EFFECTS.test(effect));
    expect(new Set(odd.map(([, , effect]) => effect))).toEqual(new Set(['later', 'purpose']));
  });

  it('have no word twice for one complement', () => {
    for (const table of [embeddingVerbs, embeddingNouns, embeddingAdjectives]) {
      const uses = table.flatMap(([word, , complements = '']) => complements.split(' ').map((own) => `${word} ${own}`));
      expect(uses.filter((use, i) => uses.indexOf(use) !== i)).toEqual([]);
    }
  });

  it.each([
    ['verb', 'denies', 'denial'],
    ['verb', 'planned', 'plan'],
    ['verb', 'forbade', 'prevention'],
    ['noun', 'possibilities', 'possibility'],
    ['adjective', 'unlikely', 'possibility'],
  ] as const)('know the %s %s', (kind, form, rule) => {
    expect(predicatesOf(kind, form).map((own) => own.rule)).toContain(rule);
  });

  it('tell particles and connectives by their kind', () => {
    expect([particle('negator', 'Never'), particle('auxiliary', 'must'), particle('adverb', 'must')]).toEqual([
      'negated',
      'demanded',
      undefined,
    ]);
    expect([connective('in case'), connective('until'), connective('because')]).toEqual([
      'hypothetical',
      'later',
      undefined,
    ]);
  });
});
