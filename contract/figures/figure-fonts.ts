import { z } from 'zod'

const familiesSchema = z.array(z.string().max(60)).max(60)

/** Families that the sandbox has: for text that is not Chinese, and for Chinese. */
export const figureFontsSchema = z.object({ latin: familiesSchema, chinese: familiesSchema })
export type FigureFonts = z.infer<typeof figureFontsSchema>
