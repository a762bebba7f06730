import { useQuery } from '@tanstack/react-query'
import type { TaskTemplate } from '#contract/task-template.ts'
import { queryClient } from './query-client.ts'
import { request } from './request.ts'
import { useUser } from './session.ts'

const templatesOf = (userId: string | undefined) => ({
  queryKey: ['templates', userId ?? null],
  queryFn: () => request<TaskTemplate[]>('/api/templates'),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Tasks that are asked often, then the reader's own; asked for again when one of those changes. */
export function useTemplates(enabled = true) {
  const user = useUser()
  return useQuery({ ...templatesOf(user?.id), enabled: enabled && Boolean(user) })
}

/** The template of this id as it is now; undefined when there is none. */
export async function findTemplate(userId: string | undefined, id: string): Promise<TaskTemplate | undefined> {
  return (await queryClient.fetchQuery(templatesOf(userId))).find((template) => template.id === id)
}
