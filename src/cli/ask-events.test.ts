import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqlite } from '../archive/index.ts';
import { madeStory } from '../archive/made-story.fixture.ts';
import { testEngine, testShell } from './engine.fixture.ts';
import { run } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-ask-events-'));
const db = join(folder, 'a.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const archive = openSqlite(db);
  const norway = { name: 'Norway', type: 'country' as const, iso2: 'NO' };
  const chad = { name: 'Chad', type: 'country' as const, iso2: 'TD' };
  const ada = { name: 'Ada Quill', roles: ['minister'] };
  const words = 'Norway had sent grain to Chad against all reason';
  for (const [id, publisher, factuality, start] of [
    ['a', 'The Courier', 'asserted', 'In the harbour of the capital minister Ada Quill said that'],
    [
      'b',
      'The Mole',
      'denied',
      'Nobody believed it yesterday when on the phone the minister, Ada Quill, said once more:',
    ],
  ] as const) {
    await archive.put(
      madeStory(id, {
        text: `${start} ${words}.`,
        ...{ publisher, published: '2024-03-11', entities: [norway, chad, ada] },
        says: [
          { speaker: 'Ada Quill', words, stance: { polarity: 'against', target: 'grain', evidence: 'against all' } },
        ],
        events: [
          {
            ...{ type: 'AID', trigger: 'sent', actor: 'Norway', recipient: 'Chad', object: 'grain', flow: 'aid' },
            ...{ factuality, by: words },
          },
        ],
      }),
    );
  }
  await archive.close();
});

it.each([
  [
    ['events'],
    0,
    'Norway -> Chad: sent, grain (AID, aid, 11 March 2024, v1) disputed\n  2 reports in 2 outlets from 2 independent',
  ],
  [
    ['events', 'grain', '--actor', 'norway', '--type', 'aid'],
    0,
    '1 asserted, 1 denied; told by Ada Quill;\n    denied by Ada Quill',
  ],
  [['events', '--recipient', 'NO'], 1, ''],
  [['events', '--actor', 'nobody at all'], 1, ''],
  [['events', '--json'], 0, '"actors":[{"id":"NO","name":"Norway","type":"country"}]'],
  [
    ['events', '--csv', '--disputed', '--origins', '2'],
    0,
    'event,type,mode,actors,recipients,objects,flow,happened,reported',
  ],
  [['events', 'v1'], 0, 'denied according to Ada Quill (the same parties, words, objects; text:2)'],
  [['events', 'v1', '--json'], 0, '"evidences":[{"factuality":"asserted","teller":"Ada Quill"'],
  [['events', 'v77'], 1, ''],
  [['events', '--from', 'soon'], 2, ''],
  [
    ['flows', '--flow', 'aid'],
    0,
    'By date, the latest first:\n\nNorway -> Chad: aid: grain\n  11 March 2024; 1 event; 2 reports; 2 independent origins at most',
  ],
  [['flows', '--csv'], 0, 'aid,Norway,NO,Chad,TD,grain,'],
  [['flows', '--flow', 'arms'], 1, ''],
  [['positions', 'grain'], 0, 'Ada Quill\n  11 March 2024: against grain: Norway had sent'],
  [['positions', 'grain', '--json'], 0, '"holder":"Ada Quill","holderId":"n3","polarity":"against","target":"grain"'],
  [['positions', 'grain', '--polarity', 'for'], 1, ''],
  [
    ['who', 'ada'],
    0,
    'Ada Quill (person, n3): 2 articles, 2 statements, 0 events (11 March 2024)\n  called minister (11 March 2024)\n  says\n',
  ],
  [['who', 'NO'], 0, '  does, or has done to it\n    Norway -> Chad: sent, grain'],
  [['who', 'ada', '--csv'], 0, 'n3,Ada Quill,person,2,2,0,position,2024-03-11,Ada Quill,against grain,'],
  [['who', 'ada', '--json'], 0, '"roles":[{"role":"minister","articles":2,"first":"2024-03-11","last":"2024-03-11"}]'],
  [['search', 'grain', '--type', 'AID', '--factuality', 'denied', '--json'], 0, '"speakerId":"n3"'],
  [['search', 'grain', '--type', 'ASSAULT'], 1, ''],
])('onrecord %o', async (args, code, shown) => {
  const shell = testShell();
  expect(await run([...args, '--archive', db], shell, testEngine(), '1')).toBe(code);
  expect(shell.stdout.text).toContain(shown);
});

it('what is no type of event is refused, with those that there are', async () => {
  const shell = testShell();
  expect(await run(['events', '--type', 'nonsense', '--archive', db], shell, testEngine(), '1')).toBe(2);
  expect(shell.stderr.text).toContain('It has to be one of ACCUSE, AGREE, AID,');
});
