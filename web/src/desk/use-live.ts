import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '../api/client.ts';
import type { Job } from '../api/types.ts';
import { LiveStreams } from './live-streams.ts';

export interface Live {
  readonly jobs: readonly Job[];
  /** Whether the server has not yet said what it is reading. */
  readonly isPending: boolean;
}

/** What is being read, as it goes; and whenever something new is on record, every list is asked for anew. */
export function useLive(): Live {
  const client = useQueryClient();
  const [changed, setChanged] = useState<ReadonlyMap<string, Job>>(new Map());
  const first = useQuery({
    queryKey: ['jobs'],
    queryFn: ({ signal }) => ask<{ readonly items: readonly Job[] }>('/jobs', { signal }),
  });
  useEffect(() => {
    const live = new LiveStreams({
      job: (job) => setChanged((before) => new Map(before).set(job.id, job)),
      fresh: () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'jobs' }),
      back: () => {
        setChanged(new Map());
        void client.invalidateQueries();
      },
    });
    return () => live.close();
  }, [client]);
  const all = new Map([...(first.data?.items ?? []).map((job) => [job.id, job] as const), ...changed]);
  const jobs = [...all.values()].sort((a, b) => (a.created < b.created ? 1 : -1));
  return { jobs, isPending: first.isPending };
}
