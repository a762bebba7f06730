import type { Dataset } from '#contract/dataset.ts'
import { request } from './request.ts'

/** Makes the tables of a sample datasets of the user's own. */
export function createSampleDatasets(sampleId: string): Promise<Dataset[]> {
  return request<Dataset[]>(`/api/samples/${encodeURIComponent(sampleId)}/datasets`, { method: 'POST' })
}
