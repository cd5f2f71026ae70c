import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../record/sample.fixture.ts';
import { annotationContext } from './anno-context.fixture.ts';
import { harbourRecord, streamOf, textOf } from './records.fixture.ts';
import { schemaOrg } from './schema-org.ts';
import { ANNOTATION_CONTEXT, webAnnotations } from './web-annotation.ts';

type Node = Record<string, unknown>;

/** Contexts without the network: ours, and schema.org's, in which every term is one of the vocabulary. */
async function documentLoader(url: string) {
  const contexts: Record<string, object> = {
    [ANNOTATION_CONTEXT]: annotationContext,
    'https://schema.org': {
      '@context': {
        '@vocab': 'http://schema.org/',
        ...Object.fromEntries(
          ['url', 'sameAs', 'appearance', 'isPartOf', 'creator', 'publisher'].map((name) => [
            name,
            { '@id': `http://schema.org/${name}`, '@type': '@id' },
          ]),
        ),
      },
    },
  };
  const document = contexts[url];
  if (document === undefined) throw new Error(`unexpected context ${url}`);
  return { contextUrl: undefined, documentUrl: url, document };
}

/** Expanded and flattened; a term without meaning, or an identifier that is none, is an error. */
async function nodesOf(text: string): Promise<Node[]> {
  const document = JSON.parse(text);
  const expanded = await jsonld.expand(document, { documentLoader, safe: true } as jsonld.Options.Expand);
  return (await jsonld.flatten(expanded)) as unknown as Node[];
}

const oa = (name: string) => `http://www.w3.org/ns/oa#${name}`;
const typed = (nodes: Node[], type: string) =>
  nodes.filter((node) => (node['@type'] as string[] | undefined)?.includes(type));
const literal = (node: Node, property: string) => (node[property] as [{ '@value': unknown }])[0]['@value'];

describe('web annotations', () => {
  it('have one annotation a statement and event, each with body and target', async () => {
    const nodes = await nodesOf(await textOf(webAnnotations(streamOf(harbourRecord, sampleRecord))));
    const annotations = typed(nodes, oa('Annotation'));
    expect(annotations).toHaveLength(4 + 5);
    for (const annotation of annotations) {
      expect(annotation[oa('hasTarget')]).toBeDefined();
      expect(annotation[oa('hasBody')]).toBeDefined();
      expect(annotation[oa('motivatedBy')]).toEqual([{ '@id': oa('describing') }]);
    }
  });

  it('quote the words and place them by characters, with an emoji as one', async () => {
    const { text } = harbourRecord.article;
    const document = JSON.parse(await textOf(webAnnotations(streamOf(harbourRecord))));
    const targets = document.first.items.flatMap((item: { target: { selector: Node[] }[] }) => item.target);
    expect(targets).toHaveLength(5);
    for (const { selector } of targets) {
      const [quote, position] = selector as [Record<string, string>, Record<string, number>];
      expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`);
    }
    expect(targets[0].selector[1]).toMatchObject({ start: 31, end: 81 });
  });

  it('name who speaks by Wikidata and the story by its address', async () => {
    const nodes = await nodesOf(await textOf(webAnnotations(streamOf(harbourRecord))));
    const sources = typed(nodes, oa('SpecificResource')).map(
      (node) => (node[oa('hasSource')] as [{ '@id': string }])[0]['@id'],
    );
    expect(sources).toContain('http://www.wikidata.org/entity/Q159');
    expect(JSON.stringify(nodes)).toContain('"https://news.example/harbour?a=1&b=2#top"');
  });

  it('are a collection without items where nothing is on record', async () => {
    const document = JSON.parse(await textOf(webAnnotations(streamOf())));
    expect(document).toMatchObject({ type: 'AnnotationCollection', first: { items: [] } });
  });
});

describe('schema.org', () => {
  const schema = (name: string) => `http://schema.org/${name}`;

  it('has what stands in quotation marks as Quotation and what is reported as Claim', async () => {
    const nodes = await nodesOf(await textOf(schemaOrg(streamOf(sampleRecord, harbourRecord))));
    expect(typed(nodes, schema('Quotation')).map((node) => literal(node, schema('text')))).toEqual(
      expect.arrayContaining(['“We are ready,”', '“new cranes”']),
    );
    expect(typed(nodes, schema('Claim'))).toHaveLength(4);
    expect(typed(nodes, schema('NewsArticle')).map((node) => literal(node, schema('headline')))).toEqual(
      expect.arrayContaining(['Bridge to open in May', 'Halden "quiet", <after> shelling & talks']),
    );
  });

  it('links every statement to its story, and to its speaker or the words for one', async () => {
    const nodes = await nodesOf(await textOf(schemaOrg(streamOf(sampleRecord, harbourRecord))));
    const ids = new Set(nodes.map((node) => node['@id']));
    const statements = [...typed(nodes, schema('Quotation')), ...typed(nodes, schema('Claim'))];
    expect(statements).toHaveLength(6);
    for (const statement of statements) {
      const [place] = (statement[schema('isPartOf')] ?? statement[schema('appearance')]) as [{ '@id': string }];
      expect(ids.has(place['@id'])).toBe(true);
      const [speaker] = (statement[schema('creator')] ?? []) as [{ '@id': string }?];
      if (speaker === undefined) expect(literal(statement, schema('creditText'))).toMatch(/harbour official|ministry/u);
      else expect(ids.has(speaker['@id'])).toBe(true);
    }
  });
});
