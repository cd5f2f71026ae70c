import { describe, expect, it } from 'vitest';
import { factualityOf } from './index.ts';
import { below } from './standing.ts';
import { treeOf, wordAt } from './tree.fixture.ts';

const FAILED_TO_PREVENT =
  'They|PRON|nsubj|2 failed|VERB|root|0 to|PART|mark|4 prevent|VERB|xcomp|2 an|DET|det|6 attack|NOUN|obj|4';
const DENIED =
  'He|PRON|nsubj|2 denied|VERB|root|0 that|SCONJ|mark|10 his|PRON|nmod:poss|5 men|NOUN|nsubj|10 who|PRON|nsubj|7 invaded|VERB|acl:relcl|5 Lod|PROPN|obj|7 had|AUX|aux|10 refused|VERB|ccomp|2 to|PART|mark|12 leave|VERB|xcomp|10';
const ACCUSED =
  'Iran|PROPN|nsubj:pass|3 is|AUX|aux:pass|3 accused|VERB|root|0 of|SCONJ|mark|5 supplying|VERB|advcl|3 drones|NOUN|obj|5';
const CONDITION =
  'If|SCONJ|mark|3 Pell|PROPN|nsubj|3 interrupts|VERB|advcl|8 aid|NOUN|obj|3 ,|PUNCT|punct|3 Kyiv|PROPN|nsubj|8 must|AUX|aux|8 pay|VERB|root|0';
const COULD_NOT =
  'It|PRON|nsubj|4 could|AUX|aux|4 n’t|PART|advmod|4 reach|VERB|root|0 them|PRON|obj|4 and|CCONJ|cc|7 fled|VERB|conj|4';
const SAID_WOULD =
  'She|PRON|nsubj|2 said|VERB|root|0 her|PRON|nmod:poss|4 government|NOUN|nsubj|6 would|AUX|aux|6 close|VERB|ccomp|2 it|PRON|obj|6';
const WITHOUT = 'They|PRON|nsubj|2 crossed|VERB|root|0 without|SCONJ|mark|4 firing|VERB|advcl|2';
const ALLEGED = 'The|DET|det|3 alleged|ADJ|amod|3 plot|NOUN|nsubj|4 shook|VERB|root|0 Lod|PROPN|obj|4';
const CALLED_OFF = 'They|PRON|nsubj|2 called|VERB|root|0 off|ADP|compound:prt|2 the|DET|det|5 strike|NOUN|obj|2';
const URGED_NOT =
  'He|PRON|nsubj|2 urged|VERB|root|0 them|PRON|obj|2 not|PART|advmod|6 to|PART|mark|6 attack|VERB|xcomp|2';
const SHOT_DOWN =
  'It|PRON|nsubj|2 was|VERB|root|0 an|DET|det|4 allegation|NOUN|obj|2 denied|VERB|acl|4 by|ADP|case|7 Oslo|PROPN|obl:agent|5';
const NAMED_TWICE =
  'Lod|PROPN|nsubj|2 accused|VERB|root|0 nearby|ADJ|xcomp|2 Pell|PROPN|flat|3 of|SCONJ|mark|6 arming|VERB|acl|4 rebels|NOUN|obj|6';

describe('factualityOf', () => {
  it.each([
    ['two negatives make a deed', FAILED_TO_PREVENT, 'attack', 'asserted', 'failed prevent', 'prevention'],
    ['the refusal is denied', DENIED, 'refused', 'denied', 'denied', 'denial'],
    ['what he denies to have refused he says he did', DENIED, 'leave', 'asserted', 'denied refused', 'refusal'],
    ['a relative clause stands outside', DENIED, 'invaded', 'asserted', '', 'narrated'],
    ['an accusation', ACCUSED, 'supplying', 'alleged', 'accused', 'accusation'],
    ['a condition', CONDITION, 'interrupts', 'hypothetical', 'If', 'condition'],
    ['its consequence', CONDITION, 'pay', 'demanded', 'must', 'modal'],
    ['what could not be was not', COULD_NOT, 'reach', 'negated', 'could n’t', 'negation'],
    ['another form is outside the negation', COULD_NOT, 'fled', 'asserted', '', 'narrated'],
    ['would, of the speaker’s own', SAID_WOULD, 'close', 'promised', 'would', 'modal'],
    ['without', WITHOUT, 'firing', 'negated', 'without', 'negation'],
    ['an adjective', ALLEGED, 'plot', 'alleged', 'alleged', 'accusation'],
    ['a verb of two words', CALLED_OFF, 'strike', 'negated', 'called off', 'cancellation'],
    ['what is done to an allegation', SHOT_DOWN, 'denied', 'asserted', '', 'narrated'],
    ['an accusation that hangs on a name', NAMED_TWICE, 'arming', 'alleged', 'accused', 'accusation'],
    ['a negated demand', URGED_NOT, 'attack', 'negated', 'not', 'negation'],
  ])('%s', (_, written, trigger, factuality, evidence, rule) => {
    const trees = treeOf(written);
    const found = factualityOf(trees, wordAt(trees, trigger));
    const words = found.evidence.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (__, i) => trees.form(first + i)),
    );
    expect([found.factuality, words.join(' '), found.rule]).toEqual([factuality, evidence, rule]);
  });

  it('ends where heads run in a circle', () => {
    const trees = treeOf('walls|NOUN|obj|2 painted|VERB|ccomp|1');
    expect(factualityOf(trees, 0).factuality).toBe('asserted');
  });
});

describe('below', () => {
  it.each([
    ['asserted', 'negated', 'asserted', 'negated'],
    ['negated', 'negated', 'asserted', 'asserted'],
    ['negated', 'fact', 'fact', 'asserted'],
    ['promised', 'asserted', 'negated', 'promised'],
    ['demanded', 'negated', 'asserted', 'negated'],
    ['denied', 'negated', 'asserted', 'asserted'],
    ['alleged', 'promised', 'negated', 'alleged'],
    ['hypothetical', 'demanded', 'negated', 'hypothetical'],
    ['promised', 'demanded', 'negated', 'demanded'],
  ] as const)('under a predicate that is %s, %s|%s leaves %s', (outer, positive, negative, expected) => {
    expect(below(outer, positive, negative)).toBe(expected);
  });
});
