/**
 * Statements in the terms of https://schema.org: what stands in quotation marks as `Quotation`, what is reported as `Claim`, each in
 * its `NewsArticle` and by its speaker.
 */
import type { Claim, Country, NewsArticle, Organization, Person, Place, Quotation } from 'schema-dts';
import type { ArticleRecord, Entity, EntityType } from '../record/index.ts';
import { wellFormed } from '../text/index.ts';
import { speakerOf } from './event-row.ts';
import { wordsOf } from './evidence.ts';
import { entityIri, isWebAddress, lineIri, storyIri } from './identifier.ts';
import { jsonLdList } from './json-ld.ts';
import { type StatementRow, statementLink, statementRowsOf } from './statements-table.ts';

type Speaker = Exclude<Person | Organization | Country | Place, string>;

/** One graph of stories, speakers and what they said. */
export function schemaOrg(records: AsyncIterable<ArticleRecord>): AsyncGenerator<string> {
  return jsonLdList({ '@context': 'https://schema.org' }, '@graph', nodesOf(records));
}

async function* nodesOf(records: AsyncIterable<ArticleRecord>): AsyncGenerator<object> {
  for await (const record of records) {
    yield story(record);
    const speakers = new Set(record.attributions.map(({ speaker }) => speaker));
    for (const entity of record.entities) if (speakers.has(entity.id)) yield speakerNode(record, entity);
    for (const row of statementRowsOf(record)) yield statement(row);
  }
}

function story(record: ArticleRecord): NewsArticle {
  const { url, title, byline, publisher, published, language } = record.article;
  return {
    '@type': 'NewsArticle',
    '@id': storyIri(record),
    ...(isWebAddress(url) ? { url } : {}),
    ...(title === undefined ? {} : { headline: wellFormed(title) }),
    ...(byline === undefined ? {} : { creditText: wellFormed(byline) }),
    ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: wellFormed(publisher) } }),
    ...(published === undefined ? {} : { datePublished: published }),
    inLanguage: language,
  };
}

const types = {
  person: 'Person',
  organization: 'Organization',
  group: 'Organization',
  country: 'Country',
  place: 'Place',
} as const satisfies Record<EntityType, Speaker['@type']>;

function speakerNode(record: ArticleRecord, entity: Entity): Speaker {
  const { type, name, wikidata, roles = [] } = entity;
  return {
    '@type': types[type],
    '@id': entityIri(record, entity),
    name: wellFormed(name),
    ...(wikidata === undefined ? {} : { sameAs: `https://www.wikidata.org/wiki/${wikidata}` }),
    ...(type !== 'person' || roles.length === 0 ? {} : { jobTitle: roles.map(wellFormed) }),
  } as Speaker;
}

function statement(row: StatementRow): Quotation | Claim {
  const { record, statement: own, speaker } = row;
  const link = statementLink(row);
  const source = speakerOf(record, own.id);
  const common = {
    '@id': lineIri(record, own.id),
    text: wellFormed(wordsOf(record.article.text, own.content) ?? ''),
    inLanguage: record.article.language,
    ...(speaker === undefined ? {} : { creator: { '@id': entityIri(record, speaker) } }),
    ...(speaker !== undefined || source === undefined ? {} : { creditText: wellFormed(source) }),
    ...(own.date === undefined ? {} : { dateCreated: own.date }),
    ...(link === undefined ? {} : { url: link }),
  };
  const place = { '@id': storyIri(record) };
  if (own.quotation === 'direct') return { '@type': 'Quotation', ...common, isPartOf: place };
  return { '@type': 'Claim', ...common, appearance: place };
}
