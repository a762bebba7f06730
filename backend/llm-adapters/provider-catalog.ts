import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { modelSchema } from '#contract/model.ts'

const dollarsPerMillion = z.number().nonnegative()
/** The endings are those by which the settings recognise a provider's variables. */
const variable = (ending: string) => z.string().regex(new RegExp(`^[A-Z][A-Z0-9_]*${ending}$`))
const webAddress = z.url({ protocol: /^https?$/ })
const protocolSchema = z.enum(['openai', 'anthropic', 'google', 'openai-compatible'])

const priceSchema = z.strictObject({
  input: dollarsPerMillion,
  output: dollarsPerMillion,
  cacheRead: dollarsPerMillion.optional(),
  cacheWrite: dollarsPerMillion.optional(),
  /** A prompt with more tokens than this is priced otherwise. */
  upToInputTokens: z.number().int().positive().optional(),
  /** The day on which the price was looked up. */
  asOf: z.iso.date(),
})

const capabilitiesSchema = modelSchema.shape.capabilities

const providerModelSchema = z.strictObject({
  id: z.string().regex(/^\S+$/),
  label: z.string().min(1),
  /** Tokens; null is unknown. */
  contextWindow: z.number().int().positive().nullable(),
  maxOutput: z.number().int().positive().nullable(),
  price: priceSchema.nullable(),
  capabilities: capabilitiesSchema.default([]),
})

const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'i')
  } catch (error) {
    context.addIssue({ code: 'custom', message: `"${source}" is not a pattern: ${String(error)}` })
    return z.NEVER
  }
})

const providerSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    label: z.string().min(1),
    protocol: protocolSchema,
    protocolElsewhere: protocolSchema.optional(),
    baseUrl: webAddress.nullable(),
    /** Path for an address that has none; that of `baseUrl` where this is left out. */
    defaultPath: z.string().startsWith('/').optional(),
    keyUrl: z
      .url({ protocol: /^https$/ })
      .nullable()
      .default(null),
    keyHeader: z
      .string()
      .regex(/^[a-z][a-z-]*$/)
      .optional(),
    keyVariables: z.array(variable('_API_KEY')).min(1),
    keyOptional: z.boolean().default(false),
    addressVariables: z.array(variable('_BASE_URL')).min(1),
    modelsVariable: variable('_MODELS'),
    silentThinkingSeconds: z.number().positive().optional(),
    modelList: z.string().min(1).nullable().default('models'),
    modelListPrices: z.enum(['dollars-per-token']).optional(),
    notChat: pattern.optional(),
    runsLocally: z.boolean().default(false),
    servedElsewhere: pattern.optional(),
    models: z.array(providerModelSchema),
  })
  .refine(({ keyHeader, protocol }) => keyHeader === undefined || protocol === 'openai-compatible', {
    message: 'keyHeader is for openai-compatible: the other protocols have a header of their own',
  })

const catalogSchema = z.array(providerSchema).superRefine((providers, context) => {
  const ids = providers.flatMap(({ id, models }) => [id, ...models.map((model) => `${id}/${model.id}`)])
  for (const id of ids.filter((each, index) => ids.indexOf(each) !== index))
    context.addIssue({ code: 'custom', message: `${id} appears twice` })
})

export type Protocol = z.infer<typeof protocolSchema>
export type Price = z.infer<typeof priceSchema>
export type ProviderModel = z.infer<typeof providerModelSchema>
export type Provider = z.infer<typeof providerSchema>

/** Vendors from YAML text in the form that `providers.yaml` describes. Throws an error that names each fault. */
export function parseProviders(text: string): Provider[] {
  const parsed = catalogSchema.safeParse(parse(text))
  if (!parsed.success) throw new Error(`The list of providers is not valid:\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}

/** The vendors that ship with the product. Reads `providers.yaml` once, at start. */
export function loadProviders(): Provider[] {
  return parseProviders(readFileSync(new URL('./providers.yaml', import.meta.url), 'utf8'))
}
