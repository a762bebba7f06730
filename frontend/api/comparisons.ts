import { useMutation, useQuery } from '@tanstack/react-query'
import type { Analysis } from '#contract/analysis.ts'
import type { Comparison, Scoreboard } from '#contract/comparison.ts'
import type { Run } from '#contract/run.ts'
import { askedWith } from './asked-with.ts'
import { queryClient } from './query-client.ts'
import { request } from './request.ts'
import { cancelRun, createRuns } from './runs.ts'
import { useUser } from './session.ts'

const pollMs = 3000
/** A comparison of hundreds of runs is asked for less often. */
const pollLargeMs = 8000
const largeFrom = 60
const cancelledAtOnce = 6

/** A comparison at a tolerance; asked again while it runs, the earlier answer staying in sight meanwhile. */
export function useComparison(comparisonId: string, tolerance: number) {
  const user = useUser()
  return useQuery({
    queryKey: ['comparison', comparisonId, tolerance],
    queryFn: ({ signal }) =>
      request<Comparison>(`/api/comparisons/${encodeURIComponent(comparisonId)}?tolerance=${tolerance}`, { signal }),
    enabled: Boolean(user),
    placeholderData: (previous) => (previous?.id === comparisonId ? previous : undefined),
    refetchInterval: ({ state: { data } }) =>
      data?.status !== 'running' ? false : data.runs.length < largeFrom ? pollMs : pollLargeMs,
  })
}

/** Two runs, by their ids parted by a comma, at a tolerance; asked again while one goes on. */
export function useChosenRuns(runs: string | undefined, tolerance: number) {
  const user = useUser()
  return useQuery({
    queryKey: ['comparison', 'chosen', runs, tolerance],
    queryFn: ({ signal }) =>
      request<Comparison>(`/api/compare?${new URLSearchParams({ runs: runs ?? '', tolerance: String(tolerance) })}`, {
        signal,
      }),
    enabled: Boolean(user) && runs !== undefined,
    placeholderData: (previous, query) => (query?.queryKey[2] === runs ? previous : undefined),
    refetchInterval: ({ state: { data } }) => (data?.status === 'running' ? pollMs : false),
  })
}

/** Picks a winner, or takes the pick back with null: shown at once, and undone with its error when the server refuses. */
export function useVote(comparisonId: string) {
  const queryKey = ['comparison', comparisonId]
  return useMutation({
    mutationFn: (runId: string | null) =>
      request<void>(`/api/comparisons/${encodeURIComponent(comparisonId)}/vote`, { method: 'PUT', body: { runId } }),
    onMutate: async (runId) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueriesData<Comparison>({ queryKey })
      queryClient.setQueriesData<Comparison>({ queryKey }, (known) => known && { ...known, votedRunId: runId })
      return before
    },
    onError: (_error, _runId, before = []) => {
      for (const [key, data] of before) queryClient.setQueryData(key, data)
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey })
      void queryClient.invalidateQueries({ queryKey: ['scoreboard'] })
    },
  })
}

/** Stops the runs, a few at a time. Throws the first failure, after all have been tried. */
export async function cancelRuns(runIds: string[]): Promise<void> {
  const failures: unknown[] = []
  for (let start = 0; start < runIds.length; start += cancelledAtOnce) {
    const asked = await Promise.allSettled(runIds.slice(start, start + cancelledAtOnce).map(cancelRun))
    for (const answer of asked) if (answer.status === 'rejected') failures.push(answer.reason)
  }
  await queryClient.invalidateQueries({ queryKey: ['comparison'] })
  if (failures.length > 0) throw failures[0]
}

/** Asks the same models the same question as often, of the same steps so far. Answers the new comparison's id. */
export async function askAgain({ prompt, datasetIds, runs }: Comparison): Promise<string | undefined> {
  const [first] = runs
  if (!first) return undefined
  const [{ language, privacy, template }, { branchedFromId }] = await Promise.all([
    request<Run>(`/api/runs/${first.id}`),
    request<Analysis>(`/api/analyses/${first.analysisId}`),
  ])
  const created = await createRuns({
    ...{ datasetIds, language },
    ...askedWith(prompt, template),
    models: [...new Set(runs.map(({ model }) => model))],
    repeats: Math.max(...runs.map(({ repeat }) => repeat)),
    ...(privacy && { privacy }),
    ...(branchedFromId && { analysisId: branchedFromId }),
  })
  return created.comparisonId
}

export type ScoreboardFilter = { kind?: string; since?: string }

/** How the models did over the reader's history. */
export function useScoreboard({ kind, since }: ScoreboardFilter) {
  const user = useUser()
  const search = new URLSearchParams({ ...(kind && { kind }), ...(since && { since }) })
  return useQuery({
    queryKey: ['scoreboard', kind, since],
    queryFn: ({ signal }) => request<Scoreboard>(`/api/scoreboard?${search}`, { signal }),
    enabled: Boolean(user),
    placeholderData: (previous) => previous,
    staleTime: 0,
  })
}
