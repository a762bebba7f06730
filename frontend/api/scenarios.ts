import { useQuery } from '@tanstack/react-query'
import type { Scenario } from '#contract/scenario.ts'
import { request } from './request.ts'

export const scenariosQuery = {
  queryKey: ['scenarios'],
  queryFn: () => request<Scenario[]>('/api/scenarios'),
  staleTime: 3_600_000,
}

/** The live examples that ship with the product. */
export function useScenarios() {
  return useQuery(scenariosQuery)
}
