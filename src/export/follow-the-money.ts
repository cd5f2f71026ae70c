/**
 * Entities of FollowTheMoney (https://followthemoney.tech), one a line: the story as an Article, who is named in it as Person,
 * Organization, PublicBody (a state), LegalEntity (a group) or Address (a place), each with its Mention, events as Event and statements
 * as Note. Who has a Wikidata item has its id, whoever else comes from an archive the one of the archive, and comes once a story: `ftm aggregate` puts such fragments together.
 */
import type { ArticleRecord, Entity, EntityType } from '../record/index.ts';
import { slice, wellFormed } from '../text/index.ts';
import { type EventRow, eventRowsOf, type Side, speakerOf } from './event-row.ts';
import { eventLink } from './events-table.ts';
import { wordsOf } from './evidence.ts';
import { type IdentifiedRecord, identityIn } from './identified-record.ts';
import { isWebAddress } from './identifier.ts';
import { jsonLines } from './json-lines.ts';
import { type StatementRow, statementLink, statementRowsOf } from './statements-table.ts';

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** All that is on record as entities, one a line. */
export function followTheMoney(records: AsyncIterable<IdentifiedRecord>): AsyncGenerator<string> {
  return jsonLines(entitiesOf(records));
}

const schemata = {
  person: 'Person',
  organization: 'Organization',
  country: 'PublicBody',
  group: 'LegalEntity',
  place: 'Address',
} as const satisfies Record<EntityType, string>;

async function* entitiesOf(records: AsyncIterable<IdentifiedRecord>): AsyncGenerator<FtmEntity> {
  for await (const record of records) {
    const text = wellFormed(record.article.text);
    const key = await sha1(JSON.stringify([record.id, text]));
    const article = `story-${key}`;
    const ids = new Map(
      record.entities.map((one) => [one.id, ftmId(record, one) ?? `entity-${key}-${idPart(one.id)}`]),
    );
    yield articleEntity(record, article, await sha1(text));
    for (const entity of record.entities) {
      const id = ids.get(entity.id) ?? '';
      yield namedEntity(entity, id, article);
      if (entity.type !== 'place') yield mention(record, entity, id, article, key);
    }
    for (const row of eventRowsOf(record)) yield event(row, `event-${key}-${idPart(row.event.id)}`, article, ids);
    for (const row of statementRowsOf(record))
      yield note(row, `statement-${key}-${idPart(row.statement.id)}`, article, ids);
  }
}

function ftmId(record: IdentifiedRecord, entity: Entity): string | undefined {
  const identity = identityIn(record, entity);
  return entity.wikidata ?? (identity === undefined ? undefined : `onrecord-${idPart(identity)}`);
}

function articleEntity({ id, article }: ArticleRecord, own: string, contentHash: string): FtmEntity {
  const { title, byline, publisher, published, url, language, text } = article;
  return entity(own, 'Article', {
    fileName: [id],
    title: [title],
    author: [byline],
    publisher: [publisher],
    publishedAt: [dateValue(published)],
    sourceUrl: [isWebAddress(url) ? url : undefined],
    language: [LANGUAGES[language.split('-')[0] ?? '']],
    contentHash: [contentHash],
    bodyText: [text],
  });
}

/** ISO 639-3, as the model has it, of the languages that are read. */
const LANGUAGES: Readonly<Record<string, string>> = { en: 'eng' };

function namedEntity({ type, name, iso2, wikidata, roles = [] }: Entity, id: string, article: string): FtmEntity {
  return entity(id, schemata[type], {
    name: [name],
    wikidataId: [wikidata],
    country: [iso2?.toLowerCase()],
    proof: [article],
    ...(type === 'person' ? { position: roles } : {}),
    ...(type === 'place' ? { full: [name] } : {}),
  });
}

function mention(record: ArticleRecord, named: Entity, id: string, article: string, key: string): FtmEntity {
  const names = named.mentions.filter(({ kind }) => kind === 'name').map((span) => slice(record.article.text, span));
  return entity(`mention-${key}-${idPart(named.id)}`, 'Mention', {
    document: [article],
    name: [named.name, ...names],
    resolved: [id],
    detectedSchema: [schemata[named.type]],
    contextCountry: [named.iso2?.toLowerCase()],
  });
}

function event(row: EventRow, id: string, article: string, ids: ReadonlyMap<string, string>): FtmEntity {
  const { record, event: own, actor, recipient, asserter, placeEntity, sentence } = row;
  const parties = (side: Side) => side.entities.filter(({ type }) => type !== 'place').map((one) => ids.get(one.id));
  const [from, to] = own.date?.includes('/') === true ? own.date.split('/') : [];
  return entity(id, 'Event', {
    name: [[actor.names.join(', '), own.type, recipient.names.join(', ')].filter(Boolean).join(' – ')],
    organizer: parties(actor),
    involved: parties(recipient),
    date: [dateValue(own.date)],
    startDate: [dateValue(from)],
    endDate: [dateValue(to)],
    location: [own.place],
    country: [placeEntity?.iso2?.toLowerCase()],
    summary: [sentence && slice(record.article.text, sentence)],
    description: [asserter === undefined ? own.factuality : `${own.factuality}, according to ${asserter}`],
    keywords: [own.type, own.mode, ...(own.context ?? []), own.factuality],
    recordId: [`${record.id}#${own.id}`],
    sourceUrl: [eventLink(row)],
    publisher: [record.article.publisher],
    proof: [article],
  });
}

function note(row: StatementRow, id: string, article: string, ids: ReadonlyMap<string, string>): FtmEntity {
  const { record, statement } = row;
  const speaker = speakerOf(record, statement.id);
  return entity(id, 'Note', {
    name: [speaker === undefined ? 'Statement' : `Statement by ${speaker}`],
    entity: [ids.get(statement.speaker ?? '')],
    description: [wordsOf(record.article.text, statement.content)],
    createdAt: [dateValue(statement.date)],
    keywords: [statement.quotation, statement.sourceKind, statement.stance?.polarity],
    sourceUrl: [statementLink(row)],
    publisher: [record.article.publisher],
    proof: [article],
  });
}

/** An entity with the values that are known, each once; a property without any is left out. */
function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | undefined)[]>>,
): FtmEntity {
  const known = Object.entries(properties).map(([name, values]): [string, string[]] => [
    name,
    [
      ...new Set(
        values.filter((value) => value !== undefined && value.trim() !== '').map((value) => wellFormed(value ?? '')),
      ),
    ],
  ]);
  return { id, schema, properties: Object.fromEntries(known.filter(([, values]) => values.length > 0)) };
}

/** A date as the model takes it: a year, month, day or time; it knows no weeks, seasons and decades. */
function dateValue(date: string | undefined): string | undefined {
  const known = /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?)(?:T.*)?$/u.exec(date ?? '');
  return known?.[1];
}

/** Ids of entities are letters, digits, dots and hyphens. */
function idPart(id: string): string {
  return id.replace(/[^A-Za-z0-9]/gu, (mark) => `.${mark.charCodeAt(0).toString(16)}.`);
}

async function sha1(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
