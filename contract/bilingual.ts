import { z } from 'zod'

/** A text in both languages of the product. */
export const bilingualSchema = z.object({ 'zh-CN': z.string(), en: z.string() })
