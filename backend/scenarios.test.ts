import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { scenarioUseSchema } from '#contract/scenario.ts'
import { answerTask } from './llm-adapters/builtin-analyst/create-builtin-analyst.ts'
import { readIntent } from './llm-adapters/builtin-analyst/plan-intent.ts'
import { codeOf, loadFixture, makeTask } from './llm-adapters/builtin-analyst/testing/load-fixture.ts'
import { understandRequest } from './llm-adapters/builtin-analyst/understand/understand-request.ts'
import { loadSamples } from './load-samples.ts'
import { loadScenarios } from './load-scenarios.ts'

const project = join(import.meta.dirname, '..')
const samples = await loadSamples(join(project, 'samples'))
const scenarios = await loadScenarios(join(project, 'scenarios'), samples)
const expectedSchema = z.array(
  z.object({ id: z.string(), steps: z.array(z.object({ expect: z.object({ analysis: z.string() }) })) }),
)
const analyses = new Map(
  scenarioUseSchema.options.flatMap((use) =>
    expectedSchema
      .parse(parse(readFileSync(join(project, `scenarios/${use}.yaml`), 'utf8')))
      .map(({ id, steps }): [string, string[]] => [id, steps.map((step) => step.expect.analysis)]),
  ),
)

const cases = scenarios.flatMap((scenario) => (['en', 'zh-CN'] as const).map((language) => ({ scenario, language })))

it.each(cases)(
  'SCN-5: each step of $scenario.id ($language) is understood as the analysis that is stated',
  ({ scenario: { id, fileNames, steps }, language }) => {
    const tables = fileNames.map(loadFixture)
    const understood = steps.map((_, at) => {
      const prompts = steps.slice(0, at + 1).map((step) => step[language])
      const found = understandRequest({ ...makeTask(tables, ...prompts), language })
      return found.type === 'plan' ? readIntent(found.plan).analysis : 'ask'
    })
    expect(understood).toEqual(analyses.get(id))
  },
)

type Cell = { cell_type: 'code' | 'markdown'; source: string }

/** What a worked notebook holds after its heading: of each step its question, what was said, and the program where there is one. */
function readSteps(name: string): Cell[] {
  const { cells }: { cells: Cell[] } = JSON.parse(readFileSync(join(project, 'notebooks', name), 'utf8'))
  // One cell stands in for `report`; what is offered to choose from stands below the words of a question back.
  return cells.slice(1).filter(({ source }) => !source.includes('def report('))
}

it.each(cases)(
  'SCN-8: the notebook of $scenario.id ($language) has the words and programs of today; else: npm run notebooks -- $scenario.id',
  ({ scenario: { id, fileNames, steps }, language }) => {
    const tables = fileNames.map(loadFixture)
    const today = steps.flatMap((step, at) => {
      // A step goes on from those that were computed.
      const before = steps.slice(0, at).filter((_, place) => analyses.get(id)?.[place] !== 'ask')
      const prompts = [...before, step].map((one) => one[language])
      const answer = answerTask({ ...makeTask(tables, ...prompts), language })
      const words = answer.split('```python')[0]?.trim() ?? ''
      const code = codeOf(answer)?.replaceAll('"data/', '"../samples/').trim()
      return [`## ${at + 1}. ${step[language]}`, words, ...(code ? [code] : [])]
    })
    const standing = readSteps(`${id}.${language}.ipynb`).map(({ cell_type, source }, at) =>
      cell_type === 'code' ? source.trim() : source.trim().slice(0, today[at]?.length),
    )
    expect(standing).toEqual(today)
  },
)

it('SCN-1: a scenario without its sample ends the start', async () => {
  await expect(loadScenarios(join(project, 'scenarios'), samples.slice(1))).rejects.toThrow('names no sample')
})
