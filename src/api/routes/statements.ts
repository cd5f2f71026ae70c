import { z } from 'zod';
import { ProblemError } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { names, statements } from '../schemas/answers.ts';
import { utteranceId } from '../schemas/ids.ts';
import { positions, utteranceDetail, utterances } from '../schemas/utterance.ts';
import { showPosition, showStatement } from '../show.ts';
import { listRoute } from './list.ts';
import type { Services } from './services.ts';

export function statementRoutes({ archive }: Services): readonly Route[] {
  return [
    listRoute({
      path: '/statements',
      id: 'listStatements',
      summary: 'Statements whose content has all the words, the last added first',
      schema: statements,
      find: ({ words, filter, part }) => archive.statements(words, filter, part.limit, part.offset),
      show: showStatement,
    }),
    listRoute({
      path: '/positions',
      id: 'listPositions',
      summary: 'The stands taken in statements that have all the words, by holder and then by date',
      schema: positions,
      find: ({ words, filter, part }) => archive.positions(words, filter, part),
      show: showPosition,
    }),
    listRoute({
      path: '/utterances',
      id: 'listUtterances',
      summary: 'What was said, each utterance once, those that most outlets carry first',
      schema: utterances,
      find: ({ words, filter, part }) => archive.utterances(words, filter, part),
      show: (item) => item,
    }),
    route({
      method: 'get',
      path: '/utterances/{utterance}',
      id: 'getUtterance',
      summary: 'One utterance in all its wordings, word by word',
      params: z.object({ utterance: utteranceId }),
      answer: { status: 200, description: 'The utterance', schema: utteranceDetail },
      problems: ['not-found'],
      handle: async ({ params: { utterance: id } }) => {
        const found = await archive.utterance(id);
        if (found === undefined) throw new ProblemError('not-found', `There is no utterance ${id} on record.`);
        const wordings = found.wordings.map((wording) => ({
          ...wording,
          statements: wording.statements.map((one) => showStatement(one, [])),
        }));
        return { ...found, wordings };
      },
    }),
    route({
      method: 'get',
      path: '/names',
      id: 'listNames',
      summary: 'The spellings on record that have all these words, the most frequent first',
      query: z.strictObject({
        name: z.string().min(1).max(200).describe('Words of the name, in any order.'),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
      answer: { status: 200, description: 'Names', schema: names },
      problems: [],
      handle: async ({ query: { name, limit } }) => ({ items: await archive.names(name, limit) }),
    }),
  ];
}
