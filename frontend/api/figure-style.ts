import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FigureFonts } from '#contract/figures/figure-fonts.ts'
import type { FigureStyle } from '#contract/figures/figure-style.ts'
import { currentLanguage } from '../i18n/language.ts'
import { request, requestBlob } from './request.ts'
import { useUser } from './session.ts'

/** The fonts that the sandbox has; they change only with the server. */
export function useFigureFonts() {
  const user = useUser()
  return useQuery({
    queryKey: ['figure-fonts'],
    queryFn: () => request<FigureFonts>('/api/settings/fonts'),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: Boolean(user),
  })
}

/** A standard figure in a style, drawn by a kernel; the one before stays until it has come. */
export function useFigurePreview(style: FigureStyle) {
  const user = useUser()
  return useQuery({
    queryKey: ['figure-preview', style, currentLanguage()],
    queryFn: ({ signal }) => requestBlob('/api/settings/figure-preview', { body: style, signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
    enabled: Boolean(user),
  })
}
