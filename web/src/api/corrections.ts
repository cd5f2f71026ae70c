import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Span } from '../../../src/text/index.ts';
import { ask } from './client.ts';

export type NewCorrection =
  | { readonly kind: 'speaker'; readonly content: Span; readonly speaker: string | null }
  | { readonly kind: 'not-said'; readonly content: Span }
  | { readonly kind: 'not-an-event'; readonly trigger: Span }
  | { readonly kind: 'name'; readonly mention: Span; readonly name: string };

export function useCorrect(story: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (correction: NewCorrection) =>
      ask<{ number: number }>(`/articles/${story}/corrections`, { method: 'POST', body: JSON.stringify(correction) }),
    onSuccess: () => client.invalidateQueries(),
  });
}
