import type { Run } from '#contract/run.ts'
import { askedWith } from './asked-with.ts'
import { createRuns } from './runs.ts'

/** Asks the model of a run the same question of the same tables at the same level, as the next step of its analysis. */
export async function askRunAgain(run: Run): Promise<void> {
  const { model, analysisId, datasetIds, language, privacy } = run
  if (model === null) return
  await createRuns({
    ...askedWith(run.prompt, run.template),
    ...{ models: [model], analysisId, datasetIds, language },
    ...(privacy && { privacy }),
  })
}
