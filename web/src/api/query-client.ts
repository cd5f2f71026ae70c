import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';
import { onServerBack } from './server-state.ts';

/** Keeps answers for half a minute; what the server refuses is not asked again, what did not reach it is asked when it is back. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (count, error) => !(error instanceof ApiError) && count < 1,
    },
    mutations: { networkMode: 'always' },
  },
});

onServerBack(() => void queryClient.invalidateQueries());
