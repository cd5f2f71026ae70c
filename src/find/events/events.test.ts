import { describe, expect, it } from 'vitest';
import { eventsIn } from './events.fixture.ts';

const states = { Kenya: 'country', Uganda: 'country' } as const;

describe('findEvents', () => {
  it.each<[string, string, string]>([
    [
      'an active verb',
      `Kenya PROPN 2 nsubj
       attacked VERB 0 root
       Uganda PROPN 2 obj`,
      'Kenya -> Uganda: ASSAULT',
    ],
    [
      'a passive with its agent',
      `Uganda PROPN 3 nsubj:pass
       was AUX 3 aux:pass
       condemned VERB 0 root
       by ADP 5 case
       Kenya PROPN 3 obl:agent`,
      'Kenya -> Uganda: ACCUSE/disapprove',
    ],
    [
      'a noun of action with its possessor',
      `Kenya PROPN 3 nmod:poss
       's PART 1 case
       invasion NOUN 0 root
       of ADP 5 case
       Uganda PROPN 3 nmod`,
      'Kenya -> Uganda: ASSAULT',
    ],
    [
      'a light verb and its noun',
      `Kenya PROPN 2 nsubj
       imposed VERB 0 root
       sanctions NOUN 2 obj
       on ADP 5 case
       Uganda PROPN 2 obl`,
      'Kenya -> Uganda: SANCTION/discontinue',
    ],
    [
      'a refusal of what a clause says',
      `Kenya PROPN 2 nsubj
       refused VERB 0 root
       to PART 4 mark
       meet VERB 2 xcomp
       Uganda PROPN 4 obj`,
      'Kenya -> Uganda: REJECT/meet',
    ],
    [
      'a future act as a promise',
      `Kenya PROPN 3 nsubj
       will AUX 3 aux
       visit VERB 0 root
       Uganda PROPN 3 obj`,
      'Kenya -> Uganda: AGREE',
    ],
    [
      'both sides of what two do together',
      `Kenya PROPN 4 nsubj
       and CCONJ 3 cc
       Uganda PROPN 1 conj
       signed VERB 0 root
       a DET 6 det
       treaty NOUN 4 obj`,
      'Kenya + Uganda -> Kenya + Uganda: SUPPORT',
    ],
  ])('finds %s', async (_, rows, expected) => {
    expect((await eventsIn(rows, states)).map(({ said }) => said)).toContain(expected);
  });

  it('takes the subject of a clause from whom the verb above accuses, and says what is moved', async () => {
    const found = await eventsIn(
      `Kenya PROPN 3 nsubj:pass
       is AUX 3 aux:pass
       accused VERB 0 root
       of SCONJ 5 mark
       supplying VERB 3 advcl
       drones NOUN 5 obj
       to ADP 8 case
       Uganda PROPN 5 obl`,
      states,
    );
    expect(found.map(({ flow }) => flow)).toContain('arms: drones, Kenya => Uganda');
  });

  it('gives a gapped clause to its own subject, and holds it as what it repeats', async () => {
    const found = await eventsIn(
      `Kenya PROPN 3 nsubj:pass
       is AUX 3 aux:pass
       accused VERB 0 root
       of SCONJ 5 mark
       supplying VERB 3 advcl
       drones NOUN 5 obj
       to ADP 8 case
       Uganda PROPN 5 obl
       and CCONJ 10 cc
       Ghana PROPN 5 conj
       of SCONJ 12 mark
       helping VERB 10 acl
       Mali PROPN 12 obj`,
      { ...states, Ghana: 'country', Mali: 'country' },
    );
    expect(found.map(({ said, factuality }) => `${said} ${factuality}`)).toContain('Ghana -> Mali: AID alleged');
  });

  it('gives the deed of a cleft sentence to who is doing it', async () => {
    const found = await eventsIn(
      `One NUM 9 nsubj
       of ADP 4 case
       the DET 4 det
       things NOUN 1 nmod
       Kenya PROPN 7 nsubj
       is AUX 7 aux
       doing VERB 4 acl:relcl
       is AUX 9 aux
       delivering VERB 0 root
       weapons NOUN 9 obj
       to ADP 12 case
       Uganda PROPN 9 obl`,
      states,
    );
    expect(found.map(({ flow }) => flow)).toContain('arms: weapons, Kenya => Uganda');
  });

  it('finds parts beside a verb that the parser left without them', async () => {
    const found = await eventsIn(
      `Kenya PROPN 2 nsubj
       firmly ADV 0 root
       condemned VERB 2 dep
       Uganda PROPN 2 dep`,
      states,
    );
    expect(found.map(({ said }) => said)).toContain('Kenya -> Uganda: ACCUSE/disapprove');
  });

  it('has who denies a deed reject the charge; the deed stays, denied, and only that moves something', async () => {
    const found = await eventsIn(
      `Kenya PROPN 2 nsubj
       denied VERB 0 root
       sending VERB 2 xcomp
       weapons NOUN 3 obj
       to ADP 6 case
       Uganda PROPN 3 obl`,
      states,
    );
    expect(found.map(({ said, factuality, flow }) => [said, factuality, flow])).toEqual([
      ['Kenya -> Uganda: REJECT', 'asserted', undefined],
      ['Kenya -> Uganda: AID', 'denied', 'arms: weapons, Kenya => Uganda'],
    ]);
  });

  it('makes nobody who denies what others did a giver of it', async () => {
    const found = await eventsIn(
      `Kenya PROPN 2 nsubj
       denied VERB 0 root
       that SCONJ 6 mark
       rebels NOUN 6 nsubj
       had AUX 6 aux
       supplied VERB 2 ccomp
       Uganda PROPN 6 iobj
       weapons NOUN 6 obj`,
      states,
    );
    expect(found.map(({ said, factuality, flow }) => [said, factuality, flow])).toEqual([
      ['Kenya -> rebels: REJECT', 'asserted', undefined],
      ['rebels -> Uganda: AID', 'denied', 'arms: weapons, rebels => Uganda'],
    ]);
  });

  it('gives a conflict in a phrase behind "to" to whom that names, not to who acts', async () => {
    const found = await eventsIn(
      `Kenya PROPN 2 nsubj
       supplied VERB 0 root
       weapons NOUN 2 obj
       to ADP 5 case
       rebels NOUN 2 obl
       in ADP 8 case
       their PRON 8 nmod:poss
       conflict NOUN 2 obl
       with ADP 10 case
       Uganda PROPN 8 nmod`,
      states,
    );
    expect(found.map(({ said }) => said)).toEqual(['Kenya -> rebels: AID', 'rebels -> Uganda: ASSAULT']);
  });

  it('leaves the name of whom it is given to out of what is given, where the parser has it as one', async () => {
    const [found] = await eventsIn(
      `Kenya PROPN 2 nsubj
       gave VERB 0 root
       Uganda PROPN 4 compound
       rifles NOUN 2 obj`,
      states,
    );
    expect(found?.flow).toBe('arms: rifles, Kenya => Uganda');
  });

  it('gives things to whoever stands behind "to", wherever the parser hangs it', async () => {
    const [found] = await eventsIn(
      `Kenya PROPN 2 nsubj
       sent VERB 0 root
       weapons NOUN 2 obj
       to ADP 5 case
       rebels NOUN 3 conj
       in ADP 7 case
       Uganda PROPN 2 obl`,
      states,
    );
    expect(found?.flow).toBe('arms: weapons, Kenya => rebels');
  });

  it('tells which rows and rules made an event', async () => {
    const [found] = await eventsIn(
      `Kenya PROPN 2 nsubj
       refused VERB 0 root
       to PART 4 mark
       meet VERB 2 xcomp
       Uganda PROPN 4 obj`,
      states,
    );
    expect(found?.by).toEqual([
      'type: verb-row meet',
      'type: operator-row refuse: refused',
      'actors: subject-or-agent',
      'recipients: slots-of-row',
      'factuality: narrated',
    ]);
  });

  it('codes organs of a state that the text does not name', async () => {
    const [found] = await eventsIn(
      `Kenyan ADJ 2 amod
       troops NOUN 3 nsubj
       shelled VERB 0 root
       rebels NOUN 3 obj`,
      {},
    );
    expect(found?.codes).toBe('KENMIL -> REB');
  });

  it('takes an adjective for a paper of that name no more than for a state', async () => {
    const [found] = await eventsIn(
      `Kenya PROPN 2 nsubj
       demanded VERB 0 root
       an DET 5 det
       independent ADJ 5 amod
       inquiry NOUN 2 obj`,
      { Kenya: 'country' },
    );
    expect(found?.said ?? 'nothing').not.toContain('independent');
  });

  it.each<[string, string]>([
    [
      'who acts is not named',
      `Uganda PROPN 3 nsubj:pass
       was AUX 3 aux:pass
       attacked VERB 0 root`,
    ],
    [
      'states are teams',
      `Kenya PROPN 2 nsubj
       beat VERB 0 root
       Uganda PROPN 2 obj
       in ADP 6 case
       the DET 6 det
       final NOUN 2 obl`,
    ],
    [
      'a firm fights its rivals',
      `The DET 2 det
       airline NOUN 3 nsubj
       attacked VERB 0 root
       its PRON 5 nmod:poss
       rivals NOUN 3 obj`,
    ],
    [
      'a beast or a storm does it',
      `A DET 2 det
       cyclone NOUN 3 nsubj
       hit VERB 0 root
       Kenya PROPN 3 obj`,
    ],
    [
      'people of a state meet as anybody does',
      `A DET 3 det
       Kenyan ADJ 3 amod
       brewer NOUN 4 nsubj
       visited VERB 0 root
       a DET 7 det
       Ugandan ADJ 7 amod
       farmer NOUN 4 obj`,
    ],
    [
      'people surrender to a fashion',
      `Kenya PROPN 2 nsubj
       surrendered VERB 0 root
       to ADP 4 case
       tourists NOUN 2 obl`,
    ],
    [
      'a work tells it',
      `The DET 2 det
       tapestry NOUN 3 nsubj
       shows VERB 0 root
       how ADV 6 advmod
       Kenya PROPN 6 nsubj
       attacked VERB 3 ccomp
       Uganda PROPN 6 obj`,
    ],
    [
      'it is a rule with a number',
      `Article NOUN 3 nsubj
       5 NUM 1 nummod
       obliges VERB 0 root
       Kenya PROPN 3 obj
       to PART 6 mark
       help VERB 3 xcomp
       Uganda PROPN 6 obj`,
    ],
    [
      'it is so of its kind, at all times',
      `Lobbyists NOUN 2 nsubj
       meet VERB 0 root
       deputies NOUN 2 obj
       . PUNCT 2 punct`,
    ],
    [
      'it is centuries ago',
      `Kenya PROPN 2 nsubj
       attacked VERB 0 root
       Uganda PROPN 2 obj
       in ADP 7 case
       the DET 7 det
       eighteenth ADJ 7 amod
       century NOUN 2 obl`,
    ],
    [
      'neither side has to do with politics',
      `Children NOUN 2 nsubj
       welcomed VERB 0 root
       puppies NOUN 2 obj`,
    ],
  ])('finds nothing where %s', async (_, rows) => {
    const named = Object.entries(states).filter(([name]) => new RegExp(`\\b${name}\\b`, 'u').test(rows));
    expect(await eventsIn(rows, Object.fromEntries(named))).toEqual([]);
  });
});
