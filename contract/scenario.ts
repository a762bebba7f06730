import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'

/** What the product is used for. The first scenario of each stands for it. */
export const scenarioUseSchema = z.enum(['expression', 'clinical', 'laboratory', 'report', 'exploration'])
export type ScenarioUse = z.infer<typeof scenarioUseSchema>

/** A live example: a sample and the questions to ask of it, one after the other. */
export const scenarioSchema = z.object({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  use: scenarioUseSchema,
  sampleId: z.string(),
  /** Names of its tables, as in the sample. */
  fileNames: z.array(z.string()).min(1),
  title: bilingualSchema,
  /** What it shows, in a sentence. */
  body: bilingualSchema,
  /** Where the data come from and under which licence. */
  source: bilingualSchema,
  steps: z.array(bilingualSchema).min(1),
})
export type Scenario = z.infer<typeof scenarioSchema>

/** As it stands in `scenarios/`: `sample` gives the tables and their source, `expect` is for the tests. */
export const writtenScenarioSchema = scenarioSchema
  .pick({ id: true, title: true, body: true })
  .extend({ sample: z.string(), steps: z.array(bilingualSchema.extend({ expect: z.unknown() })).min(1) })
