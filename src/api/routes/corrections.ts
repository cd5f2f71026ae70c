import { stream } from 'hono/streaming';
import { z } from 'zod';
import { etagOf, matches } from '../conditional.ts';
import { pageFrom, partOf } from '../cursor.ts';
import { articleOnRecordOf } from '../on-record.ts';
import { ProblemError } from '../problem.ts';
import type { Route } from '../route.ts';
import { route } from '../route.ts';
import { correction, correctionNumber, corrections, correctionsLog } from '../schemas/correction.ts';
import { paging } from '../schemas/page.ts';
import { articleParams, noSuchArticle } from './parameters.ts';
import type { Services } from './services.ts';

export function correctionRoutes({ archive }: Services): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/articles/{number}/corrections',
      id: 'listCorrections',
      summary: 'What people corrected in the record of an article',
      params: articleParams,
      answer: { status: 200, description: 'The corrections that hold, oldest first', schema: corrections },
      problems: ['not-found'],
      handle: async ({ params: { number } }) => {
        if ((await archive.record(number)) === undefined) throw noSuchArticle(number);
        return { items: await archive.corrections(number) };
      },
    }),
    route({
      method: 'post',
      path: '/articles/{number}/corrections',
      id: 'correctArticle',
      summary: 'Correct the record of an article',
      description: 'It holds at once and after every later reading.',
      params: articleParams,
      body: correction,
      headers: { 'If-Match': 'The ETag of the article as it was shown; refused where it was changed since.' },
      answer: { status: 201, description: 'The number of the correction', schema: correctionNumber },
      problems: ['not-found', 'changed'],
      handle: async ({ params: { number }, body }, context) => {
        const record = await archive.record(number);
        if (record === undefined) throw noSuchArticle(number);
        const span = 'content' in body ? body.content : 'trigger' in body ? body.trigger : body.mention;
        if (span.end <= span.start || span.end > record.article.text.length) {
          const message = `it has to point at words of the article, 0 to ${record.article.text.length}`;
          throw new ProblemError('invalid', `The span ${span.start} to ${span.end}: ${message}.`, {
            faults: [
              { in: 'body', name: 'content' in body ? 'content' : 'trigger' in body ? 'trigger' : 'mention', message },
            ],
          });
        }
        const seen = context.req.header('if-match');
        const now = etagOf(JSON.stringify(await articleOnRecordOf(archive, number, record)));
        if (seen !== undefined && !matches(seen, now)) {
          throw new ProblemError('changed', 'Somebody changed the record of this article in the meantime.', {
            hint: 'look at it as it is now, then correct it again if it is still wrong',
          });
        }
        return { number: await archive.correct(number, body) };
      },
    }),
    route({
      method: 'delete',
      path: '/corrections/{correction}',
      id: 'undoCorrection',
      summary: 'Take a correction back',
      params: z.object({ correction: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
      answer: { status: 204, description: 'It holds no more' },
      problems: ['not-found'],
      handle: async ({ params }) => {
        const { correction: number } = params;
        if (await archive.undo(number)) return undefined;
        throw new ProblemError('not-found', `There is no correction ${number}, or it was taken back.`);
      },
    }),
    route({
      method: 'get',
      path: '/corrections',
      id: 'listAllCorrections',
      summary: 'All corrections, those that were taken back among them, the last made first',
      query: z.strictObject(paging),
      answer: { status: 200, description: 'A page of the log', schema: correctionsLog },
      problems: [],
      handle: async ({ query: { limit, cursor } }) => {
        const part = partOf(cursor === undefined ? { limit } : { limit, cursor });
        return pageFrom(await archive.correctionsLog(part), part, (item) => item);
      },
    }),
    route({
      method: 'get',
      path: '/training',
      id: 'exportTraining',
      summary: 'All corrections that hold, each with what it corrects: training data, one JSON object a line',
      answer: { status: 200, description: 'JSON Lines', types: ['application/x-ndjson'] },
      problems: [],
      handle: (_, context) => {
        context.header('content-type', 'application/x-ndjson');
        context.header('content-disposition', 'attachment; filename="onrecord-corrections.jsonl"');
        return stream(context, async (out) => {
          for await (const example of archive.trainingData()) await out.write(`${JSON.stringify(example)}\n`);
        });
      },
    }),
  ];
}
