import { describe, expect, it } from 'vitest';
import { metadataOf } from './metadata.ts';
import { headOf } from './page/head.ts';
import { parsePage } from './page/tree.ts';

const of = (html: string, url?: string) => metadataOf(headOf(parsePage(html)), url);
const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('metadataOf', () => {
  it('finds the story in a graph of JSON-LD', () => {
    const graph = ld(
      `{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle","Thing"],"headline":" Strait\\n talks ","author":[{"name":"Ada Lund"},"Per Aune"],"publisher":{"name":"Ledger"},"datePublished":"2025-03-18T19:42:00+01:00","inLanguage":"en-GB","articleBody":"Text."}]}`,
    );
    expect(of(`<meta property="og:title" content="Other">${graph}`)).toMatchObject({
      title: 'Strait talks',
      byline: 'Ada Lund, Per Aune',
      publisher: 'Ledger',
      published: '2025-03-18T19:42:00+01:00',
      language: 'en-GB',
      body: 'Text.',
    });
  });

  it('reads OpenGraph and meta tags where there is no JSON-LD that can be read', () => {
    const page = `${ld('{"@type":"NewsArticle",')}<meta property="og:title" content="Talks | Ledger"><meta property="og:site_name" content="Ledger">
      <meta name="author" content="By Ada Lund"><meta property="article:published_time" content="2025-03-18T19:42:00+01:00">
      <meta property="og:url" content="https://l.example/talks">`;
    expect(of(page, 'https://l.example/talks?utm=1')).toMatchObject({
      title: 'Talks',
      byline: 'Ada Lund',
      publisher: 'Ledger',
      published: '2025-03-18T19:42:00+01:00',
      url: 'https://l.example/talks',
    });
  });

  it('reads the elements of a page that says nothing else', () => {
    const page = `<html lang="en-IE"><title>Talks resume - Ledger</title><h1>Talks resume</h1><p class="byline">By <b>Ada Lund</b></p>
      <time datetime="2025-03-18T19:42+01:00">Tuesday</time><link rel="canonical" href="/talks">`;
    expect(of(page, 'https://l.example/x')).toMatchObject({
      title: 'Talks resume',
      byline: 'Ada Lund',
      published: '2025-03-18T19:42+01:00',
      url: 'https://l.example/talks',
      language: 'en-IE',
    });
  });

  it.each([
    ['a line break inside a string', `{"@type":"NewsArticle","headline":"Strait\ntalks"}`, 'Strait talks'],
    ['a list', `[{"@type":"BreadcrumbList"},{"@type":"ReportageNewsArticle","headline":"Talks"}]`, 'Talks'],
    ['the main entity of a page', `{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"Talks"}}`, 'Talks'],
    ['no story', `{"@type":"WebSite","headline":"Ledger"}`, undefined],
  ])('JSON-LD with %s', (_, json, title) => {
    expect(of(ld(json)).title).toBe(title);
  });

  it.each([
    ['the heading of the site', '<h1>Ledger</h1><h1>Talks resume</h1><meta name="application-name" content="Ledger">'],
    ['a heading beside the title’s', '<title>Talks resume | L</title><h1>Menu</h1><h1>Talks resume</h1>'],
    ['no heading', '<title>Talks resume | The Ledger</title>'],
  ])('title: %s', (_, page) => {
    expect(of(page).title).toBe('Talks resume');
  });

  it('passes over an author that is an address, a time that is none, and an address that is broken', () => {
    const page =
      '<meta name="author" content="https://l.example/ada"><time datetime="P3D"></time><link rel=canonical href="http://[">';
    expect(of(page)).toMatchObject({ byline: undefined, published: undefined, url: undefined });
  });

  it('is not led into the depths', () => {
    expect(of(ld(`${'['.repeat(5000)}${']'.repeat(5000)}`)).title).toBeUndefined();
  });
});
