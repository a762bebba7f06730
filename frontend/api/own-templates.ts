import { useQuery } from '@tanstack/react-query'
import type { ImportedTemplates, OwnTemplate, OwnTemplateDraft, TemplateVersion } from '#contract/own-template.ts'
import type { PromptPreview } from '#contract/prompt-preview.ts'
import { queryClient } from './query-client.ts'
import { request } from './request.ts'
import type { Ask } from './runs.ts'
import { useUser } from './session.ts'

const address = (id: string, rest = '') => `/api/own-templates/${encodeURIComponent(id)}${rest}`

/** Templates that the reader wrote, oldest first. */
export function useOwnTemplates() {
  const user = useUser()
  return useQuery({
    queryKey: ['own-templates', user?.id ?? null],
    queryFn: () => request<OwnTemplate[]>('/api/own-templates'),
    enabled: Boolean(user),
  })
}

/** The versions of a template, newest first. */
export function useTemplateVersions(id: string) {
  return useQuery({
    queryKey: ['template-versions', id],
    queryFn: () => request<TemplateVersion[]>(address(id, '/versions')),
    staleTime: 0,
  })
}

/** A template as it was; it never changes. */
export function useTemplateVersion(id: string, version: number) {
  return useQuery({
    queryKey: ['template-version', id, version],
    queryFn: () => request<OwnTemplate>(address(id, `/versions/${version}`)),
  })
}

/** What asking with a template would send, before it is kept; asked when `question` is given. */
export function useDraftPreview(template: OwnTemplateDraft, question: Ask | null) {
  return useQuery({
    queryKey: ['draft-preview', template, question],
    queryFn: ({ signal }) =>
      request<PromptPreview>('/api/own-templates/preview', { body: { template, question }, signal }),
    enabled: question !== null,
    placeholderData: (previous) => previous,
    gcTime: 0,
    retry: false,
  })
}

/** Keeps a template; `basedOn` is the version that was edited, 0 for a new one. */
export async function saveOwnTemplate(id: string, template: OwnTemplateDraft, basedOn: number): Promise<OwnTemplate> {
  const kept = await request<OwnTemplate>(address(id), { method: 'PUT', body: { template, basedOn } })
  await forgetTemplates()
  return kept
}

export async function removeOwnTemplate(id: string): Promise<void> {
  await request<void>(address(id), { method: 'DELETE' })
  await forgetTemplates()
}

export async function restoreOwnTemplate(id: string): Promise<void> {
  await request<OwnTemplate>(address(id, '/restore'), { method: 'POST', body: {} })
  await forgetTemplates()
}

export async function restoreTemplateVersion(id: string, version: number): Promise<OwnTemplate> {
  const kept = await request<OwnTemplate>(address(id, `/versions/${version}/restore`), { method: 'POST', body: {} })
  await forgetTemplates()
  return kept
}

/** Reads a file of templates: says what it would do, or keeps `only` these of it. */
export async function importTemplates(text: string, only?: string[]): Promise<ImportedTemplates> {
  const body = only ? { text, only } : { text, dryRun: true }
  const read = await request<ImportedTemplates>('/api/own-templates/import', { body })
  if (only) await forgetTemplates()
  return read
}

/** Where a file of these templates, or of all, is downloaded from. */
export const templateFileAddress = (ids?: string[]) =>
  ids ? `/api/own-templates/export?ids=${ids.join(',')}` : '/api/own-templates/export'

async function forgetTemplates(): Promise<void> {
  const names = ['own-templates', 'templates', 'template-versions']
  await Promise.all(names.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
}
