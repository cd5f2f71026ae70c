import { describe, expect, it } from 'vitest';
import { spec } from './model.fixture.ts';
import { readSpec } from './spec.ts';

describe('readSpec', () => {
  it('takes a whole spec, and leaves out what it does not know', () => {
    expect(readSpec({ ...spec, trained: '2026' })).toEqual(spec);
  });

  it.each([
    [null, 'no object'],
    [{ ...spec, name: '' }, 'name'],
    [{ ...spec, window: 2 }, 'window'],
    [{ ...spec, window: 12.5 }, 'window'],
    [{ ...spec, overlap: 7 }, 'half a window'],
    [{ ...spec, heads: '4' }, 'heads'],
    [{ ...spec, upos: [] }, 'upos'],
    [{ ...spec, relations: ['root', 1] }, 'relations'],
    [{ ...spec, acts: [] }, 'types'],
    [{ ...spec, acts: { types: ['AID'], width: 0 } }, 'width'],
    [{ ...spec, acts: { types: ['AID'], width: 2, told: 0 } }, 'told'],
    [{ ...spec, cueThreshold: 2 }, 'cueThreshold'],
  ])('%j is refused: %s', (json, reason) => {
    expect(() => readSpec(json)).toThrowError(TypeError);
    expect(() => readSpec(json)).toThrowError(reason);
  });
});
