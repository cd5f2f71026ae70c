import { describe, expect, it } from 'vitest';
import { eventsIn } from './events.fixture.ts';

const states = { Kenya: 'country', Uganda: 'country' } as const;

function namedIn(rows: string) {
  return Object.fromEntries(Object.entries(states).filter(([name]) => rows.includes(name)));
}

/** Constructions in which who acts does not stand where an act usually has its subject. */
describe('findEvents, clause by clause', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'what an accusation is about, though the clause hangs on a noun as a participle would',
      `Kenya PROPN 2 nsubj
       rejected VERB 0 root
       claims NOUN 2 obj
       that SCONJ 7 mark
       Uganda PROPN 7 nsubj
       had AUX 7 aux
       attacked VERB 3 acl
       gunmen NOUN 7 obj`,
      ['Uganda -> gunmen: ASSAULT'],
    ],
    [
      'whoever something is received from as its giver',
      `Kenya PROPN 2 nsubj
       received VERB 0 root
       drones NOUN 2 obj
       from ADP 5 case
       Uganda PROPN 2 obl`,
      ['Uganda -> Kenya: AID'],
    ],
    [
      'who stormed in the clause behind as who killed',
      `soldiers NOUN 3 nsubj:pass
       were AUX 3 aux:pass
       killed VERB 0 root
       when SCONJ 6 mark
       rebels NOUN 6 nsubj
       stormed VERB 3 advcl
       Uganda PROPN 6 obj`,
      ['rebels -> soldiers: ASSAULT', 'rebels -> Uganda: ASSAULT'],
    ],
    [
      'a refusal by a state of what nobody is named for',
      `Kenya PROPN 2 nsubj
       rejects VERB 0 root
       the DET 4 det
       charge NOUN 2 obj`,
      ['Kenya -> : REJECT/change'],
    ],
    [
      'nothing asked for in what is told to reporters',
      `Kenya PROPN 2 nsubj
       told VERB 0 root
       reporters NOUN 2 obj
       that SCONJ 6 mark
       Uganda PROPN 6 nsubj
       attacked VERB 2 ccomp
       soldiers NOUN 6 obj`,
      ['Uganda -> soldiers: ASSAULT'],
    ],
  ])('finds %s', async (_, rows, expected) => {
    expect((await eventsIn(rows, namedIn(rows))).map(({ said }) => said).sort()).toEqual(
      expect.arrayContaining([...expected]),
    );
  });

  it.each([
    [
      'of what is only remembered',
      `Kenya PROPN 2 nsubj
       marks VERB 0 root
       ten NUM 4 nummod
       years NOUN 2 obj
       since SCONJ 7 mark
       rebels NOUN 7 nsubj
       attacked VERB 2 advcl
       Uganda PROPN 7 obj`,
    ],
    [
      'of a state that is no more',
      `the DET 3 det
       Soviet ADJ 3 amod
       army NOUN 4 nsubj
       attacked VERB 0 root
       Uganda PROPN 4 obj`,
    ],
    [
      'of a court and somebody whom nobody knows',
      `The DET 2 det
       jury NOUN 3 nsubj
       accused VERB 0 root
       the DET 5 det
       nurse NOUN 3 obj`,
    ],
  ])('finds nothing %s', async (_, rows) => {
    expect(await eventsIn(rows, namedIn(rows))).toEqual([]);
  });
});
