import { z } from 'zod'

/**
 * What of the data may leave for a model. `structure`: names and types. `summary`: also statistics that no single row
 * can be read from. `rows`: also sample rows and what the code printed.
 */
export const privacyLevelSchema = z.enum(['structure', 'summary', 'rows'])
export type PrivacyLevel = z.infer<typeof privacyLevelSchema>

export const defaultPrivacyLevel: PrivacyLevel = 'summary'
