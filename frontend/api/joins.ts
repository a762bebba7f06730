import { useQuery } from '@tanstack/react-query'
import type { TableJoin } from '#contract/table-join.ts'
import { request } from './request.ts'

/** Keys that tables share; asked for once there are two tables. */
export function useJoins(datasetIds: string[], tableCount: number) {
  return useQuery({
    queryKey: ['joins', ...datasetIds.toSorted()],
    queryFn: ({ signal }) => request<TableJoin[]>('/api/datasets/joins', { body: { datasetIds }, signal }),
    enabled: tableCount > 1,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
