import { describe, expect, it } from 'vitest';
import { slice } from '../text/index.ts';
import { findQuotations } from './01-quotation.ts';
import type { Parts } from './03-parts.ts';
import { partsByGrammar } from './by-grammar.ts';
import { spec, toldOf } from './entities/entities.fixture.ts';
import { findAttributions } from './index.ts';
import { analysisOf, type Said } from './stages.fixture.ts';
import { type Run, spanOf } from './word-runs.ts';

/** What the syntax tells, in words; `tree` is a line of word/UPOS/head/relation, the head as a number from 0. */
function read(tree: string, cue: string, score = 0.3, known: readonly Parts[] = []) {
  const told = tree.split(' ').map((own) => {
    const [word = '', upos = '', head = '', relation = ''] = own.split('/');
    return { word, upos, head: Number(head), relation };
  });
  const text = told.map(({ word }) => word).join(' ');
  const base = toldOf(text, told);
  const word = told.findIndex((own) => own.word === cue);
  const analysis = {
    ...base,
    sentence: Float32Array.from(base.words, (_, i) => (i === 0 ? 1 : 0)),
    candidates: [{ word, score, first: word, probs: new Float32Array() }],
  };
  const paragraphs = [{ start: 0, end: text.length }];
  const found = partsByGrammar({ text, analysis, paragraphs, quotations: [] }, spec, known);
  const shown = (runs: readonly Run[]) => runs.map((run) => slice(text, spanOf(analysis.words, run)));
  return found.map((own) => [...shown(own.source), ...shown([own.cue]), ...shown(own.content)]);
}

const warnings =
  'Warnings/NOUN/8/nsubj from/ADP/3/case the/DET/3/det agency/NOUN/0/nmod that/DET/7/mark fuel/NOUN/7/nsubj was/VERB/7/dep low/ADJ/0/acl went/VERB/8/dep unheard/ADJ/8/dep ./PUNCT/8/punct';
const claim =
  'The/DET/2/det old/ADJ/2/amod ministers/NOUN/3/nmod:poss claim/NOUN/7/nsubj that/DET/6/mark ports/NOUN/6/nsubj open/VERB/3/acl drew/VERB/7/dep laughter/NOUN/7/dep ./PUNCT/7/punct';
const announced =
  'It/PRON/2/nsubj was/VERB/2/aux:pass announced/VERB/2/dep by/ADP/5/case the/DET/5/det palace/NOUN/2/obl on/ADP/7/case Friday/PROPN/2/obl that/DET/10/mark she/PRON/10/nsubj left/VERB/2/ccomp early/ADJ/10/dep ./PUNCT/2/punct';
const maintained =
  'No/DET/1/det vial/NOUN/2/nsubj broke/VERB/2/dep ,/PUNCT/4/punct maintained/VERB/2/dep the/DET/6/det director/NOUN/4/nsubj of/ADP/9/case the/DET/9/det laboratory/NOUN/6/nmod ./PUNCT/2/punct';
const kept =
  'She/PRON/4/nsubj fought/VERB/1/dep hard/ADJ/1/dep ,/PUNCT/4/punct maintained/VERB/1/dep the/DET/6/det farm/NOUN/4/dep ./PUNCT/1/punct';

const closes =
  'They/PRON/1/nsubj leave/VERB/1/root if/SCONJ/11/mark the/DET/4/det owner/NOUN/11/nsubj ,/PUNCT/11/punct as/SCONJ/10/mark she/PRON/10/nsubj has/AUX/10/aux often/ADV/10/advmod suggested/VERB/12/advcl ,/PUNCT/12/punct shuts/VERB/1/advcl the/DET/15/det old/ADJ/15/amod mine/NOUN/12/obj ./PUNCT/1/punct';
const tax =
  'Corran/PROPN/1/nsubj pays/VERB/1/root the/DET/3/det levy/NOUN/1/obj ,/PUNCT/3/punct the/DET/6/det cost/NOUN/3/appos of/ADP/8/case which/PRON/6/nmod he/PRON/12/nsubj has/AUX/12/aux long/ADV/12/advmod judged/VERB/6/acl:relcl too/ADV/14/advmod high/ADJ/12/xcomp ./PUNCT/1/punct';

const threatened =
  'The/DET/1/det players/NOUN/2/nsubj threatened/VERB/2/root not/PART/5/advmod to/PART/5/mark leave/VERB/2/xcomp early/ADV/5/advmod ./PUNCT/2/punct';

describe('attributions by grammar', () => {
  it.each([
    ['a noun and whom it is from', warnings, 'Warnings', ['the agency', 'Warnings', 'that fuel was low']],
    ['a noun and whose it is', claim, 'claim', ['The old ministers', 'claim', 'that ports open']],
    ['a threat', threatened, 'threatened', ['The players', 'threatened', 'not to leave early']],
    ['a passive', announced, 'was', ['the palace', 'was announced by', 'that she left early']],
    [
      'a subject behind its verb',
      maintained,
      'maintained',
      ['the director of the laboratory', 'maintained', 'No vial broke'],
    ],
    [
      'a saying put into what it is about',
      closes,
      'suggested',
      ['she', 'has often suggested', 'the owner', 'shuts the old mine'],
    ],
    ['what is said of "which"', tax, 'has', ['he', 'has long judged', 'the cost of which', 'too high']],
  ])('%s', (_, tree, cue, expected) => {
    expect(read(tree, cue)).toEqual([expected]);
  });

  it.each([
    ['a cue that the model does not see', warnings, 'Warnings', 0.2],
    ['a verb whose subject stands before it', kept, 'maintained', 0.3],
    ['a manner: "as he has often played"', closes.replace('suggested', 'played'), 'played', 0.4],
    ['a judgement without a word for it', tax.replace('too/ADV/14/advmod high/ADJ/12/xcomp ', ''), 'has', 0.4],
    ['a noun without a clause', 'Warnings/NOUN/0/dep from/ADP/2/case her/PRON/0/nmod ./PUNCT/0/punct', 'Warnings', 0.4],
  ])('leaves %s', (_, tree, cue, score) => {
    expect(read(tree, cue, score)).toEqual([]);
  });

  it('leaves words that are another’s', () => {
    const other: Parts = {
      cue: { first: 8, last: 8, candidate: { word: 8, score: 1, first: 0, probs: new Float32Array() } },
      source: [],
      content: [{ first: 3, last: 6 }],
      sure: 1,
      by: [],
    };
    expect(read(warnings, 'Warnings', 0.4, [other])).toEqual([]);
  });
});

describe('what says nothing', () => {
  const found = (text: string, said: Said) => {
    const paragraphs = [{ start: 0, end: text.length }];
    const story = {
      text,
      analysis: analysisOf(text, [said]),
      paragraphs,
      quotations: findQuotations(text, paragraphs),
    };
    const plain = { ...spec, relations: [], upos: [], mentions: [] };
    const { parts, left } = findAttributions(story, plain);
    return parts.length > 0 ? 'kept' : left.map(({ reason }) => reason).join();
  };

  it.each<[string, Said, string]>([
    [
      'The dish is called “poor man’s lobster” here.',
      { cue: 'called', content: '“poor man’s lobster”' },
      'content-without-words',
    ],
    ['He smiled, recalling the war.', { cue: 'recalling', content: 'the' }, 'content-without-words'],
    [
      'When asked whether he would go, he left.',
      { cue: 'asked', content: 'whether he would go' },
      'question-of-nobody',
    ],
    ['When asked by Ann whether he would go, he left.', { cue: 'asked', source: 'Ann', content: 'whether' }, 'kept'],
    ['Ann Lee called it “a scandal”.', { cue: 'called', source: 'Ann Lee', content: '“a scandal”' }, 'kept'],
    ['It was described as “a scandal”.', { cue: 'described', content: '“a scandal”' }, 'kept'],
  ])('%s %o: %s', (text, said, expected) => {
    expect(found(text, said)).toBe(expected);
  });
});
