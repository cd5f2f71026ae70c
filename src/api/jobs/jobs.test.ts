import { afterEach, describe, expect, it, vi } from 'vitest';
import { InputError } from '../../record/index.ts';
import { inventedRecord, type TestApp, testApp } from '../app.fixture.ts';

let app: TestApp;

afterEach(() => app.close());

const until = <Found>(look: () => Promise<Found | undefined | false>) =>
  vi.waitFor(async () => (await look()) || Promise.reject(new Error('not yet')), { timeout: 10_000, interval: 20 });

const over = (id = '') =>
  until(async () => {
    const { json } = await app.ask(`/api/jobs/${id}`);
    return json.ended !== undefined && json;
  });

const add = (body: unknown) => app.ask('/api/articles', { method: 'POST', body });

/** The events of a stream until there are `count` of them. */
async function eventsOf(path: string, count: number, headers: Record<string, string> = {}) {
  const response = await app.hono.request(path, { headers });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const events = () =>
    [...text.matchAll(/^event: (\w+)\ndata: (.*)$/gm)].map(([, event, data]) => ({
      event,
      data: JSON.parse(data ?? ''),
    }));
  return {
    read: async () => {
      while (events().length < count) {
        const next = await reader?.read();
        if (next === undefined || next.done) throw new Error(`the stream ended after ${text}`);
        text += next.value;
      }
      await reader?.cancel();
      return events();
    },
  };
}

const story = {
  text: 'The bridge is shut, said Ada Quill. It will open again when the wind drops, she said.',
  title: 'Bridge',
  published: '2026-03-04',
};

describe('adding', () => {
  it('a text puts it on record with what is said of it, once', async () => {
    app = await testApp({ records: [] });
    const { status, json, headers } = await add({ ...story, url: 'https://news.example/bridge' });
    expect(status).toBe(202);
    expect(headers.get('location')).toBe(`/api/jobs/${json.id}`);
    expect(await over(json.id)).toMatchObject({
      what: 'Bridge',
      state: 'done',
      added: 1,
      articles: [{ article: 1, title: 'Bridge', outcome: 'added' }],
    });
    expect((await app.ask('/api/articles/1')).json.record.article).toMatchObject({
      ...story,
      url: 'https://news.example/bridge',
    });
    const again = await over((await add({ ...story, url: 'https://news.example/bridge' })).json.id);
    expect(again).toMatchObject({ state: 'done', added: 0, present: 1 });
  });

  it('tells what could not be read, under the name that the user knows', async () => {
    app = await testApp({ records: [] });
    const { json } = await add({
      text: 'Der Hafen bleibt bis Freitag geschlossen, sagte die Direktorin am Montag der Zeitung. Der Sturm hat die Kräne beschädigt, und niemand weiß, wann die ersten Schiffe wieder anlegen können. Die Stadt will den Händlern helfen, aber das Geld fehlt.',
    });
    expect(await over(json.id)).toMatchObject({
      state: 'failed',
      failed: 1,
      failures: [{ input: 'pasted', code: 'language' }],
    });
  });

  it('files are read as what they are and removed afterwards; one that is broken does not stop the others', async () => {
    const seen: string[] = [];
    app = await testApp({
      records: [],
      find: async (articles) =>
        articles.map((one) => {
          seen.push(one.id);
          return inventedRecord(one);
        }),
    });
    const form = new FormData();
    form.append(
      'file',
      new File([`${JSON.stringify({ id: 'one', text: story.text })}\n{"id":"two"}\n`], '../../etc/stories.jsonl'),
    );
    form.append('file', new File(['no zip'], 'broken.zip'));
    const { json } = await app.ask('/api/articles', { method: 'POST', body: form });
    const job = await over(json.id);
    expect(job).toMatchObject({ what: 'stories.jsonl and 1 more', kind: 'file', state: 'done', added: 1, failed: 2 });
    expect(job.failures.map(({ input }: { input: string }) => input)).toEqual(['stories.jsonl:2', 'broken.zip']);
    expect(seen).toEqual(['one']);
  });

  it.each([
    [{}, 400],
    [{ url: 'file:///etc/passwd' }, 400],
    [{ url: 'not an address' }, 400],
    [{ text: '' }, 400],
    [{ text: 'a', url: 'javascript:alert(1)' }, 400],
    [{ text: 'a', html: 'b' }, 400],
    [{ text: 'a'.repeat(4_000_001) }, 400],
  ])('refuses %.40j', async (body, status) => {
    app = await testApp({ records: [] });
    expect((await add(body)).status).toBe(status);
  });

  it('refuses forms without files, and with anything else', async () => {
    app = await testApp({ records: [] });
    const other = new FormData();
    other.append('path', '/etc/passwd');
    for (const body of [new FormData(), other]) {
      expect((await app.ask('/api/articles', { method: 'POST', body })).status).toBe(400);
    }
  });

  it('an address inside the network is not fetched', async () => {
    app = await testApp({ records: [] });
    const job = await over((await add({ url: 'http://169.254.169.254/latest' })).json.id);
    expect(job).toMatchObject({ state: 'failed', failures: [{ code: 'blocked-address' }] });
  });
});

describe('jobs', () => {
  /** Inputs named `slow` give an article every few milliseconds, without end. */
  const slowly = {
    async *readInput(input: string) {
      for (let i = 1; input.endsWith('slow') || i <= 2; i += 1) {
        await new Promise((resolve) => setTimeout(resolve, 3));
        const text = `Story ${i} of ${input}, said Ada Quill.`;
        yield { id: `${input}${i}`, language: 'en', text, paragraphs: [{ start: 0, end: text.length }] };
      }
    },
  };

  it('are read a few at a time, tell how far they have come, and stop when they are told to', async () => {
    app = await testApp({ records: [], ...slowly });
    const jobs: { readonly id: string }[] = [];
    for (const name of ['1/slow', '2/slow', '3/slow', '4/slow'])
      jobs.push((await add({ url: `https://news.example/${name}` })).json);
    await until(async () => (await app.ask(`/api/jobs/${jobs[0]?.id}`)).json.added > 2);
    expect((await app.ask('/api/status')).json.jobs).toEqual({ waiting: 1, reading: 3 });
    expect((await app.ask(`/api/jobs/${jobs[3]?.id}`)).json.state).toBe('waiting');
    for (const { id } of jobs) expect((await app.ask(`/api/jobs/${id}`, { method: 'DELETE' })).status).toBe(204);
    const { added, state } = await over(jobs[0]?.id);
    expect(state).toBe('stopped');
    expect(added).toBeGreaterThan(2);
    await over(jobs[3]?.id);
    expect((await app.ask('/api/jobs')).json.items.map((job: { state: string }) => job.state)).toEqual(
      Array(4).fill('stopped'),
    );
  });

  it('stream their progress and what is new on record, also what another program put there', async () => {
    app = await testApp({ records: [], ...slowly });
    const progress = await eventsOf('/api/progress', 2);
    const fresh = await eventsOf('/api/new', 2, { 'last-event-id': '0' });
    await add({ url: 'https://news.example/two' });
    const told = await progress.read();
    expect(told.map(({ data }) => data.state)).toEqual(expect.arrayContaining(['waiting', 'done']));
    expect(told.at(-1)?.data).toMatchObject({ state: 'done', added: 2 });
    expect((await fresh.read()).map(({ event, data }) => [event, data.article, data.statements])).toEqual([
      ['article', 1, 1],
      ['article', 2, 1],
    ]);
  });

  it('fail one by one where the model cannot be loaded, and the next one tries again', async () => {
    let tries = 0;
    app = await testApp({
      records: [],
      find: async (articles) => {
        tries += 1;
        if (tries === 1) throw new InputError('x', 'internal', 'the model is gone');
        return articles.map(inventedRecord);
      },
    });
    expect(await over((await add(story)).json.id)).toMatchObject({
      state: 'failed',
      failures: [{ message: 'the model is gone' }],
    });
    expect(await over((await add(story)).json.id)).toMatchObject({ state: 'done', added: 1 });
  });
});
