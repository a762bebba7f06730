import { z } from 'zod'
import { figureStyleSchema } from '../figures/figure-style.ts'
import { languageSchema } from '../language.ts'
import { privacyLevelSchema } from '../privacy-level.ts'

/** What a user chose once for all that they ask. */
export const userSettingsSchema = z.strictObject({
  /** Whom the first question of an analysis goes to; none leaves it to the page. */
  models: z.array(z.string().min(1).max(300)).max(20),
  /** Where a new analysis begins. */
  privacy: privacyLevelSchema,
  /** Whether a single run is interpreted unless the question says otherwise. */
  interpret: z.boolean(),
  /** Null follows the browser. */
  pageLanguage: languageSchema.nullable(),
  /** `question` follows the words of the question. */
  answerLanguage: z.enum(['question', 'zh-CN', 'en']),
  figureStyle: figureStyleSchema,
})
export type UserSettings = z.infer<typeof userSettingsSchema>
