import type { Route } from '../route.ts';
import { route } from '../route.ts';
import { sizes, status } from '../schemas/article.ts';
import type { Services } from './services.ts';

export function statusRoutes({ archive, reader, jobs, version }: Services): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/status',
      id: 'getStatus',
      summary: 'What runs here, and how much there is',
      answer: { status: 200, description: 'Versions, sizes and what is being read', schema: status },
      problems: [],
      handle: async () => ({
        version,
        model: (await reader.model()) ?? null,
        sizes: await archive.sizes(),
        jobs: jobs.counts(),
      }),
    }),
    route({
      method: 'get',
      path: '/sizes',
      id: 'getSizes',
      summary: 'How much is on record',
      answer: { status: 200, description: 'Counts', schema: sizes },
      problems: [],
      handle: () => archive.sizes(),
    }),
  ];
}
