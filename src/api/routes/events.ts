import { z } from 'zod';
import type { Archive, Filter } from '../../archive/index.ts';
import { ProblemError } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { eventDetail, events, flows, network } from '../schemas/event.ts';
import { filterQuery, inOrder } from '../schemas/filter.ts';
import { eventId } from '../schemas/ids.ts';
import { showEvent, showReport } from '../show.ts';
import { listRoute } from './list.ts';
import type { Services } from './services.ts';

const networkQuery = inOrder(
  z.strictObject({
    ...filterQuery.shape,
    nodes: z.coerce.number().int().min(1).max(5000).default(2000).describe('Nodes at most.'),
    edges: z.coerce.number().int().min(1).max(20_000).default(10_000).describe('Edges at most.'),
    of: z.enum(['events', 'statements']).default('events').describe('Who does what to whom, or who speaks of whom.'),
  }),
);

export function eventRoutes({ archive }: Services): readonly Route[] {
  return [
    listRoute({
      path: '/events',
      id: 'listEvents',
      summary: 'Who did what to whom, each event once, those that were reported last first',
      schema: events,
      find: ({ words, filter, part }) => archive.events(withWords(words, filter), part),
      show: showEvent,
    }),
    route({
      method: 'get',
      path: '/events/{event}',
      id: 'getEvent',
      summary: 'An event with its reports: who says so, where, in which words',
      params: z.object({ event: eventId }),
      answer: {
        status: 200,
        description: 'The event; its id may differ from the one asked for where two were joined',
        schema: eventDetail,
      },
      problems: ['not-found'],
      handle: async ({ params: { event: id } }) => {
        const found = await archive.event(id);
        if (found === undefined) throw new ProblemError('not-found', `There is no event ${id} on record.`);
        return { ...showEvent(found, []), evidences: found.evidences.map((report) => showReport(report, [])) };
      },
    }),
    listRoute({
      path: '/flows',
      id: 'listFlows',
      summary: 'Who supplies whom with what, what most events tell first',
      schema: flows,
      find: ({ words, filter, part }) => archive.flows(withWords(words, filter), part),
      show: (line) => line,
    }),
    route({
      method: 'get',
      path: '/network',
      id: 'getNetwork',
      summary: 'Who acts on whom, or speaks of whom',
      query: networkQuery,
      answer: { status: 200, description: 'Nodes and edges, what has most behind it', schema: network },
      problems: [],
      handle: ({ query: { nodes, edges, of, ...filter } }): ReturnType<Archive['network']> =>
        archive.network(filter, { nodes, edges, of }),
    }),
  ];
}

function withWords(words: readonly string[], filter: Filter): Filter {
  return words.length === 0 ? filter : { ...filter, words };
}
