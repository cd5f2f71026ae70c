import { expect, it } from 'vitest';
import { eventsIn } from './events.fixture.ts';

const states = { Kenya: 'country', Uganda: 'country', Chad: 'country' } as const;

/** Those of the states that a sentence names. */
function namedIn(rows: string) {
  return Object.fromEntries(Object.entries(states).filter(([name]) => rows.includes(name)));
}

it.each<[string, string, string]>([
  [
    'who announces what others did has not done it',
    `Kenya PROPN 2 nsubj
       announced VERB 0 root
       that SCONJ 6 mark
       Uganda PROPN 6 nsubj
       had AUX 6 aux
       withdrawn VERB 2 ccomp
       its PRON 8 nmod:poss
       troops NOUN 6 obj
       from ADP 10 case
       Chad PROPN 6 obl`,
    'Uganda -> Chad: RETREAT/withdraw',
  ],
  [
    'the end of an act that a noun tells',
    `Kenya PROPN 2 nsubj
       announced VERB 0 root
       a DET 4 det
       suspension NOUN 2 obj
       of ADP 6 case
       aid NOUN 4 nmod
       to ADP 8 case
       Uganda PROPN 4 nmod`,
    'Kenya -> Uganda: SANCTION/discontinue',
  ],
  [
    'whom a demand is about',
    `Kenya PROPN 2 nsubj
       reiterated VERB 0 root
       its PRON 4 nmod:poss
       demand NOUN 2 obj
       that SCONJ 7 mark
       Uganda PROPN 7 nsubj
       lift VERB 4 acl
       the DET 9 det
       sanctions NOUN 7 obj`,
    'Kenya -> Uganda: REQUEST',
  ],
  [
    'whom a description is said of',
    `Kenya PROPN 5 nsubj
       is AUX 5 cop
       the DET 5 det
       largest ADJ 5 amod
       donor NOUN 0 root
       to ADP 7 case
       Uganda PROPN 5 nmod
       , PUNCT 9 punct
       providing VERB 5 acl
       aid NOUN 9 obj
       to ADP 12 case
       Chad PROPN 10 nmod`,
    'Kenya -> Chad: AID',
  ],
  [
    'a call on a day, which calls on nobody',
    `Kenya PROPN 2 nsubj
       called VERB 0 root
       Uganda PROPN 2 obj
       on ADP 5 case
       Wednesday PROPN 2 obl`,
    'Kenya -> Uganda: CONSULT/phone',
  ],
  [
    'soldiers who arrive',
    `Troops NOUN 4 nsubj
       of ADP 3 case
       Kenya PROPN 1 nmod
       arrived VERB 0 root
       in ADP 6 case
       Uganda PROPN 4 obl`,
    'Troops of Kenya -> Uganda: MOBILIZE',
  ],
  [
    'paint that is thrown',
    `Protesters NOUN 2 nsubj
       hurled VERB 0 root
       paint NOUN 2 obj
       at ADP 5 case
       Uganda PROPN 2 obl`,
    'Protesters -> Uganda: PROTEST/vandalize',
  ],
  [
    'a verb joined to a clause about a thing',
    `Kenya PROPN 2 nsubj
       seized VERB 0 root
       a DET 4 det
       barge NOUN 2 obj
       that PRON 6 nsubj
       flew VERB 4 acl:relcl
       a DET 8 det
       flag NOUN 6 obj
       and CCONJ 10 cc
       arrested VERB 6 conj
       its PRON 12 nmod:poss
       captain NOUN 10 obj`,
    'Kenya -> its captain: COERCE/arrest',
  ],
  [
    'a thing that is stormed, with where it is',
    `Kenya PROPN 2 nsubj
       stormed VERB 0 root
       a DET 4 det
       station NOUN 2 obj
       in ADP 6 case
       Uganda PROPN 4 nmod`,
    'Kenya -> a station in Uganda: ASSAULT',
  ],
  [
    'what is condemned without a name',
    `Kenya PROPN 2 nsubj
       condemned VERB 0 root
       this PRON 2 obj
       as ADP 6 case
       a DET 6 det
       disgrace NOUN 2 obl`,
    'Kenya -> : ACCUSE/disapprove',
  ],
  [
    'things set on fire, the object between',
    `Kenya PROPN 2 nsubj
       set VERB 0 root
       two NUM 4 nummod
       buildings NOUN 2 obj
       on ADP 6 case
       fire NOUN 4 nmod`,
    'Kenya -> two buildings: ASSAULT/primitive',
  ],
  [
    'whoever is told to be something',
    `Kenya PROPN 2 nsubj
       said VERB 0 root
       Uganda PROPN 6 nsubj
       must AUX 6 aux
       be AUX 6 cop
       patient ADJ 2 ccomp`,
    'Kenya -> Uganda: REQUEST/change',
  ],
  [
    'tear gas, whomever it was fired at',
    `Police NOUN 4 nsubj
       of ADP 3 case
       Kenya PROPN 1 nmod
       fired VERB 0 root
       tear NOUN 6 compound
       gas NOUN 4 obj`,
    'Police of Kenya -> : ASSAULT/crowd-control',
  ],
])('finds %s', async (_, rows, wanted) => {
  const said = (await eventsIn(rows, namedIn(rows))).map((event) => event.said);
  expect(said).toContain(wanted);
});

it('calls a refusal by its verb no negation', async () => {
  const [event] = await eventsIn(
    `Kenya PROPN 4 nsubj
     will AUX 4 aux
     not PART 4 advmod
     meet VERB 0 root
     Uganda PROPN 4 obj`,
    namedIn('Kenya Uganda'),
  );
  expect(event).toMatchObject({ said: 'Kenya -> Uganda: REJECT/meet', factuality: 'asserted' });
});

it('gives an aid that is announced for others to them alone', async () => {
  const rows = `Kenya PROPN 2 nsubj
     announced VERB 0 root
     that SCONJ 6 mark
     Uganda PROPN 6 nsubj
     had AUX 6 aux
     withdrawn VERB 2 ccomp
     troops NOUN 6 obj
     from ADP 9 case
     Chad PROPN 6 obl`;
  expect((await eventsIn(rows, namedIn(rows))).map(({ said }) => said)).toEqual(['Uganda -> Chad: RETREAT/withdraw']);
});

it('takes attacks between people for words, and those of the armed for none', async () => {
  const attack = (who: string): string => `${who} 2 nsubj
     attacked VERB 0 root
     Banda PROPN 2 obj`;
  const said = async (who: string, named: Record<string, 'person'>): Promise<string | undefined> =>
    (await eventsIn(attack(who), named))[0]?.said;
  expect(await said('Quill PROPN', { Quill: 'person', Banda: 'person' })).toBe('Quill -> Banda: ACCUSE/disapprove');
  expect(await said('Gunmen NOUN', { Banda: 'person' })).toBe('Gunmen -> Banda: ASSAULT');
  const hurt = `${attack('Quill PROPN')}
     injuring VERB 2 advcl
     him PRON 4 obj`;
  expect((await eventsIn(hurt, { Quill: 'person', Banda: 'person' })).map((event) => event.said)).toContain(
    'Quill -> Banda: ASSAULT',
  );
});

it('takes a mine that is dug for no arms', async () => {
  const rows = (what: string): string => `Kenya PROPN 2 nsubj
     sold VERB 0 root
     Uganda PROPN 2 iobj
     ${what} NOUN 2 obj`;
  const flow = async (what: string) => (await eventsIn(rows(what), namedIn('Kenya Uganda')))[0]?.flow;
  expect(await flow('mines')).toBe('arms: mines, Kenya => Uganda');
  expect((await flow('mine')) ?? '').not.toMatch(/^arms/u);
});
