import { useQuery } from '@tanstack/react-query'
import type { TaskTemplate } from '#contract/task-template.ts'
import { request } from './request.ts'
import { useUser } from './session.ts'

/** Tasks that are asked often; they change only with the server. */
export function useTemplates(enabled = true) {
  const user = useUser()
  return useQuery({
    queryKey: ['templates'],
    queryFn: () => request<TaskTemplate[]>('/api/templates'),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: enabled && Boolean(user),
  })
}
