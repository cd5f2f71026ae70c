import { z } from 'zod';
import type { Task } from '../jobs/task.ts';
import { ProblemError } from '../problem.ts';
import type { Route } from '../route.ts';
import { route } from '../route.ts';
import { jobs as jobList } from '../schemas/article.ts';
import { job, newArticle } from '../schemas/job.ts';
import { filesIn, LARGEST_UPLOAD } from '../upload.ts';
import type { Services } from './services.ts';

const params = z.object({ job: z.string().max(100).describe('The id of the job.') });

const fileBody = {
  'multipart/form-data': {
    type: 'object',
    properties: { file: { type: 'array', items: { type: 'string', format: 'binary' }, minItems: 1 } },
    required: ['file'],
  },
};

export function jobRoutes({ jobs }: Services): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/articles',
      id: 'addArticles',
      summary: 'Read an address, a story or files into the archive',
      body: newArticle,
      otherBodies: fileBody,
      largest: LARGEST_UPLOAD,
      answer: { status: 202, description: 'The job that reads it', schema: job },
      problems: ['too-large', 'media-type', 'busy'],
      handle: async ({ body }, context) => {
        const added = jobs.add(body === undefined ? await filesIn(context.req) : taskOf(body));
        context.header('location', `/api/jobs/${added.id}`);
        return added;
      },
    }),
    route({
      method: 'get',
      path: '/jobs',
      id: 'listJobs',
      summary: 'What is read, waits, or was read, the last first',
      answer: { status: 200, description: 'Jobs', schema: jobList },
      problems: [],
      handle: () => ({ items: jobs.all() }),
    }),
    route({
      method: 'get',
      path: '/jobs/{job}',
      id: 'getJob',
      summary: 'How far a job has come',
      params,
      answer: { status: 200, description: 'The job', schema: job },
      problems: ['not-found'],
      handle: ({ params: { job: id } }) => {
        const known = jobs.get(id);
        if (known === undefined) throw noSuchJob(id);
        return known;
      },
    }),
    route({
      method: 'delete',
      path: '/jobs/{job}',
      id: 'stopJob',
      summary: 'Stop a job; what it has put into the archive stays',
      params,
      answer: { status: 204, description: 'It stops' },
      problems: ['not-found'],
      handle: ({ params: { job: id } }) => {
        if (!jobs.stop(id)) throw noSuchJob(id);
        return undefined;
      },
    }),
  ];
}

function noSuchJob(id: string): ProblemError {
  return new ProblemError('not-found', `There is no job ${id}, or it is long over.`);
}

function taskOf(given: z.output<typeof newArticle>): Task {
  if ('text' in given) return { kind: 'text', story: given };
  if ('html' in given) return { kind: 'html', story: given };
  return { kind: 'url', url: given.url };
}
