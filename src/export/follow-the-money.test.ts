import { defaultModel, Model } from '@alephdata/followthemoney';
import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../record/sample.fixture.ts';
import { followTheMoney } from './follow-the-money.ts';
import type { IdentifiedRecord } from './identified-record.ts';
import { harbourRecord, streamOf, textOf } from './records.fixture.ts';

interface Raw {
  readonly id: string;
  readonly schema: string;
  readonly properties: Record<string, string[]>;
}

const model = new Model(defaultModel);

async function written(...records: IdentifiedRecord[]): Promise<Raw[]> {
  const text = await textOf(followTheMoney(streamOf(...records)));
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** What the model itself says is wrong with entities, a line each. */
function faultsOf(entities: readonly Raw[]): string[] {
  const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]));
  return entities.flatMap(({ id, schema: name, properties }) => {
    const schema = model.getSchema(name);
    const faults = schema.abstract ? [`${name} is abstract`] : [];
    if (!/^[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z.])?$/u.test(id)) faults.push(`${id} is no id`);
    const required = [schema, ...schema.getParents()].flatMap((own) => own.required ?? []);
    const isDocument = schema.isA('Document');
    for (const property of required) {
      // A document needs no name beside its file name.
      if (properties[property] === undefined && !(isDocument && property === 'name'))
        faults.push(`${id} lacks ${property}`);
    }
    for (const [key, values] of Object.entries(properties)) {
      if (!schema.hasProperty(key)) faults.push(`${name} has no ${key}`);
      else for (const value of values) faults.push(...valueFaults(schema.getProperty(key), value, schemaOf));
    }
    return faults;
  });
}

function valueFaults(
  property: ReturnType<ReturnType<Model['getSchema']>['getProperty']>,
  value: string,
  schemaOf: ReadonlyMap<string, string>,
): string[] {
  const { type } = property;
  const wrong = (fact: boolean) => (fact ? [] : [`${property.name} = ${value}`]);
  if (type.isEntity) {
    const target = schemaOf.get(value);
    return wrong(target !== undefined && model.getSchema(target).isA(property.getRange()));
  }
  if (type.values.size > 0) return wrong(type.values.has(value));
  if (type.name === 'date') return wrong(/^\d{4}(?:-\d{2}(?:-\d{2}(?:T.+)?)?)?$/u.test(value));
  if (type.name === 'url') return wrong(URL.canParse(value));
  if (type.name === 'checksum') return wrong(/^[0-9a-f]{40}$/u.test(value));
  return [];
}

describe('FollowTheMoney', () => {
  it('is valid by its own model', async () => {
    const entities = await written(harbourRecord, sampleRecord);
    for (const entity of entities) expect(model.getEntity(entity).id).toBe(entity.id);
    expect(faultsOf(entities)).toEqual([]);
  });

  it.each<[string, Raw]>([
    ['a schema without such a property', { id: 'x', schema: 'Person', properties: { name: ['A'], wings: ['2'] } }],
    ['a property that is required', { id: 'x', schema: 'Mention', properties: { name: ['A'] } }],
    ['a country that is none', { id: 'x', schema: 'Person', properties: { name: ['A'], country: ['NO'] } }],
    ['a link to nobody', { id: 'x', schema: 'Note', properties: { name: ['A'], entity: ['y'] } }],
  ])('the check sees %s', (_, entity) => {
    expect(faultsOf([entity])).toHaveLength(1);
  });

  it('has the story, who is in it, what they say and what happens', async () => {
    const entities = await written(harbourRecord);
    const of = (schema: string) => entities.filter((entity) => entity.schema === schema);
    expect(entities.map(({ schema }) => schema).sort()).toEqual([
      'Address',
      'Article',
      'Event',
      'Event',
      'Mention',
      'Mention',
      'Mention',
      'Mention',
      'Note',
      'Note',
      'Person',
      'Person',
      'PublicBody',
      'PublicBody',
    ]);
    expect(of('PublicBody')[0]).toMatchObject({ id: 'Q159', properties: { name: ['Russia'], country: ['ru'] } });
    expect(of('Event')[0]?.properties).toMatchObject({
      name: ['Russia – ASSAULT – Halden'],
      organizer: ['Q159'],
      date: ['2024-03-11'],
      location: ['Vesland'],
      description: ['alleged, according to Ada Quill'],
      recordId: ['harbour 1/é#v1'],
    });
    expect(of('Note')[1]?.properties).toMatchObject({
      name: ['Statement by Tom Reed'],
      description: ['“=SUM(1,2)” … he wants talks, not war'],
      entity: [of('Person')[1]?.id],
    });
  });

  it('gives one id to who is one in the archive that the records come from', async () => {
    const identities = Object.fromEntries(harbourRecord.entities.map(({ id }, i) => [id, `n${i + 1}`]));
    const people = async (...records: Parameters<typeof written>) =>
      (await written(...records)).filter(({ schema }) => schema === 'Person').map(({ id }) => id);
    const again = { ...harbourRecord, id: 'again' };
    expect(new Set(await people({ ...harbourRecord, identities }, { ...again, identities }))).toEqual(
      new Set(['onrecord-n1', 'onrecord-n5']),
    );
    expect(new Set(await people(harbourRecord, again)).size).toBe(4);
  });

  it('gives two stories of one id different ids, and the same story the same', async () => {
    const other = { ...harbourRecord, article: { ...harbourRecord.article, text: `${harbourRecord.article.text} ` } };
    const [first, same, second] = [await written(harbourRecord), await written(harbourRecord), await written(other)];
    expect(first).toEqual(same);
    const own = (entities: Raw[]) => entities.map(({ id }) => id).filter((id) => !/^Q\d+$/u.test(id));
    expect(own(first).filter((id) => own(second).includes(id))).toEqual([]);
  });
});
