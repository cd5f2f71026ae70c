import { describe, expect, it } from 'vitest';
import { eventsIn } from './events.fixture.ts';

const states = { Kenya: 'country', Uganda: 'country' } as const;

/** What stories tell in passing: one side named, the other meant. */
describe('findEvents in running copy', () => {
  it.each<[string, string, Record<string, 'country'>, string]>([
    [
      'a refusal of nobody in particular',
      `Kenya PROPN 3 nsubj
       has AUX 3 aux
       refused VERB 0 root
       to PART 5 mark
       follow VERB 3 xcomp`,
      { Kenya: 'country' },
      'Kenya -> : REJECT',
    ],
    [
      'whom a demand is about',
      `Kenya PROPN 2 nsubj
       demanded VERB 0 root
       that SCONJ 5 mark
       Uganda PROPN 2 nsubj
       listen VERB 2 ccomp`,
      states,
      'Kenya -> Uganda: REQUEST',
    ],
    [
      'a future with "is to"',
      `Kenya PROPN 4 nsubj
       is AUX 4 aux:pass
       to PART 4 mark
       visit VERB 0 root
       Uganda PROPN 4 obj`,
      states,
      'Kenya -> Uganda: CONSULT/visit',
    ],
    [
      'a subordinate clause whose subject the parser lost',
      `Kenya PROPN 2 nsubj
       wept VERB 0 root
       after SCONJ 5 mark
       Uganda PROPN 5 obl
       attacked VERB 2 advcl
       rebels NOUN 5 obj`,
      states,
      'Uganda -> rebels: ASSAULT',
    ],
    [
      'an attack told of its victims first',
      `Rebels NOUN 3 nsubj:pass
       were AUX 3 aux:pass
       killed VERB 0 root
       in ADP 7 case
       an DET 7 det
       Ugandan ADJ 7 amod
       attack NOUN 3 obl`,
      {},
      'Ugandan -> Rebels: ASSAULT',
    ],
    [
      'the first of two things given',
      `Kenya PROPN 2 nsubj
       gave VERB 0 root
       Uganda PROPN 2 obj
       rifles NOUN 2 obj`,
      states,
      'Kenya -> Uganda: AID',
    ],
    [
      'people whom only a pronoun names',
      `Police NOUN 2 nsubj
       arrested VERB 0 root
       them PRON 2 obj`,
      {},
      'Police -> them: COERCE/arrest',
    ],
  ])('%s', async (_, rows, named, expected) => {
    expect((await eventsIn(rows, named)).map(({ said }) => said)).toContain(expected);
  });

  it('makes no event of a refusal to comment', async () => {
    const rows = `Kenya PROPN 2 nsubj
       refused VERB 0 root
       to PART 4 mark
       comment VERB 2 xcomp`;
    expect(await eventsIn(rows, { Kenya: 'country' })).toEqual([]);
  });

  it('finds no rule in a month of May', async () => {
    const rows = `Uganda PROPN 3 nsubj:pass
       was AUX 3 aux:pass
       attacked VERB 0 root
       by ADP 6 case
       a DET 6 det
       militia NOUN 3 obl:agent
       in ADP 8 case
       May PROPN 3 obl`;
    const found = await eventsIn(rows, { Uganda: 'country' });
    expect(found.map(({ said }) => said)).toContain('a militia -> Uganda: ASSAULT');
  });
});
