import type { Scenario } from '#contract/scenario.ts'
import { rememberDataset } from '../../api/datasets.ts'
import { builtInModel } from '../../api/models.ts'
import { createRuns } from '../../api/runs.ts'
import { createSampleDatasets } from '../../api/samples.ts'
import { ensureSession } from '../../api/session.ts'
import { currentLanguage } from '../../i18n/language.ts'

/** From one click to a run: a guest where nobody is signed in, the sample's tables as datasets, the first question asked. Answers the analysis. */
export async function startScenario({ sampleId, steps }: Scenario): Promise<string> {
  await ensureSession()
  const datasets = await createSampleDatasets(sampleId)
  for (const dataset of datasets) rememberDataset(dataset)
  const language = currentLanguage()
  const { runs } = await createRuns({
    prompt: steps[0]?.[language] ?? '',
    datasetIds: datasets.map(({ id }) => id),
    models: [builtInModel],
    language,
  })
  const [run] = runs
  if (!run) throw new Error('The server started no run')
  return run.analysisId
}
