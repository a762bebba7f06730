import { z } from 'zod'

export { chooseLanguage } from './choose-language.ts'

/** The two languages of the product, as BCP 47 tags. */
export const languageSchema = z.enum(['zh-CN', 'en'])
export type Language = z.infer<typeof languageSchema>
