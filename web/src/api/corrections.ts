import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';
import { ask, send } from './client.ts';
import type { StoryOnRecord } from './stories.ts';
import type { Correction, EntityCorrection } from './types.ts';

/** Whether the server refused since somebody else changed the record meanwhile. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.status === 412;
}

/** Corrects the record of a story as it is shown: refused where another tab changed it meanwhile; then it is shown anew. */
export function useCorrect(story: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (correction: Correction) => {
      const tag = client.getQueryData<StoryOnRecord>(['story', story])?.tag;
      return send<{ number: number }>(
        `/articles/${story}/corrections`,
        correction,
        tag === undefined ? {} : { 'if-match': tag },
      );
    },
    onSettled: () => changed(client),
  });
}

export function useCorrectEntities() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (correction: EntityCorrection) =>
      send<{ number: number; entity: string }>('/entities/corrections', correction),
    onSuccess: () => changed(client),
  });
}

/** Takes a correction back, of a story or of who is who. */
export function useUndo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (number: number) => ask<undefined>(`/corrections/${number}`, { method: 'DELETE' }),
    onSettled: () => changed(client),
  });
}

/** One correction may change any answer. */
function changed(client: QueryClient): Promise<void> {
  return client.invalidateQueries();
}
