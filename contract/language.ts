import { z } from 'zod'

/** The two languages of the product, as BCP 47 tags. */
export const languageSchema = z.enum(['zh-CN', 'en'])
export type Language = z.infer<typeof languageSchema>

/** The best of our languages for an `Accept-Language` header or a browser's language list; English when none fits. */
export function chooseLanguage(preferred: string | undefined): Language {
  for (const part of (preferred ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase() ?? ''
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return 'en'
}
