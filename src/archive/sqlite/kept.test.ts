import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../record/index.ts';
import type { Archive } from '../archive.ts';
import { madeStory } from '../made-story.fixture.ts';
import { chad, halden, minister, norway } from '../put-stories.fixture.ts';
import { openSqlite } from './index.ts';
import { Recent } from './recent.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const fresh = (): string => join(folder, `${++count}.db`);

/** Stories that tell of the same people, events and words again and again, one of them a copy that names its agency. */
function stories(): readonly ArticleRecord[] {
  const said = 'We shall build the northern bridge before winter comes';
  return Array.from({ length: 12 }, (_, i) => {
    const place = i % 3 === 0 ? ' in Halden' : '';
    const filler = Array.from({ length: 30 }, (_, n) => `word${(i === 7 ? 6 : i) * 31 + n}`).join(' ');
    const text = `Norway met Chad${place}.\n\n“${said}”, Ada Quill said of Chad.\n\nThen Quill left.\n\n${filler}`;
    return madeStory(`s${i}`, {
      text,
      publisher: ['The Mole', 'The Lamp', 'The Quay'][i % 3] ?? '',
      ...(i === 7 ? { byline: 'Reuters' } : {}),
      published: `2024-03-0${1 + (i % 2)}`,
      entities: [minister, norway, chad, ...(place === '' ? [] : [halden])],
      says: [{ speaker: 'Ada Quill', words: said }],
      events: [
        {
          ...{ type: 'CONSULT', trigger: 'met', actor: 'Norway', recipient: 'Chad', date: '2024-03-01' },
          ...(place === '' ? {} : { place: 'Halden' }),
          ...(i === 5 ? { factuality: 'denied' as const } : {}),
        },
      ],
    });
  });
}

/** What an archive answers that is counted or remembered over articles. */
async function told(archive: Archive) {
  const { items: entities } = await archive.entities({});
  const { items: events } = await archive.events({}, { limit: 50 });
  const { items: utterances } = await archive.utterances([], {}, { limit: 50 });
  const profiles = await Promise.all(entities.map(({ id }) => archive.entity(id)));
  const details = await Promise.all(events.map(({ id }) => archive.event(id)));
  return { entities, events, utterances, profiles, details, sizes: await archive.sizes() };
}

/** Ways to put stories in. What a program keeps at hand between articles makes no difference: the first keeps nothing. */
const ways: Readonly<Record<string, (path: string, all: readonly ArticleRecord[]) => Promise<void>>> = {
  'each by a program of its own': async (path, all) => {
    for (const record of all) {
      const archive = openSqlite(path);
      await archive.put(record);
      await archive.close();
    }
  },
  'all together': async (path, all) => {
    const archive = openSqlite(path);
    await archive.putAll(all);
    await archive.close();
  },
  'by two programs in turn': async (path, all) => {
    const both = [openSqlite(path), openSqlite(path)] as const;
    for (const [i, record] of all.entries()) await both[i % 2 === 0 ? 0 : 1].put(record);
    for (const archive of both) await archive.close();
  },
  'with a batch that is taken back between': async (path, all) => {
    const archive = openSqlite(path);
    const broken = { ...all[0], id: 'broken', article: null } as unknown as ArticleRecord;
    await archive.putAll(all.slice(0, 5));
    await expect(archive.putAll([...all.slice(5, 9), broken])).rejects.toThrow();
    await archive.putAll(all.slice(5));
    await archive.close();
  },
  'some read again on the way': async (path, all) => {
    const archive = openSqlite(path);
    await archive.putAll(all.slice(0, 6));
    const newer = { name: 'made', version: 'newer' };
    await archive.putAll(all.slice(2, 4).map((record) => ({ ...record, model: newer })));
    await archive.putAll([...all.slice(2, 4), ...all.slice(6)]);
    await archive.close();
  },
};

describe('what is kept at hand between articles', () => {
  const [first, ...others] = Object.entries(ways);
  it.each(others)('changes nothing: %s', async (_, put) => {
    const [plain, other] = [fresh(), fresh()];
    await first?.[1](plain, stories());
    await put(other, stories());
    const archives = [openSqlite(plain), openSqlite(other)] as const;
    const [wanted, found] = [await told(archives[0]), await told(archives[1])];
    expect(wanted.events.some(({ reports, disputed }) => reports > 2 && disputed)).toBe(true);
    expect(wanted.utterances[0]?.statements).toBe(12);
    expect(found).toEqual(wanted);
    for (const archive of archives) await archive.close();
  });
});

it('a map of what is recent keeps what was asked for since it was trimmed before', () => {
  const recent = new Recent<string, number>(2);
  for (const [i, key] of ['a', 'b'].entries()) recent.set(key, i);
  recent.trim();
  expect(recent.get('a')).toBe(0);
  recent.set('c', 2);
  recent.trim();
  expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual([0, undefined, 2]);
});
