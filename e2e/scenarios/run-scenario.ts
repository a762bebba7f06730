import type { Dataset } from '#contract/dataset.ts'
import type { Language } from '#contract/language.ts'
import type { Run } from '#contract/run.ts'
import type { Scenario } from '#contract/scenario.ts'
import type { ApiClient } from '../testing/api-client.ts'

/** All steps of a scenario, one after the other in one analysis, with the built-in analyst. */
export async function runScenario(client: ApiClient, scenario: Scenario, language: Language): Promise<Run[]> {
  client.language = language
  const { body: datasets } = await client.send<Dataset[]>('POST', `/api/samples/${scenario.sampleId}/datasets`)
  const datasetIds = datasets.map(({ id }) => id)
  const runs: Run[] = []
  for (const step of scenario.steps) {
    const analysisId = runs[0]?.analysisId
    runs.push(await client.ask(step[language], datasetIds, { language, ...(analysisId && { analysisId }) }))
  }
  return runs
}
