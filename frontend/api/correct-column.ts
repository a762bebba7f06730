import { useMutation } from '@tanstack/react-query'
import type { CorrectColumn } from '#contract/column-correction.ts'
import type { Dataset } from '#contract/dataset.ts'
import { queryClient } from './query-client.ts'
import { request } from './request.ts'

/** Reads the file of a dataset again with another type for a column; what is known of its rows is asked for anew. */
export function useCorrectColumn(datasetId: string) {
  return useMutation({
    mutationFn: (change: CorrectColumn) =>
      request<Dataset>(`/api/datasets/${datasetId}/columns`, { method: 'PATCH', body: change }),
    onSuccess: (dataset) => {
      queryClient.removeQueries({ queryKey: ['preview', datasetId] })
      void queryClient.invalidateQueries({ queryKey: ['joins'] })
      queryClient.setQueryData<Dataset[]>(['datasets'], (list) =>
        list?.map((other) => (other.id === datasetId ? dataset : other)),
      )
    },
  })
}
