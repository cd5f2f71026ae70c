import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import { ask } from '../api/client.ts';
import type { Job } from '../api/types.ts';
import { words } from '../words.ts';

const SHOWN = 8;
const STORIES = 5;

/** What is being read and what came of it. */
export function Jobs({ jobs }: { readonly jobs: readonly Job[] }) {
  const stop = useMutation({
    mutationFn: (id: string) => ask<undefined>(`/jobs/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  });
  if (jobs.length === 0) return null;
  return (
    <section aria-labelledby="jobs-title" className="jobs">
      <h2 id="jobs-title" className="section-title">
        {words.desk.jobs}
      </h2>
      <ul aria-live="polite">
        {jobs.slice(0, SHOWN).map((job) => (
          <li key={job.id} className={`job j-${job.state}`}>
            <p className="job-what">{job.what}</p>
            <p className="item-foot">
              <span className="job-state">{words.desk.state[job.state]}</span>
              {job.state !== 'failed' && <span>{words.desk.counts(job)}</span>}
              {(job.state === 'waiting' || job.state === 'reading') && (
                <button type="button" className="button quiet" onClick={() => stop.mutate(job.id)}>
                  {words.desk.stop}
                </button>
              )}
            </p>
            {job.state === 'reading' && <progress aria-label={words.desk.state.reading} />}
            <ul>
              {job.articles.slice(0, STORIES).map(({ article, title, outcome }) => (
                <li key={article}>
                  <Link href={`/stories/${article}`}>{title ?? words.story.untitled}</Link>{' '}
                  <span className="quiet-text">{words.desk.outcome[outcome]}</span>
                </li>
              ))}
            </ul>
            <ul>
              {job.failures.slice(0, STORIES).map(({ input, message, hint }) => (
                <li key={`${input} ${message}`} className="job-failure">
                  {message} <span className="job-hint">{hint ?? words.desk.failedTodo}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
