import { describe, expect, it } from 'vitest';
import { attitudes, deontics, evaluations } from '../../lookup/index.ts';
import type { Attribution, Entity } from '../../record/index.ts';
import { treeOf } from '../factuality/tree.fixture.ts';
import { stancesOf } from './index.ts';

interface Told {
  readonly tree: string;
  /** Words of the cue and of the content, from 0, first and last. */
  readonly cue: readonly [number, number];
  readonly content: readonly [number, number];
  /** A word that stands for somebody else than the speaker. */
  readonly other?: number;
}

/** The stand of one attribution, as polarity, target and evidence in words. */
function stand({ tree, cue, content, other }: Told): readonly (string | undefined)[] {
  const trees = treeOf(tree);
  const forms = Array.from({ length: trees.size }, (_, i) => trees.form(i));
  let at = 0;
  const words = forms.map((form) => {
    const span = { start: at, end: at + form.length };
    at = span.end + 1;
    return span;
  });
  const text = forms.join(' ');
  const span = ([first, last]: readonly [number, number]) => [
    { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 },
  ];
  const attribution: Attribution = {
    id: 'a1',
    source: [],
    cue: span(cue),
    content: span(content),
    quotation: 'indirect',
    speaker: 'e1',
    confidence: 1,
  };
  const first = text.indexOf('Pell');
  const entities: Entity[] =
    first < 0
      ? []
      : [{ id: 'e2', name: 'Pell', type: 'country', mentions: [{ start: first, end: first + 4, kind: 'name' }] }];
  const pronoun = other === undefined ? undefined : words[other];
  if (pronoun !== undefined)
    entities.push({ id: 'e3', name: 'Ada Quill', type: 'person', mentions: [{ ...pronoun, kind: 'pronoun' }] });
  const stance = stancesOf({ trees, words, attributions: [attribution], entities }).get('a1');
  const said = (spans: readonly { start: number; end: number }[] = []) =>
    spans.map((s) => text.slice(s.start, s.end)).join(' … ');
  return stance === undefined
    ? []
    : [stance.polarity, said(stance.toward.spans), said(stance.evidence), stance.toward.entity];
}

const PLEADED = 'He|PRON|nsubj|2 pleaded|VERB|root|0 for|ADP|case|5 a|DET|det|5 truce|NOUN|obl|2';
const NOT_THOUGHT =
  'They|PRON|nsubj|12 do|AUX|aux|4 not|PART|advmod|12 want|VERB|ccomp|12 to|PART|mark|4 think|VERB|parataxis|12 we|PRON|nsubj|8 oppose|VERB|parataxis|12 the|DET|det|10 dam|NOUN|obj|8 she|PRON|nsubj|12 said|VERB|root|0';
const REFUSED = 'He|PRON|nsubj|2 refused|VERB|root|0 to|PART|mark|4 condemn|VERB|xcomp|2 it|PRON|obj|4';
const DESERVES =
  'Pell|PROPN|nsubj|2 deserves|VERB|ccomp|6 our|PRON|nmod:poss|4 support|NOUN|obj|2 she|PRON|nsubj|6 said|VERB|root|0';
const UNWISE = 'This|DET|det|2 law|NOUN|nsubj|4 is|AUX|cop|4 unwise|ADJ|ccomp|6 she|PRON|nsubj|6 said|VERB|root|0';
const NOT_FAIR =
  'The|DET|det|2 law|NOUN|nsubj|5 is|AUX|cop|5 not|PART|advmod|5 fair|ADJ|ccomp|7 she|PRON|nsubj|7 said|VERB|root|0';
const IF_UNFAIR =
  'If|SCONJ|mark|5 the|DET|det|3 law|NOUN|nsubj|5 is|AUX|cop|5 unfair|ADJ|advcl|7 it|PRON|nsubj|7 falls|VERB|ccomp|9 she|PRON|nsubj|9 said|VERB|root|0';
const IT = 'It|PRON|nsubj|3 is|AUX|cop|3 unfair|ADJ|ccomp|5 she|PRON|nsubj|5 said|VERB|root|0';
const CANNOT = 'We|PRON|nsubj|3 must|AUX|aux|3 defend|VERB|ccomp|6 Pell|PROPN|obj|3 she|PRON|nsubj|6 said|VERB|root|0';

const SMART =
  'Pell|PROPN|nsubj|3 is|AUX|cop|3 fair|ADJ|ccomp|9 but|CCONJ|cc|7 they|PRON|nsubj|7 do|AUX|aux|7 pay|VERB|conj|3 she|PRON|nsubj|9 said|VERB|root|0 not|PART|advmod|3';
const JUST =
  'The|DET|det|2 answer|NOUN|nsubj|4 is|AUX|aux|4 just|ADV|root|0 waiting|VERB|advcl|4 she|PRON|nsubj|7 said|VERB|parataxis|4';
const MISSED =
  'He|PRON|nsubj|4 should|AUX|aux|4 have|AUX|aux|4 insisted|VERB|ccomp|7 on|ADP|mark|4 she|PRON|nsubj|7 said|VERB|root|0';

const REJECTS = 'He|PRON|nsubj|2 rejects|VERB|ccomp|5 Pell|PROPN|obj|2 she|PRON|nsubj|5 said|VERB|root|0';

const TITLED = 'He|PRON|nsubj|2 backed|VERB|root|0 Mr|PROPN|obj|2 .|PUNCT|punct|3 Ode|PROPN|flat|3';
const ARTICLE = 'She|PRON|nsubj|2 opposes|VERB|ccomp|6 the|DET|obj|2 dam|NOUN|obj|2 she|PRON|nsubj|6 said|VERB|root|0';
const SHOWN = 'This|PRON|nsubj|4 law|NOUN|nsubj|4 is|AUX|cop|4 unwise|ADJ|ccomp|6 she|PRON|nsubj|6 said|VERB|root|0';
const STAYS =
  'He|PRON|nsubj|2 said|VERB|root|0 he|PRON|obj|2 would|AUX|advmod|6 remain|VERB|advmod|6 neutral|ADJ|ccomp|2 on|ADP|case|9 the|DET|det|9 dam|NOUN|obl|6';
const CLOSED =
  'They|PRON|nsubj|2 want|VERB|root|0 the|DET|det|4 camps|NOUN|obj|2 to|PART|mark|7 be|AUX|aux:pass|7 closed|VERB|xcomp|2';

describe('stancesOf', () => {
  it.each<[string, Told, readonly (string | undefined)[]]>([
    ['what is negated elsewhere is no disapproval', { tree: SMART, cue: [8, 8], content: [0, 6] }, []],
    ['an adverb judges nothing', { tree: JUST, cue: [6, 6], content: [0, 4] }, []],
    [
      'what should have been done is wanted',
      { tree: MISSED, cue: [6, 6], content: [0, 4] },
      ['for', 'insisted', 'should', undefined],
    ],
    ['the cue', { tree: PLEADED, cue: [1, 2], content: [3, 4] }, ['for', 'a truce', 'pleaded for', undefined]],
    ['a cue that is not so takes none', { tree: REFUSED, cue: [3, 3], content: [4, 4] }, []],
    ['merit', { tree: DESERVES, cue: [5, 5], content: [0, 3] }, ['for', 'Pell', 'deserves … support', 'e2']],
    ['an evaluation', { tree: UNWISE, cue: [5, 5], content: [0, 3] }, ['against', 'This law', 'unwise', undefined]],
    [
      'a negated approval',
      { tree: NOT_FAIR, cue: [6, 6], content: [0, 4] },
      ['against', 'The law', 'not fair', undefined],
    ],
    ['a condition takes none', { tree: IF_UNFAIR, cue: [8, 8], content: [0, 6] }, []],
    ['it, when nothing tells what it is', { tree: IT, cue: [4, 4], content: [0, 2] }, []],
    ['a title and its stop', { tree: TITLED, cue: [1, 1], content: [2, 4] }, ['for', 'Mr . Ode', 'backed', undefined]],
    [
      'an article that hangs on the verb',
      { tree: ARTICLE, cue: [5, 5], content: [0, 3] },
      ['against', 'the dam', 'opposes', undefined],
    ],
    [
      'this before its noun',
      { tree: SHOWN, cue: [5, 5], content: [0, 3] },
      ['against', 'This law', 'unwise', undefined],
    ],
    [
      'to stay neutral, promised',
      { tree: STAYS, cue: [1, 1], content: [2, 8] },
      ['neutral', 'the dam', 'neutral on', undefined],
    ],
    [
      'what is wanted of something',
      { tree: CLOSED, cue: [1, 1], content: [2, 6] },
      ['for', 'the camps to be closed', 'want', undefined],
    ],
    ['of himself', { tree: REJECTS, cue: [4, 4], content: [0, 2] }, ['against', 'Pell', 'rejects', 'e2']],
    ['of himself, but not thought', { tree: NOT_THOUGHT, cue: [11, 11], content: [0, 9] }, []],
    ['of somebody else', { tree: REJECTS, cue: [4, 4], content: [0, 2], other: 0 }, []],
    ['a duty', { tree: CANNOT, cue: [5, 5], content: [0, 3] }, ['for', 'Pell', 'must defend', 'e2']],
  ])('%s', (_, told, expected) => {
    expect(stand(told)).toEqual(expected);
  });
});

it('the tables of stands have 200 entries and more, none twice for one complement', () => {
  expect(attitudes.length + evaluations.length + deontics.length).toBeGreaterThan(400);
  const uses = attitudes.flatMap(([word, part, , complements = '']) =>
    complements.split(' ').map((own) => `${word} ${part} ${own}`),
  );
  expect(uses.filter((use, i) => uses.indexOf(use) !== i)).toEqual([]);
  const polarities = [...attitudes, ...evaluations, ...deontics].map(([, , polarity = '']) => polarity);
  expect(polarities.filter((own) => !/^(?:for|against|neutral)$/.test(own))).toEqual([]);
});
