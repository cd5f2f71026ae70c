import type { GraphEdge, GraphNode } from './graph.ts';

/** What both graph formats write of nodes and edges beside their ids, with its type. */
export const nodeAttributes = [
  ['label', 'string'],
  ['type', 'string'],
  ['iso2', 'string'],
  ['wikidata', 'string'],
  ['stories', 'integer'],
] as const satisfies readonly (readonly [keyof GraphNode, 'string' | 'integer'])[];

export const edgeAttributes = [
  ['kind', 'string'],
  ['type', 'string'],
  ['weight', 'integer'],
  ['manner', 'string'],
  ['first', 'string'],
  ['last', 'string'],
  ['evidence', 'string'],
  ['links', 'string'],
] as const satisfies readonly (readonly [keyof GraphEdge, 'string' | 'integer'])[];
