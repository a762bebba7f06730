import { z } from 'zod'
import { identifierSchema } from '#contract/identifier.ts'

export const idParamsSchema = z.object({ id: identifierSchema })
