import { useQuery } from '@tanstack/react-query'
import type { PromptPreview } from '#contract/prompt-preview.ts'
import { currentLanguage } from '../i18n/language.ts'
import { request } from './request.ts'
import type { Ask } from './runs.ts'

/**
 * About how many tokens a question is, whatever model it goes to; undefined until it is known, or while `ask` is null because
 * something of it is missing.
 */
export function useQuestionTokens(ask: Ask | null): number | undefined {
  const asked = ask && { ...ask, models: ask.models.slice(0, 1), repeats: 1 }
  const { data } = useQuery({
    queryKey: ['question-tokens', asked && { ...asked, models: [] }, currentLanguage()],
    queryFn: ({ signal }) => request<PromptPreview>('/api/prompts/preview', { body: asked, signal }),
    enabled: asked !== null,
    gcTime: 0,
    retry: false,
  })
  return data && Math.max(...data.prompts.map(({ inputTokens }) => inputTokens))
}

/** What would be sent if `ask` were asked now, made anew each time it is looked at. Nothing is sent to a model by looking. */
export function usePromptPreview(ask: Ask) {
  return useQuery({
    queryKey: ['prompt-preview', ask, currentLanguage()],
    queryFn: ({ signal }) => request<PromptPreview>('/api/prompts/preview', { body: ask, signal }),
    gcTime: 0,
    retry: false,
  })
}
