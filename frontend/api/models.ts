import { useQuery } from '@tanstack/react-query'
import type { Model } from '#contract/model.ts'
import { request } from './request.ts'
import { useUser } from './session.ts'

export const builtInModel = 'builtin/analyst'

/** All models; those that can't be used carry the reason, which may differ between users. */
export function useModels() {
  const user = useUser()
  return useQuery({
    queryKey: ['models', user?.id ?? null],
    queryFn: () => request<Model[]>('/api/models'),
    enabled: Boolean(user),
  })
}
