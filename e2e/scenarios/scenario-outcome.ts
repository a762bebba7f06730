import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { bilingualSchema } from '#contract/bilingual.ts'
import { scenarioUseSchema } from '#contract/scenario.ts'

const project = join(import.meta.dirname, '../..')

/** A key result by its name in each language; equal but for `tolerance` as a share of the value. */
const resultSchema = bilingualSchema.extend({ value: z.number(), tolerance: z.number().positive().default(1e-6) })

const computedSchema = z.strictObject({
  /** In the words of the phrase book. */
  analysis: z.string(),
  figures: z.number().int().positive(),
  /** Names of the files that it leaves. */
  files: z.array(z.string()).default([]),
  results: z.array(resultSchema.strict()).min(1),
})
const askedSchema = z.strictObject({
  analysis: z.literal('ask'),
  choices: z.strictObject({ 'zh-CN': z.array(z.string()).min(1), en: z.array(z.string()).min(1) }),
})

const outcomeSchema = z.union([askedSchema, computedSchema])
export type Outcome = z.infer<typeof outcomeSchema>

const expectedScenariosSchema = z.array(
  z.looseObject({ id: z.string(), steps: z.array(bilingualSchema.extend({ expect: outcomeSchema })) }),
)

/** What must come out of each step of each scenario, by its id. */
export const outcomes = new Map<string, Outcome[]>(
  scenarioUseSchema.options.flatMap((use) => {
    const text = readFileSync(join(project, `scenarios/${use}.yaml`), 'utf8')
    const written = expectedScenariosSchema.parse(parse(text))
    return written.map(({ id, steps }): [string, Outcome[]] => [id, steps.map((step) => step.expect)])
  }),
)
