import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { edgeAttributes, nodeAttributes } from './graph-attributes.ts';
import { xmlText } from './xml.ts';

/** A graph as GraphML (http://graphml.graphdrawing.org), directed, with parallel edges of different types. */
export async function* graphml(graph: Promise<Graph>): AsyncGenerator<string> {
  const { nodes, edges } = await graph;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const [name, type] of nodeAttributes) yield key('node', name, type);
  for (const [name, type] of edgeAttributes) yield key('edge', name, type);
  yield '<graph id="record" edgedefault="directed">\n';
  for (const node of nodes) yield `<node id="${xmlText(node.id)}">${data('node', node, nodeAttributes)}</node>\n`;
  for (const edge of edges) {
    const ends = `source="${xmlText(edge.source)}" target="${xmlText(edge.target)}"`;
    yield `<edge id="${xmlText(edge.id)}" ${ends}>${data('edge', edge, edgeAttributes)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function key(of: 'node' | 'edge', name: string, type: 'string' | 'integer'): string {
  return `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type === 'integer' ? 'int' : type}"/>\n`;
}

function data<Item extends GraphNode | GraphEdge>(
  of: 'node' | 'edge',
  item: Item,
  attributes: readonly (readonly [keyof Item & string, string])[],
): string {
  return attributes
    .filter(([name]) => item[name] !== undefined)
    .map(([name]) => `<data key="${of}-${name}">${xmlText(String(item[name]))}</data>`)
    .join('');
}
