import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './request.ts'

/** The one cache of answers. Refusals are final; only an unreached or failing server is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // A browser without a network may still reach a server of its own machine; whether it does, the call itself tells.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (count, error) => count < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 502),
      refetchOnWindowFocus: false,
    },
  },
})
