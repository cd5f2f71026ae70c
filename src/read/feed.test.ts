import { describe, expect, it } from 'vitest';
import type { Article, Failure } from '../record/index.ts';
import { readFeed } from './feed.ts';

const STORY = 'The harbour was closed on Monday, the port authority said, after two ferries had touched in the fog. ';

async function read(feed: string): Promise<(Article | Failure)[]> {
  const out: (Article | Failure)[] = [];
  for await (const item of readFeed('feed.xml', feed)) out.push(item);
  return out;
}

describe('readFeed', () => {
  it('reads RSS with what it says of its items', async () => {
    const [item] =
      await read(`<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>The Mole</title><item><title>Fog &amp; ferries</title><link>https://mole.example/fog</link><dc:creator>Ada Lund</dc:creator>
      <pubDate>Mon, 03 Mar 2025 10:00:00 +0100</pubDate><description>Teaser.</description>
      <content:encoded><![CDATA[<p>${STORY}</p><p>Also read: <a href="/x">More fog</a></p><p>Nobody was hurt.</p>]]></content:encoded></item></channel></rss>`);
    expect(item).toMatchObject({
      url: 'https://mole.example/fog',
      title: 'Fog & ferries',
      byline: 'Ada Lund',
      publisher: 'The Mole',
      published: '2025-03-03T10:00:00+01:00',
      text: `${STORY.trim()}\n\nNobody was hurt.`,
    });
  });

  it('reads Atom', async () => {
    const [item] =
      await read(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Mole</title><entry>
      <title type="html">Fog &lt;b&gt;again&lt;/b&gt;</title><author><name>Ada Lund</name></author><link rel="self" href="https://mole.example/self"/>
      <link href="https://mole.example/fog"/><updated>2025-03-03T10:00:00Z</updated><content type="html">&lt;p&gt;${STORY}&lt;/p&gt;</content></entry></feed>`);
    expect(item).toMatchObject({
      url: 'https://mole.example/fog',
      title: 'Fog again',
      byline: 'Ada Lund',
      publisher: 'The Mole',
      published: '2025-03-03T10:00:00Z',
      text: STORY.trim(),
    });
  });

  it('reads JSON Feed, plain text as it is', async () => {
    const plain = `${STORY}\n\nThe bar x < y was raised.`;
    const items = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'The Mole',
        items: [
          { id: '1', url: 'https://mole.example/1', content_html: `<p>${STORY}</p>`, authors: [{ name: 'Ada Lund' }] },
          { id: '2', title: 'Bar', content_text: plain, date_published: '2025-03-03T10:00:00+01:00' },
        ],
      }),
    );
    expect(items).toMatchObject([
      { url: 'https://mole.example/1', byline: 'Ada Lund', publisher: 'The Mole', text: STORY.trim() },
      { title: 'Bar', text: plain, published: '2025-03-03T10:00:00+01:00' },
    ]);
  });

  it('takes a short teaser for what it is', async () => {
    const [item] = await read(
      '<rss version="2.0"><channel><title>Mole</title><item><title>Fog</title><description>Two ferries touched in the fog.</description></item></channel></rss>',
    );
    expect(item).toMatchObject({ title: 'Fog', text: 'Two ferries touched in the fog.' });
  });

  it('names an item without any text by its place and goes on', async () => {
    const items = await read(
      '<rss version="2.0"><channel><title>Mole</title><item><title>Empty</title></item><item><description>Fog.</description></item></channel></rss>',
    );
    expect(items).toMatchObject([{ input: 'feed.xml#1', error: { code: 'empty-page' } }, { text: 'Fog.' }]);
  });
});
