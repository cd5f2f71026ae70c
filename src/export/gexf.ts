import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { edgeAttributes, nodeAttributes } from './graph-attributes.ts';
import { xmlText } from './xml.ts';

/** These stand in attributes of their own and not among the others. */
const BUILT_IN = new Set(['label', 'weight']);

/** A graph as GEXF 1.3 (https://gexf.net), the format of Gephi: directed, with parallel edges of different types. */
export async function* gexf(graph: Promise<Graph>): AsyncGenerator<string> {
  const { nodes, edges } = await graph;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield '<graph mode="static" defaultedgetype="directed">\n';
  yield declared('node', nodeAttributes);
  yield declared('edge', edgeAttributes);
  yield '<nodes>\n';
  for (const node of nodes) {
    yield `<node id="${xmlText(node.id)}" label="${xmlText(node.label)}">${values(node, nodeAttributes)}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for (const edge of edges) {
    const ends = `source="${xmlText(edge.source)}" target="${xmlText(edge.target)}" kind="${edge.type}"`;
    const facts = `label="${xmlText(edge.type)}" weight="${edge.weight}"`;
    yield `<edge id="${xmlText(edge.id)}" ${ends} ${facts}>${values(edge, edgeAttributes)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declared(of: 'node' | 'edge', attributes: readonly (readonly [string, string])[]): string {
  const own = attributes
    .filter(([name]) => !BUILT_IN.has(name))
    .map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`);
  return `<attributes class="${of}">${own.join('')}</attributes>\n`;
}

function values<Item extends GraphNode | GraphEdge>(
  item: Item,
  attributes: readonly (readonly [keyof Item & string, string])[],
): string {
  const own = attributes
    .filter(([name]) => !BUILT_IN.has(name) && item[name] !== undefined)
    .map(([name]) => `<attvalue for="${name}" value="${xmlText(String(item[name]))}"/>`);
  return `<attvalues>${own.join('')}</attvalues>`;
}
