import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask, lookForServer } from '../api/client.ts';
import type { Job } from '../api/types.ts';

export interface Live {
  readonly jobs: readonly Job[];
  /** Whether the server has not yet said what it is reading. */
  readonly isPending: boolean;
}

/** Milliseconds in which new articles are gathered before lists are asked for anew. */
const GATHERED = 800;

/** What is being read, as it goes; and whenever something new is on record, every list is asked for anew. */
export function useLive(): Live {
  const client = useQueryClient();
  const [changed, setChanged] = useState<ReadonlyMap<string, Job>>(new Map());
  const first = useQuery({
    queryKey: ['jobs'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly Job[] }>('/jobs', { signal }),
  });
  useEffect(() => {
    const progress = new EventSource('/api/progress');
    progress.addEventListener('job', ({ data }: MessageEvent<string>) => {
      const job = JSON.parse(data) as Job;
      setChanged((before) => new Map(before).set(job.id, job));
    });
    progress.addEventListener('error', () => void lookForServer());
    const fresh = new EventSource('/api/new');
    let timer: ReturnType<typeof setTimeout> | undefined;
    fresh.addEventListener('article', () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'jobs' });
      }, GATHERED);
    });
    return () => {
      progress.close();
      fresh.close();
      clearTimeout(timer);
    };
  }, [client]);
  const all = new Map([...(first.data?.items ?? []).map((job) => [job.id, job] as const), ...changed]);
  const jobs = [...all.values()].sort((a, b) => (a.created < b.created ? 1 : -1));
  return { jobs, isPending: first.isPending };
}
