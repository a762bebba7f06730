import { useMutation, useQuery } from '@tanstack/react-query'
import type { Dataset, Preview } from '#contract/dataset.ts'
import type { TableView } from '#contract/table-view.ts'
import { queryClient } from './query-client.ts'
import { request } from './request.ts'
import { useUser } from './session.ts'

const pollMs = 1500

/** All datasets of the user, newest first; asked again while one is still being read. */
export function useDatasets() {
  const user = useUser()
  return useQuery({
    queryKey: ['datasets'],
    queryFn: () => request<Dataset[]>('/api/datasets'),
    enabled: Boolean(user),
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === 'reading') ? pollMs : false),
  })
}

export function useDeleteDataset() {
  return useMutation({
    mutationFn: (datasetId: string) => request<void>(`/api/datasets/${datasetId}`, { method: 'DELETE' }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['datasets'] }),
  })
}

/** Takes a deletion back. */
export function useRestoreDataset() {
  return useMutation({
    mutationFn: (datasetId: string) => request<Dataset>(`/api/datasets/${datasetId}/restore`, { method: 'POST' }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['datasets'] }),
  })
}

export type PageOfRows = { datasetId: string; sheet: string; view: TableView; offset: number; limit: number }

/** One page of rows; never changes, so it is fetched once. */
export function previewQuery({ datasetId, sheet, view, offset, limit }: PageOfRows) {
  const search = new URLSearchParams({ sheet, offset: String(offset), limit: String(limit) })
  const { sort, filter } = view
  if (sort.length > 0) search.set('sort', JSON.stringify(sort))
  if (filter.length > 0) search.set('filter', JSON.stringify(filter))
  return {
    queryKey: ['preview', datasetId, sheet, view, offset, limit],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      request<Preview>(`/api/datasets/${datasetId}/preview?${search}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  }
}

/** Puts a dataset that was just made at the head of the list, before the list is asked for again. */
export function rememberDataset(dataset: Dataset): void {
  queryClient.setQueryData<Dataset[]>(['datasets'], (list) => [
    dataset,
    ...(list ?? []).filter(({ id }) => id !== dataset.id),
  ])
  void queryClient.invalidateQueries({ queryKey: ['datasets'] })
}
