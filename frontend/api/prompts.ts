import { useQuery } from '@tanstack/react-query'
import type { PromptPreview } from '#contract/prompt-preview.ts'
import { currentLanguage } from '../i18n/language.ts'
import { request } from './request.ts'
import type { Ask } from './runs.ts'

/** What would be sent if `ask` were asked now, made anew each time it is looked at. Nothing is sent to a model by looking. */
export function usePromptPreview(ask: Ask) {
  return useQuery({
    queryKey: ['prompt-preview', ask, currentLanguage()],
    queryFn: ({ signal }) => request<PromptPreview>('/api/prompts/preview', { body: ask, signal }),
    gcTime: 0,
    retry: false,
  })
}
