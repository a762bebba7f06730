import { z } from 'zod'
import { schemaRegistry } from '../openapi/schema-registry.ts'

const longestText = 12_000

/** A parameter of the address that holds JSON, such as a list of filters. */
export function jsonText<Value>(schema: z.ZodType<Value>, description: string) {
  return z
    .string()
    .max(longestText)
    .register(schemaRegistry, { description })
    .transform((text, context): Value => {
      const parsed = schema.safeParse(parseJson(text))
      if (parsed.success) return parsed.data
      for (const { path, message } of parsed.error.issues)
        context.issues.push({ code: 'custom', path, message, input: text })
      return z.NEVER
    })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
