import { describe, expect, it } from 'vitest';
import { nounLemmas, verbLemmas } from './lemma.ts';

describe('verbLemmas', () => {
  it.each([
    ['shelling', 'shell'],
    ['releasing', 'release'],
    ['hitting', 'hit'],
    ['denied', 'deny'],
    ['sought', 'seek'],
    ['withdrew', 'withdraw'],
    ['criticises', 'criticize'],
    ['tested', 'test'],
  ])('%s may be of %s', (form, verb) => {
    expect(verbLemmas(form)).toContain(verb);
  });
});

describe('nounLemmas', () => {
  it.each([
    ['allies', 'ally'],
    ['gunmen', 'gunman'],
    ['sanctions', 'sanction'],
    ['cease-fire', 'ceasefire'],
    ['aircraft', 'aircraft'],
  ])('%s may be of %s', (form, noun) => {
    expect(nounLemmas(form)).toContain(noun);
  });
});
