import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, send } from '../api/client.ts';
import type { Job } from '../api/types.ts';

export type NewStory =
  | { readonly url: string }
  | { readonly text: string }
  | { readonly html: string }
  | { readonly files: readonly File[] };

/** Hands something over to be read; the job that comes of it tells how it goes. */
export function useAdd() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (story: NewStory) => ('files' in story ? upload(story.files) : send<Job>('/articles', story)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  });
}

function upload(files: readonly File[]): Promise<Job> {
  const body = new FormData();
  for (const file of files) body.append('file', file);
  return ask<Job>('/articles', { method: 'POST', body });
}
