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

/** The programs of a worked notebook, without the cell that stands in for `report`. */
function readPrograms(name: string): string[] {
  const { cells } = JSON.parse(readFileSync(join(project, 'notebooks', name), 'utf8'))
  const codes = cells.filter((cell: { cell_type: string }) => cell.cell_type === 'code')
  return codes.slice(1).map(({ source }: { source: string }) => source.trim())
}

it.each(cases)(
  'SCN-8: the notebook of $scenario.id ($language) has the programs that the analyst writes today; else: npm run notebooks -- $scenario.id',
  ({ scenario: { id, fileNames, steps }, language }) => {
    const tables = fileNames.map(loadFixture)
    const programs = steps.flatMap((_, at) => {
      const prompts = steps.slice(0, at + 1).map((step) => step[language])
      return codeOf(answerTask({ ...makeTask(tables, ...prompts), language })) ?? []
    })
    const standing = programs.map((code) => code.replaceAll('"data/', '"../samples/').trim())
    expect(readPrograms(`${id}.${language}.ipynb`)).toEqual(standing)
  },
)

it('SCN-1: a scenario without its sample ends the start', async () => {
  await expect(loadScenarios(join(project, 'scenarios'), samples.slice(1))).rejects.toThrow('names no sample')
})
