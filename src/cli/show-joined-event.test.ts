import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Archive, openSqlite } from '../archive/index.ts';
import { madeStory } from '../archive/made-story.fixture.ts';
import { showJoinedEvent } from './show-joined-event.ts';

let archive: Archive;
beforeAll(() => {
  archive = openSqlite(':memory:');
});
afterAll(() => archive.close());

it.each([
  ['supplied shells', ['shells'], 'supplied shells (AID'],
  ['sent', ['40', 'tonnes'], 'sent, 40 tonnes (AID'],
  ['tonnes', ['40', 'tonnes'], 'somebody: 40 tonnes (AID'],
])('%s with %o', async (trigger, objects, shown) => {
  const text = 'Norway supplied shells and sent 40 tonnes of it to Chad.';
  const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const record = madeStory(`${trigger} ${objects}`, { text, events: [{ type: 'AID', trigger }] });
  await archive.put({ ...record, events: record.events.map((event) => ({ ...event, objects: objects.map(at) })) });
  const [event] = (await archive.events({}, { limit: 1 })).items;
  if (event === undefined) throw new Error('there is no event');
  expect(showJoinedEvent(event, { color: false, width: 100 })).toContain(shown);
});
