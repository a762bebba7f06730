import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { AnalysisDetails } from '#contract/analysis.ts'
import type { AskModels, CreatedRuns, RunCode } from '#contract/create-runs.ts'
import type { RunPage } from '#contract/run-page.ts'
import { queryClient } from './query-client.ts'
import { request } from './request.ts'
import { useUser } from './session.ts'

export type RunFilter = {
  analysisId?: string
  comparisonId?: string
  status?: string
  model?: string
  search?: string
  limit?: number
}

/** Summaries of runs, newest first, a page at a time. */
export function useRuns(filter: RunFilter, enabled = true) {
  const user = useUser()
  return useInfiniteQuery({
    queryKey: ['runs', filter],
    queryFn: ({ pageParam, signal }) => request<RunPage>(`/api/runs?${searchOf(filter, pageParam)}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: enabled && Boolean(user),
    placeholderData: (previous, query) => (sameThread(query?.queryKey[1], filter) ? previous : undefined),
  })
}

/** The steps of an analysis, newest first, five hundred at a time; none without an analysis. */
export function useSteps(analysisId: string | undefined) {
  return useRuns({ analysisId, limit: 500 }, analysisId !== undefined)
}

function sameThread(previous: unknown, filter: RunFilter): boolean {
  const before = previous as RunFilter | undefined
  return before?.analysisId === filter.analysisId && before?.comparisonId === filter.comparisonId
}

function searchOf(filter: RunFilter, cursor: string | null): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, cursor }))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  return search
}

export function useAnalysis(analysisId: string | null) {
  const user = useUser()
  return useQuery({
    queryKey: ['analysis', analysisId],
    queryFn: () => request<AnalysisDetails>(`/api/analyses/${analysisId}`),
    enabled: Boolean(user) && analysisId !== null,
  })
}

/** What the browser sends: fields with defaults may be left out. */
export type Ask = Partial<AskModels> & Pick<AskModels, 'prompt' | 'datasetIds' | 'models'>
type OwnCode = Partial<RunCode> & Pick<RunCode, 'code' | 'datasetIds'>

/** Starts runs. They go on whether or not this page stays open. */
export async function createRuns(body: Ask | OwnCode): Promise<CreatedRuns> {
  const created = await request<CreatedRuns>('/api/runs', { body })
  void queryClient.invalidateQueries({ queryKey: ['runs'] })
  void queryClient.invalidateQueries({ queryKey: ['history'] })
  // Its privacy level and its datasets may be others now.
  if (body.analysisId) void queryClient.invalidateQueries({ queryKey: ['analysis', body.analysisId] })
  return created
}

/** Runs edited code as a new run of the same analysis that names its parent. */
export async function rerunCode(runId: string, code: string): Promise<CreatedRuns> {
  const created = await request<CreatedRuns>(`/api/runs/${runId}/rerun`, { body: { code } })
  await queryClient.invalidateQueries({ queryKey: ['runs'] })
  void queryClient.invalidateQueries({ queryKey: ['history'] })
  return created
}

export function cancelRun(runId: string): Promise<void> {
  return request<void>(`/api/runs/${runId}/cancel`, { method: 'POST' })
}
