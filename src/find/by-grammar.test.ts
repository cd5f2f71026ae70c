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
  const [start, end] = [text.indexOf('“'), text.indexOf('”') + 1];
  const mark = { family: 'double', depth: 0, opened: true, closed: true, continues: false, continued: false } as const;
  const quotations = start < 0 ? [] : [{ ...mark, start, end }];
  const found = partsByGrammar({ text, analysis, paragraphs, quotations }, spec, known);
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

const quipped =
  '“/PUNCT/1/punct Cooks/NOUN/4/nsubj ,/PUNCT/1/punct ”/PUNCT/1/punct quipped/VERB/4/dep on/ADP/6/mark leaving/VERB/4/advmod the/DET/8/det hall/NOUN/6/obj the/DET/11/det oldest/ADJ/11/amod member/NOUN/6/obj ,/PUNCT/11/punct who/PRON/14/nsubj laughed/VERB/11/acl:relcl ./PUNCT/4/punct';
const warned =
  'Warned/VERB/0/dep last/ADJ/2/amod week/NOUN/0/obl the/DET/4/det governor/NOUN/0/obl :/PUNCT/0/punct “/PUNCT/7/punct Debt/NOUN/7/dep grows/VERB/7/ccomp ”/PUNCT/7/punct';
const insists =
  'Nothing/PRON/6/nsubj:pass ,/PUNCT/2/punct insists/VERB/2/dep the/DET/4/det museum/NOUN/2/obj ,/PUNCT/6/punct was/VERB/7/aux:pass stolen/VERB/2/ccomp ./PUNCT/2/punct';
const came =
  '“/PUNCT/2/punct No/DET/2/det comment/NOUN/5/nsubj ,/PUNCT/2/punct ”/PUNCT/2/punct came/VERB/5/dep the/DET/7/det reply/NOUN/5/nsubj from/ADP/10/case the/DET/10/det embassy/NOUN/7/nmod ./PUNCT/5/punct';
const hailed =
  'The/DET/1/det vote/NOUN/3/nsubj:pass was/VERB/3/aux:pass hailed/VERB/3/dep by/ADP/6/case the/DET/6/det rebels/NOUN/3/obl:agent as/ADP/9/case an/DET/9/det end/NOUN/3/obl ./PUNCT/3/punct';
const words =
  'In/ADP/2/case the/DET/2/det words/NOUN/9/obl of/ADP/5/case one/NOUN/5/dep nurse/NOUN/2/nmod ,/PUNCT/2/punct wards/NOUN/9/nsubj were/VERB/9/dep full/ADJ/9/dep ./PUNCT/9/punct';
const account =
  'By/ADP/4/case the/DET/2/det firms/NOUN/4/nmod:poss ’/ADP/2/case account/NOUN/7/obl ,/PUNCT/4/punct pipes/NOUN/7/nsubj leaked/VERB/7/dep ./PUNCT/7/punct';
const threat =
  'A/DET/1/det threat/NOUN/7/nsubj by/ADP/4/case the/DET/4/det dockers/NOUN/1/nmod to/ADP/6/mark strike/VERB/1/acl rattled/VERB/7/dep markets/NOUN/7/obj ./PUNCT/7/punct';
const undertook =
  'Airlines/NOUN/1/nsubj undertook/VERB/1/dep to/ADP/3/mark refund/VERB/1/xcomp passengers/NOUN/3/obj ./PUNCT/1/punct';

describe('attributions by grammar', () => {
  it.each([
    [
      'a speaker behind words of when and where',
      quipped,
      'quipped',
      ['the oldest member , who laughed', 'quipped', '“ Cooks , ”'],
    ],
    ['a speaker before a colon', warned, 'Warned', ['the governor', 'Warned', '“ Debt grows ”']],
    ['a speaker put in between', insists, 'insists', ['the museum', 'insists', 'Nothing', 'was stolen']],
    ['a reply that came', came, 'came', ['the embassy', 'came the reply from', '“ No comment , ”']],
    ['the agent of a passive', hailed, 'was', ['the rebels', 'was hailed by', 'The vote', 'as an end']],
    ['a noun with its “to”', threat, 'threat', ['the dockers', 'threat', 'to strike']],
    ['a pledge that the model hardly sees', undertook, 'undertook', ['Airlines', 'undertook', 'to refund passengers']],
    ['whose words they are', words, 'full', ['one nurse', 'In the words of', 'wards were full']],
    ['whose account it is', account, 'leaked', ['the firms ’ account', 'By', 'pipes leaked']],
  ])('%s', (_, tree, cue, expected) => {
    expect(read(tree, cue, 0.06)).toEqual([expected]);
  });

  it.each([
    [
      'a name in marks before a verb',
      came.replace(',/PUNCT/2/punct ”', 'here/ADV/2/advmod ”').replace('came', 'wrote'),
    ],
    [
      'who is told something',
      insists.replace('insists', 'told').replace('the/DET/4/det museum', 'him/PRON/2/obj then'),
    ],
    ['an act of an agent', hailed.replace('hailed', 'hit')],
    ['a place', words.replace('words', 'rooms')],
    ['a threat of nobody', threat.replace('by/ADP/4/case', 'near/ADP/4/case')],
  ])('leaves %s', (_, tree) => {
    for (const cue of ['wrote', 'told', 'was', 'In', 'threat'].filter((own) => tree.includes(`${own}/`)))
      expect(read(tree, cue, 0.06)).toEqual([]);
  });

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
    ['a cue that the model does not see at all', warnings, 'Warnings', 0.04],
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
    [
      'The estate is marketed as “car-free living” now.',
      { cue: 'is marketed as', content: '“car-free living”' },
      'content-without-words',
    ],
    [
      'Channel 4 showed pictures of it.',
      { cue: 'showed', source: 'Channel 4', content: 'pictures of it' },
      'content-without-words',
    ],
    ['Channel 4 showed that it burned.', { cue: 'showed', source: 'Channel 4', content: 'that it burned' }, 'kept'],
    [
      'The clock tells the right time.',
      { cue: 'tells', source: 'The clock', content: 'the right time' },
      'content-without-words',
    ],
    [
      'He left, asking that his name not be used.',
      { cue: 'asking', source: 'He', content: 'that his name not be used' },
      'content-without-words',
    ],
    ['When asked by Ann whether he would go, he left.', { cue: 'asked', source: 'Ann', content: 'whether' }, 'kept'],
    ['Ann Lee called it “a scandal”.', { cue: 'called', source: 'Ann Lee', content: '“a scandal”' }, 'kept'],
    ['It was described as “a scandal”.', { cue: 'described', content: '“a scandal”' }, 'kept'],
  ])('%s %o: %s', (text, said, expected) => {
    expect(found(text, said)).toBe(expected);
  });
});
