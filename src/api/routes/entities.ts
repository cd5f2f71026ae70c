import { z } from 'zod';
import { pageFrom, partOf } from '../cursor.ts';
import { ProblemError } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { entities, entityCorrected, entityCorrection, entityProfile } from '../schemas/entity.ts';
import { entityId } from '../schemas/ids.ts';
import { paging } from '../schemas/page.ts';
import { entityType } from '../schemas/record.ts';
import type { Services } from './services.ts';

export function entityRoutes({ archive }: Services): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/entities',
      id: 'listEntities',
      summary: 'Who and what is on record, those in most articles first',
      query: z.strictObject({
        name: z.string().min(1).max(200).exactOptional().describe('Words of a name, in any order.'),
        type: entityType.exactOptional(),
        ...paging,
      }),
      answer: { status: 200, description: 'A page of entities', schema: entities },
      problems: [],
      handle: async ({ query: { limit, cursor, ...asked } }) => {
        const part = partOf(cursor === undefined ? { limit } : { limit, cursor });
        return pageFrom(await archive.entities(asked, part), part, (item) => item);
      },
    }),
    route({
      method: 'get',
      path: '/entities/{entity}',
      id: 'getEntity',
      summary: 'Somebody or something: names, roles, and why articles are under one id',
      params: z.object({ entity: entityId }),
      answer: {
        status: 200,
        description: 'The profile; its id may differ from the one asked for where two were merged',
        schema: entityProfile,
      },
      problems: ['not-found'],
      handle: async ({ params: { entity: id } }) => {
        const found = await archive.entity(id);
        if (found === undefined) throw noSuchEntity(id);
        return found;
      },
    }),
    route({
      method: 'post',
      path: '/entities/corrections',
      id: 'correctEntities',
      summary: 'Correct who is who: merge, split or rename',
      description: 'It holds at once and for every article that comes later.',
      body: entityCorrection,
      answer: {
        status: 201,
        description: 'The number of the correction and the entity as it is now',
        schema: entityCorrected,
      },
      problems: ['not-found'],
      handle: async ({ body }) => {
        for (const id of body.kind === 'merge' ? [body.entity, body.into] : [body.entity]) {
          if ((await archive.entity(id)) === undefined) throw noSuchEntity(id);
        }
        return archive.correctEntities(body);
      },
    }),
  ];
}

function noSuchEntity(id: string): ProblemError {
  return new ProblemError('not-found', `There is nobody under the id ${id} on record.`);
}
