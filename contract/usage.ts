import { z } from 'zod'

/** Tokens as the provider counts them. `null` is "not reported"; an unknown cost is null, never 0. */
export const usageSchema = z.object({
  inputTokens: z.number().int().nonnegative().nullable(),
  outputTokens: z.number().int().nonnegative().nullable(),
  /** Of the input: read from the provider's cache. */
  cachedInputTokens: z.number().int().nonnegative().nullable().optional(),
  /** Of the output: spent on thinking. */
  reasoningTokens: z.number().int().nonnegative().nullable().optional(),
  /** The provider reported nothing: counted here, by length. */
  isEstimated: z.literal(true).optional(),
  /** US dollars. */
  costUsd: z.number().nonnegative().nullable(),
})
export type Usage = z.infer<typeof usageSchema>

export const noUsage: Usage = { inputTokens: null, outputTokens: null, costUsd: null }

const addKnown = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : a + b)

function addDetail(name: 'cachedInputTokens' | 'reasoningTokens', a: Usage, b: Usage): Partial<Usage> {
  const sum = addKnown(a[name] ?? null, b[name] ?? null)
  return sum === null ? {} : { [name]: sum }
}

/** The sum over attempts: what is unknown in one attempt makes a cost unknown, while known tokens add up. */
export function addUsage(a: Usage, b: Usage): Usage {
  if (a === noUsage) return b
  return {
    inputTokens: addKnown(a.inputTokens, b.inputTokens),
    outputTokens: addKnown(a.outputTokens, b.outputTokens),
    ...addDetail('cachedInputTokens', a, b),
    ...addDetail('reasoningTokens', a, b),
    ...((a.isEstimated || b.isEstimated) && { isEstimated: true as const }),
    costUsd: a.costUsd === null || b.costUsd === null ? null : a.costUsd + b.costUsd,
  }
}
