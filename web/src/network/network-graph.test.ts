import { expect, it } from 'vitest';
import { graphOf, tiesOf, toneOf } from './network-graph.ts';

const edge = (from: string, to: string, type: string, count: number) => ({
  from,
  to,
  type,
  count,
  origins: 1,
  disputed: 0,
  eventIds: [],
});
const node = (id: string, weight = 1) => ({ id, name: id, type: 'country' as const, weight });

it('puts what one does to the other into one tie, the most frequent first', () => {
  const ties = tiesOf([edge('a', 'b', 'ACCUSE', 1), edge('b', 'a', 'CONSULT', 2), edge('a', 'b', 'AID', 4)]);
  expect(ties.map(({ from, to, attributes }) => [from, to, attributes.count, attributes.tone])).toEqual([
    ['a', 'b', 5, 'with'],
    ['b', 'a', 2, 'with'],
  ]);
  expect(ties[0]?.attributes.edges.map(({ type }) => type)).toEqual(['AID', 'ACCUSE']);
});

it('draws no edge to nobody, and one with itself', () => {
  const graph = graphOf({
    nodes: [node('a'), node('b', 4)],
    edges: [edge('a', 'gone', 'AID', 1), edge('a', 'a', 'AID', 1)],
  });
  expect([graph.order, graph.size]).toEqual([2, 1]);
  expect(graph.getNodeAttribute('b', 'size')).toBeGreaterThan(graph.getNodeAttribute('a', 'size'));
});

it.each([
  ['ASSAULT', 'against'],
  ['AGREE', 'with'],
  ['says', 'says'],
])('%s is %s', (type, tone) => expect(toneOf(type)).toBe(tone));
