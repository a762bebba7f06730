import { useQuery } from '@tanstack/react-query'
import type { KernelState, VariableTable } from '#contract/kernel-state.ts'
import { queryClient } from './query-client.ts'
import { request } from './request.ts'
import { useSteps } from './runs.ts'

const pollBusyMs = 1_000
const pollMs = 15_000

/** The step of an analysis that is queued or running, if one is. */
export function useUnfinishedStep(analysisId: string): string | undefined {
  const { data } = useSteps(analysisId)
  const steps = data?.pages.flatMap(({ runs }) => runs) ?? []
  return steps.findLast(({ status }) => status === 'queued' || status === 'running')?.id
}

/** How the Python of an analysis stands, asked again often while something goes on in it. */
export function useKernel(analysisId: string) {
  const unfinished = useUnfinishedStep(analysisId)
  return useQuery({
    queryKey: ['kernel', analysisId, unfinished],
    queryFn: ({ signal }) => request<KernelState>(`/api/analyses/${analysisId}/kernel`, { signal }),
    placeholderData: (previous, query) => (query?.queryKey[1] === analysisId ? previous : undefined),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      unfinished !== undefined || data?.state === 'busy' || data?.state === 'starting' ? pollBusyMs : pollMs,
  })
}

/** The first rows of a table in the Python of an analysis, read anew each time it is opened. */
export function useVariableTable(analysisId: string, name: string) {
  return useQuery({
    queryKey: ['kernel-table', analysisId, name],
    queryFn: ({ signal }) =>
      request<VariableTable>(`/api/analyses/${analysisId}/kernel/table?${new URLSearchParams({ name })}`, { signal }),
    gcTime: 0,
    staleTime: 0,
  })
}

/** Closes the Python of an analysis; with `replay` its steps are run again at once. */
export async function restartKernel(analysisId: string, replay: boolean): Promise<void> {
  await request<KernelState>(`/api/analyses/${analysisId}/kernel/restart`, { body: { replay } })
  await queryClient.invalidateQueries({ queryKey: ['kernel', analysisId] })
}
