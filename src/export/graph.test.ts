import fc from 'fast-check';
import { MultiDirectedGraph, MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { wellFormed } from '../text/index.ts';
import { gexf } from './gexf.ts';
import { type Graph, graphOf } from './graph.ts';
import { graphml } from './graphml.ts';
import { anyText, harbourRecord, streamOf, textOf } from './records.fixture.ts';

const read = {
  graphml: async (graph: Promise<Graph>) => parseGraphml(MultiDirectedGraph, await textOf(graphml(graph))),
  gexf: async (graph: Promise<Graph>) => parseGexf(MultiGraph, await textOf(gexf(graph))),
};
const formats = ['graphml', 'gexf'] as const;

describe('graphOf', () => {
  it('joins the events of one type between two, and what one says of another', async () => {
    const second = { ...harbourRecord, id: 'again', article: { ...harbourRecord.article, published: '2024-03-14' } };
    const { nodes, edges } = await graphOf(streamOf(harbourRecord, second));
    expect(nodes.map(({ id, stories }) => [id, stories])).toEqual([
      ['person:ada quill', 2],
      ['place:vesland', 2],
      ['Q159', 2],
      ['Q20', 2],
      ['person:tom reed', 2],
    ]);
    expect(edges.map(({ source, target, type, weight, manner }) => [source, type, target, weight, manner])).toEqual([
      ['Q20', 'REJECT', 'Q159', 2, 'asserted 2'],
      ['person:ada quill', 'SAYS', 'place:vesland', 2, 'indirect 2'],
      ['person:ada quill', 'SAYS', 'Q159', 2, 'indirect 2'],
    ]);
    expect(edges[0]).toMatchObject({
      first: '2024-03',
      last: '2024-03',
      evidence: 'Norway denied it.\nNorway denied it.',
    });
  });

  it('takes who somebody is from the archive that a record comes from', async () => {
    const [first] = harbourRecord.entities;
    if (first === undefined) throw new Error('the record has no entity');
    const named = (name: string) => ({
      ...{ ...harbourRecord, id: name, entities: [{ ...first, name }], attributions: [], events: [] },
      identities: { [first.id]: 'n7' },
    });
    const { nodes } = await graphOf(streamOf(named('Quill'), named('Ada Quill')));
    expect(nodes).toMatchObject([{ id: 'n7', label: 'Ada Quill', stories: 2 }]);
  });

  it('keeps people of one word apart from story to story', async () => {
    const [first] = harbourRecord.entities;
    if (first === undefined) throw new Error('the record has no entity');
    const one = { ...harbourRecord, entities: [{ ...first, name: 'Quill' }], attributions: [], events: [] };
    const { nodes } = await graphOf(streamOf(one, { ...one, id: 'other' }));
    expect(nodes.map(({ id }) => id)).toEqual(['person:quill (harbour 1/é#e1)', 'person:quill (other#e1)']);
  });
});

describe.each(formats)('%s', (format) => {
  it('comes back through graphology', async () => {
    const graph = await graphOf(streamOf(harbourRecord));
    const back = await read[format](Promise.resolve(graph));
    expect(back.nodes()).toEqual(graph.nodes.map(({ id }) => id));
    expect(back.size).toBe(graph.edges.length);
    for (const { id, source, target, weight, evidence, type, links } of graph.edges) {
      expect([back.source(id), back.target(id)]).toEqual([source, target]);
      expect(back.getEdgeAttributes(id)).toMatchObject({ weight, evidence, type, links });
    }
    expect(back.getNodeAttributes('Q159')).toMatchObject({ label: 'Russia', type: 'country', iso2: 'RU', stories: 1 });
  });

  it('carries any words', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (words) => {
        const label = `x${words}x`;
        const back = await read[format](
          Promise.resolve({ nodes: [{ id: 'a', label, type: 'person', stories: 1 }], edges: [] }),
        );
        const legal = wellFormed(label).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
        expect(back.getNodeAttribute('a', 'label')).toBe(legal);
      }),
      { examples: [['\u2028'], ['\u0085']] },
    );
  });

  it('of nothing is a graph', async () => {
    expect((await read[format](graphOf(streamOf()))).order).toBe(0);
  });
});
