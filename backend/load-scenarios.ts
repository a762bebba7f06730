import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Sample } from '#contract/sample.ts'
import { type Scenario, scenarioUseSchema, writtenScenarioSchema } from '#contract/scenario.ts'

/** The live examples, by use, in the order in which they stand in its file. Throws when one is not in its form or names no sample: a bug found at start. */
export async function loadScenarios(directory: string, samples: Sample[]): Promise<Scenario[]> {
  const all = await Promise.all(
    scenarioUseSchema.options.map(async (use) => {
      const text = await readFile(join(directory, `${use}.yaml`), 'utf8')
      const written = z.array(writtenScenarioSchema).parse(parse(text))
      return written.map(({ sample: sampleId, steps, ...rest }): Scenario => {
        const sample = samples.find(({ id }) => id === sampleId)
        if (!sample) throw new Error(`The scenario ${rest.id} names no sample: ${sampleId}`)
        const { fileNames, source } = sample
        const prompts = steps.map(({ expect: _, ...prompt }) => prompt)
        return { ...rest, use, sampleId, fileNames, source, steps: prompts }
      })
    }),
  )
  return all.flat()
}
