import { useQuery } from '@tanstack/react-query'
import type { AnalysisFiles } from '#contract/analysis-files.ts'
import { request } from './request.ts'
import { useSteps } from './runs.ts'

/** What each step of an analysis leaves as files, asked for anew when a step comes or ends. */
export function useAnalysisFiles(analysisId: string) {
  const { data: steps } = useSteps(analysisId)
  const state = steps?.pages.flatMap(({ runs }) => runs.map(({ id, status }) => `${id} ${status}`)).join()
  return useQuery({
    queryKey: ['analysis-files', analysisId, state],
    queryFn: ({ signal }) => request<AnalysisFiles>(`/api/analyses/${analysisId}/files`, { signal }),
    placeholderData: (previous) => previous,
  })
}

/** Where one of these files is. */
export const runFileAddress = (runId: string, name: string): string =>
  `/api/runs/${runId}/file?${new URLSearchParams({ name })}`
