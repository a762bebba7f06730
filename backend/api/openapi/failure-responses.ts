import { errorBodySchema } from '#contract/app-error.ts'

/** What every route may answer besides its own. */
export const failureResponses = { '4xx': errorBodySchema, '5xx': errorBodySchema }
