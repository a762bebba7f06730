import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Run } from '#contract/run.ts'
import { liveClient, runStore } from './live.ts'
import { request } from './request.ts'
import { hasEnded } from './run-store.ts'
import { useUser } from './session.ts'

const watchers = new Map<string, number>()

/** Several parts of a page may watch one run: its feed ends with the last of them. */
function watchRun(runId: string): () => void {
  watchers.set(runId, (watchers.get(runId) ?? 0) + 1)
  liveClient.subscribe(runId)
  return () => {
    const left = (watchers.get(runId) ?? 1) - 1
    if (left > 0) return void watchers.set(runId, left)
    watchers.delete(runId)
    liveClient.unsubscribe(runId)
  }
}

/** One run: what is stored of it first, then live until it ends. */
export function useRun(runId: string): { run: Run | null; error: Error | null } {
  const user = useUser()
  const { data, error } = useQuery({
    queryKey: ['run', runId],
    queryFn: () => request<Run>(`/api/runs/${runId}`),
    enabled: Boolean(user),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  useEffect(() => {
    if (!data) return
    runStore.seed(data)
    if (hasEnded(data)) return
    return watchRun(runId)
  }, [data, runId])
  const listen = useCallback((listener: () => void) => runStore.listen(runId, listener), [runId])
  const run = useSyncExternalStore(listen, () => runStore.get(runId))
  return { run, error }
}
