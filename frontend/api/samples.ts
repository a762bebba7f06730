import { useQuery } from '@tanstack/react-query'
import type { Dataset } from '#contract/dataset.ts'
import type { Sample } from '#contract/sample.ts'
import { request } from './request.ts'

export const samplesQuery = {
  queryKey: ['samples'],
  queryFn: () => request<Sample[]>('/api/samples'),
  staleTime: 3_600_000,
}

export function useSamples() {
  return useQuery(samplesQuery)
}

/** Makes the tables of a sample datasets of the user's own. */
export function createSampleDatasets(sampleId: string): Promise<Dataset[]> {
  return request<Dataset[]>(`/api/samples/${encodeURIComponent(sampleId)}/datasets`, { method: 'POST' })
}
