import { useQuery } from '@tanstack/react-query'
import type { Language } from '#contract/language.ts'
import type { RecordedExample } from '#contract/recorded-example.ts'
import { request } from '../../api/request.ts'

/** The recorded runs in the language of the page; files of the page, like its pictures. */
export const examplesQuery = (language: Language) => ({
  queryKey: ['recorded examples', language],
  queryFn: () => request<RecordedExample[]>(`/home/examples-${language}.json`),
  staleTime: Number.POSITIVE_INFINITY,
})

export function useExamples(language: Language) {
  return useQuery(examplesQuery(language))
}
