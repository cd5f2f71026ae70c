import { expect, it } from 'vitest';
import type { FlowLine } from '../api/types.ts';
import { flowLayout, mainWay } from './flow-layout.ts';

const state = (id: string) => ({ id, name: id, type: 'country' as const });
const flow = (from: string | undefined, to: string | undefined, events: number): FlowLine => ({
  kind: 'arms',
  objects: ['drones'],
  factuality: { alleged: 2, denied: 1 },
  events,
  reports: events,
  origins: 1,
  eventIds: [],
  ...(from === undefined ? {} : { from: state(from) }),
  ...(to === undefined ? {} : { to: state(to) }),
});

it('lays out circles and unnamed ends, each in its room', () => {
  const lines = [flow('A', 'B', 3), flow('B', 'A', 1), flow(undefined, 'B', 1), flow('A', undefined, 1)];
  const { nodes, links } = flowLayout(lines, 600, 300);
  expect(nodes.map(({ id }) => id).toSorted()).toEqual(['from ', 'from A', 'from B', 'to ', 'to A', 'to B']);
  expect(links).toHaveLength(4);
  for (const { y, height } of nodes) expect([y >= 0, y + height <= 300]).toEqual([true, true]);
  expect(links[0]?.width).toBeGreaterThan(links[1]?.width ?? 0);
  for (const { path } of links) expect(path).toMatch(/^M[\d.,]+C/);
});

it('is what most reports say', () => {
  expect(mainWay(flow('A', 'B', 1))).toBe('alleged');
  expect(mainWay({ factuality: {} })).toBe('asserted');
});
