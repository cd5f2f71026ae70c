import { write } from 'graphology-gexf/browser';
import { saveAs } from '../ui/save-as.ts';
import type { NetworkGraph } from './network-graph.ts';

/** Saves the network with its places for Gephi and the like. */
export function exportGexf(graph: NetworkGraph, name: string): void {
  saveAs(new Blob([gexfOf(graph)], { type: 'application/gexf+xml' }), name);
}

export function gexfOf(graph: NetworkGraph): string {
  return write(graph, {
    version: '1.2',
    formatNode: (_, { label, kind, size, x, y }) => ({ label, attributes: { kind }, viz: { x, y, size } }),
    formatEdge: (_, { count, edges }) => ({
      weight: count,
      attributes: { types: edges.map(({ type }) => type).join(' ') },
    }),
  });
}
