import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, feed, rss, Site, storyPage } from './watch.fixture.ts';

const MINUTE = 60_000;
let site: Site;

beforeEach(async () => {
  site = await new Site().open();
});
afterEach(() => site.close());

const times = (path: string) => site.asked.filter((own) => own.path === path).map(({ at }) => at);
const articles = async () => (await site.archive.sizes()).articles;

describe('a feed that is watched', () => {
  it('gives each story once, and the new ones as they come', async () => {
    site.routes['/rss'] = feed(rss([{ link: '/a' }, { link: '/b' }]));
    for (const name of ['a', 'b', 'c']) site.routes[`/${name}`] = storyPage(name);
    site.start(['/rss']);
    await site.clock.pass(10 * MINUTE);
    expect(site.told()).toEqual(['new: “The ferry a is late”', 'new: “The ferry b is late”']);
    site.routes['/rss'] = feed(rss([{ link: '/c' }, { link: '/a' }, { link: '/b' }]));
    await site.clock.pass(10 * MINUTE);
    expect(site.told()).toEqual([
      'new: “The ferry a is late”',
      'new: “The ferry b is late”',
      'new: “The ferry c is late”',
    ]);
    expect(site.paths()).toEqual(['/rss', '/a', '/b', '/rss', '/c']);
  });

  it('is asked whether it has changed, with what it said of itself', async () => {
    site.routes['/rss'] = (request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else
        feed(rss([{ link: '/a' }]), { etag: '"v1"', 'last-modified': 'Mon, 11 Mar 2024 00:00:00 GMT' })(
          request,
          response,
        );
    };
    site.routes['/a'] = storyPage('a');
    site.start(['/rss']);
    await site.clock.pass(40 * MINUTE);
    expect(site.paths()).toEqual(['/rss', '/a', '/rss', '/rss']);
    expect(site.asked[2]?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Mon, 11 Mar 2024 00:00:00 GMT',
    });
    expect(await articles()).toBe(1);
  });

  it.each([
    ['every quarter of an hour', '', {}, 15],
    ['no more often than its ttl', '<ttl>60</ttl>', {}, 60],
    [
      'no more often than it is updated',
      '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>',
      {},
      30,
    ],
    ['no more often than it stays fresh', '', { 'cache-control': 'public, max-age=2400' }, 40],
    ['where it wants to be asked more often, as the user says', '<ttl>1</ttl>', { 'cache-control': 'max-age=5' }, 15],
  ])('%s', async (_, head, headers, minutes) => {
    site.routes['/rss'] = feed(
      rss([{ guid: '1', text: 'Rain fell on the harbour on Monday, the master said.' }], head),
      headers,
    );
    site.start(['/rss']);
    await site.clock.pass(130 * MINUTE);
    const [first = 0, second = 0, third = 0] = times('/rss');
    expect([(second - first) / MINUTE, (third - second) / MINUTE]).toEqual([minutes, minutes]);
  });

  it('goes on where it was when it is started anew, and not before its time', async () => {
    site.routes['/rss'] = feed(rss([{ link: '/a' }, { link: '/b' }]));
    site.routes['/a'] = storyPage('a');
    site.routes['/b'] = storyPage('b');
    site.start(['/rss']);
    await site.clock.pass(MINUTE);
    await site.stop();
    site.start(['/rss']);
    await site.clock.pass(10 * MINUTE);
    expect(site.paths()).toEqual(['/rss', '/a', '/b']);
    await site.clock.pass(5 * MINUTE);
    expect(site.paths()).toEqual(['/rss', '/a', '/b', '/rss']);
    expect(await articles()).toBe(2);
  });

  it('is read again in full when it was stopped half-way, and no story of it twice', async () => {
    const entries = Array.from({ length: 6 }, (_, i) => ({ link: `/${i}` }));
    site.routes['/rss'] = feed(rss(entries), { etag: '"v1"' });
    for (const [i, { link }] of entries.entries()) site.routes[link] = storyPage(`number ${i}`);
    site.start(['/rss']);
    await site.clock.pass(2500);
    await site.stop();
    expect(site.paths()).toEqual(['/rss', '/0', '/1']);
    site.start(['/rss']);
    await site.clock.pass(MINUTE);
    expect(site.paths()).toEqual(['/rss', '/0', '/1', '/rss', '/2', '/3', '/4', '/5']);
    expect(site.asked[3]?.headers['if-none-match']).toBeUndefined();
    expect(await articles()).toBe(6);
  });

  it('that gives its entries new ids, or its links new tails, brings nothing new', async () => {
    site.routes['/a'] = storyPage('a');
    site.routes['/b'] = storyPage('b');
    const date = 'Mon, 11 Mar 2024 10:00:00 GMT';
    site.routes['/rss'] = feed(
      rss([
        { link: '/a', guid: '1', date },
        { link: '/b', guid: '2', date },
      ]),
    );
    await site.once(['/rss']);
    site.routes['/rss'] = feed(
      rss([
        { link: '/a?utm_source=rss#top', guid: 'x1', date },
        { link: '/elsewhere', guid: '2', date },
      ]),
    );
    await site.once(['/rss']);
    expect(site.paths()).toEqual(['/rss', '/a', '/b', '/rss']);
  });

  it('tells what is new in a story that was updated, and lets a feed be that cries wolf', async () => {
    const at = (hour: number) => feed(rss([{ link: '/a', date: `Mon, 11 Mar 2024 ${10 + hour}:00:00 GMT` }]));
    site.routes['/a'] = storyPage('a');
    site.routes['/rss'] = at(0);
    await site.once(['/rss']);
    site.routes['/a'] = storyPage('a', '<p>“It has come in now”, the master added in the evening.</p>');
    site.routes['/rss'] = at(1);
    await site.once(['/rss']);
    expect(site.told()).toEqual(['new: “The ferry a is late”', 'like another: “It has come in now”']);
    for (let hour = 2; hour < 10; hour += 1) {
      site.routes['/rss'] = at(hour);
      await site.once(['/rss']);
    }
    expect(times('/a')).toHaveLength(6);
    expect(await articles()).toBe(2);
  });

  it('of 10,000 entries is read to its end, each once', { timeout: 120_000 }, async () => {
    const text = (i: number) =>
      `Rain fell on harbour ${i} on Monday, “berth ${i} is shut”, the master said. ${'It rained. '.repeat(50)}`;
    const entries = Array.from({ length: 10_000 }, (_, i) => ({ guid: `g${i}`, text: text(i) }));
    site.routes['/rss'] = feed(rss(entries));
    await site.once(['/rss']);
    expect(await articles()).toBe(10_000);
    await site.once(['/rss']);
    expect(site.read).toHaveLength(10_000);
  });

  it('has entries that hold their stories, which nobody fetches', async () => {
    const text = `“The ferry is late”, the master said. ${'It lay in fog at its berth. '.repeat(30)}`;
    site.routes['/rss'] = feed(rss([{ link: '/a', text }]));
    await site.once(['/rss']);
    expect(site.paths()).toEqual(['/rss']);
    expect(site.told()).toEqual(['new: “The ferry is late”']);
  });
});

describe('what fails', () => {
  it('is told once, stops nothing else, and is asked less and less', async () => {
    site.routes['/broken'] = feed('<rss><channel><item');
    site.routes['/rss'] = feed(rss([{ link: '/a' }]));
    site.routes['/a'] = storyPage('a');
    site.start(['/broken', '/rss']);
    await site.clock.pass(250 * MINUTE);
    expect(site.told()).toEqual(['/broken: broken-feed', 'new: “The ferry a is late”']);
    const minutes = times('/broken').map((at, i, all) => Math.round((at - (all[i - 1] ?? at)) / MINUTE));
    expect(minutes).toEqual([0, 15, 30, 60, 120]);
    expect(times('/rss')).toHaveLength(17);
    site.routes['/broken'] = feed(rss([]));
    await site.clock.pass(240 * MINUTE);
    expect(site.told().at(-1)).toBe('/broken: recovered');
  });

  it('for good (410) is asked no more', async () => {
    site.routes['/rss'] = answer(410);
    site.start(['/rss']);
    await site.clock.pass(60 * MINUTE);
    expect(site.told()).toEqual(['/rss: gone']);
    await site.once(['/rss']);
    expect(site.paths()).toEqual(['/rss']);
  });

  it.each([
    ['seconds', '7200'],
    ['a date', ''],
  ])('for now, with Retry-After in %s, is left alone until then, and so is its host', async (kind, value) => {
    // Dates are held against the time of this machine.
    const later = kind === 'a date' ? new Date(Date.now() + 7_200_000).toUTCString() : value;
    site.routes['/busy'] = answer(503, { 'retry-after': later });
    site.routes['/rss'] = feed(rss([{ guid: '1', text: 'Rain fell on the harbour on Monday, the master said.' }]));
    site.start(['/busy', '/rss']);
    await site.clock.pass(119 * MINUTE);
    expect(site.paths().filter((path) => path === '/busy')).toHaveLength(1);
    await site.clock.pass(10 * MINUTE);
    expect(times('/busy')).toHaveLength(2);
    // The other feed of the host stood in line when the host said so, and waits too.
    expect(times('/rss').every((at) => at - (times('/busy')[0] ?? 0) > 118 * MINUTE)).toBe(true);
    expect(times('/rss').length).toBeGreaterThan(0);
  });

  it('among the stories is tried again a few times, and told once', async () => {
    site.routes['/rss'] = feed(rss([{ link: '/a' }, { link: '/b' }, { link: '/c' }]), { etag: '"v1"' });
    site.routes['/a'] = answer(500);
    site.routes['/b'] = storyPage('b');
    site.start(['/rss']);
    await site.clock.pass(20 * MINUTE);
    expect(site.told()).toEqual(['/rss: http-500', 'new: “The ferry b is late”', '/rss: http-404']);
    expect([times('/a').length, times('/b').length, times('/c').length]).toEqual([2, 1, 1]);
    site.routes['/a'] = storyPage('a');
    await site.clock.pass(20 * MINUTE);
    expect(site.told().at(-1)).toBe('new: “The ferry a is late”');
    await site.clock.pass(200 * MINUTE);
    expect(times('/a')).toHaveLength(3);
  });

  it('because a story changed while it was read is read again', async () => {
    site.routes['/rss'] = feed(rss([{ link: '/a' }]));
    site.routes['/a'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' });
      response.write('<html><body><article><p>“The ferry');
      setTimeout(() => response.destroy(), 20);
    };
    site.start(['/rss']);
    await site.clock.pass(MINUTE);
    expect(site.told()).toEqual(['/rss: network']);
    expect(await articles()).toBe(0);
    site.routes['/a'] = storyPage('a');
    await site.clock.pass(20 * MINUTE);
    expect(site.told()).toEqual(['/rss: network', 'new: “The ferry a is late”']);
  });

  it('when a host says that it is too much: the rest of the feed waits', async () => {
    site.routes['/rss'] = feed(rss([{ link: '/a' }, { link: '/b' }, { link: '/c' }]));
    site.routes['/a'] = storyPage('a');
    site.routes['/b'] = answer(429, { 'retry-after': '3600' });
    site.routes['/c'] = storyPage('c');
    site.start(['/rss']);
    await site.clock.pass(59 * MINUTE);
    expect(site.paths()).toEqual(['/rss', '/a', '/b']);
    site.routes['/b'] = storyPage('b');
    await site.clock.pass(10 * MINUTE);
    expect(site.paths()).toEqual(['/rss', '/a', '/b', '/rss', '/b', '/c']);
    expect(await articles()).toBe(3);
  });
});

describe('politeness', () => {
  it('is a second between two requests to a host', async () => {
    const entries = Array.from({ length: 5 }, (_, i) => ({ link: `/${i}` }));
    site.routes['/rss'] = feed(rss(entries));
    site.routes['/atom'] = feed(rss([{ link: '/x' }]));
    for (const { link } of [...entries, { link: '/x' }]) site.routes[link] = storyPage(`at ${link}`);
    site.start(['/rss', '/atom']);
    await site.clock.pass(MINUTE);
    const at = site.asked.map((own) => own.at);
    expect(at).toHaveLength(8);
    for (const [i, own] of at.entries()) if (i > 0) expect(own - (at[i - 1] ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it('is what robots.txt says: what is not to be read, and the delay', async () => {
    site.routes['/robots.txt'] = (_, response) =>
      void response.writeHead(200).end('User-agent: *\nDisallow: /closed\nCrawl-delay: 10\n');
    site.routes['/rss'] = feed(rss([{ link: '/closed' }, { link: '/a' }, { link: '/b' }]));
    for (const name of ['a', 'b', 'closed']) site.routes[`/${name}`] = storyPage(name);
    site.start(['/rss']);
    await site.clock.pass(5 * MINUTE);
    expect(site.paths()).toEqual(['/rss', '/a', '/b']);
    expect(site.told()[0]).toBe('/rss: robots');
    const [first = 0, , third = 0] = site.asked.map(({ at }) => at);
    expect(third - first).toBeGreaterThanOrEqual(20_000);
  });
});

describe('addresses of other kinds', () => {
  const text = `“The ferry is late”, the master said. ${'It lay in fog at its berth. '.repeat(30)}`;

  it('a list of feeds', async () => {
    const outline = (path: string) => `<outline type="rss" xmlUrl="${site.origin}${path}"/>`;
    site.routes['/opml'] = feed(`<opml version="2.0"><body>${outline('/rss')}${outline('/none')}</body></opml>`, {
      'content-type': 'text/x-opml',
    });
    site.routes['/rss'] = feed(rss([{ guid: '1', text }]));
    await site.once(['/opml']);
    expect([...site.told()].sort()).toEqual(['/none: http-404', 'new: “The ferry is late”']);
  });

  it('a front page that names its feed', async () => {
    site.routes['/'] = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body>Hello</body></html>',
        );
    site.routes['/rss'] = feed(rss([{ guid: '1', text }]));
    await site.once(['/']);
    expect(site.told()).toEqual(['/: announces', 'new: “The ferry is late”']);
  });

  it('a story, which is read when it changes', async () => {
    site.routes['/a'] = storyPage('a');
    site.start(['/a']);
    await site.clock.pass(20 * MINUTE);
    site.routes['/a'] = storyPage('a', '<p>“It has come in now”, the master added in the evening.</p>');
    await site.clock.pass(20 * MINUTE);
    expect(site.told()).toEqual(['new: “The ferry a is late”', 'like another: “It has come in now”']);
    expect(site.read).toHaveLength(2);
  });

  it('one that has moved for good is asked where it is now', async () => {
    site.routes['/old'] = answer(301, { location: '/rss' });
    site.routes['/rss'] = feed(rss([{ guid: '1', text }]));
    site.start(['/old']);
    await site.clock.pass(20 * MINUTE);
    expect(site.told()[0]).toBe('/old: moved');
    expect(site.paths()).toEqual(['/old', '/rss', '/rss']);
  });

  it('none at all', async () => {
    await site.once(['ftp://news.example/rss', 'http://10.0.0.1/rss']);
    expect([...site.told()].sort()).toEqual([
      'ftp://news.example/rss: bad-url',
      'http://10.0.0.1/rss: blocked-address',
    ]);
  });
});
