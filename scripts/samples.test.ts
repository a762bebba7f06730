import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { homeUses } from '#contract/home-uses.ts'
import type { RecordedExample } from '#contract/recorded-example.ts'
import { sampleSchema } from '#contract/sample.ts'
import { scenarioUseSchema, writtenScenarioSchema } from '#contract/scenario.ts'
import { inRoot } from './set-up/paths.mjs'

const samples = z.array(sampleSchema).parse(parse(readFileSync(inRoot('samples/samples.yaml'), 'utf8')))
const scenarios = scenarioUseSchema.options.flatMap((use) =>
  z
    .array(writtenScenarioSchema)
    .parse(parse(readFileSync(inRoot(`scenarios/${use}.yaml`), 'utf8')))
    .map((scenario) => ({ ...scenario, use })),
)
const languages = ['en', 'zh-CN'] as const

/** Column names are told from other words by their underscore. */
function listNamedColumns(prompt: string): string[] {
  return prompt.match(/[a-z][a-z0-9]*(?:_[a-z0-9]+)+/g) ?? []
}

it('SET-14: every sample has its files and a name of its own, and a scenario that shows it', () => {
  expect(samples.map((sample) => sample.id)).toEqual([...new Set(samples.map((sample) => sample.id))])
  for (const sample of samples) {
    for (const name of sample.fileNames) expect(existsSync(inRoot('samples', name)), name).toBe(true)
    expect(scenarios.map((scenario) => scenario.sample)).toContain(sample.id)
  }
})

describe('a scenario', () => {
  it('SCN-1: has a name of its own, and every use has one', () => {
    expect(scenarios.map(({ id }) => id)).toEqual([...new Set(scenarios.map(({ id }) => id))])
    for (const use of scenarioUseSchema.options) expect(scenarios.map((scenario) => scenario.use)).toContain(use)
  })

  it.each(scenarios)('SCN-1: $id has its sample with the columns that it names, and its pictures', (scenario) => {
    const sample = samples.find(({ id }) => id === scenario.sample)
    const header = (sample?.fileNames ?? []).flatMap(
      (name) => readFileSync(inRoot('samples', name), 'utf8').split('\n')[0]?.trim().split(',') ?? [],
    )
    const prompts = scenario.steps.flatMap((step) => languages.map((language) => step[language]))
    expect(header).toEqual(expect.arrayContaining(prompts.flatMap(listNamedColumns)))
    for (const language of languages)
      expect(existsSync(inRoot(`frontend/public/home/${scenario.id}-${language}.webp`)), language).toBe(true)
  })
})

it.each(languages)('HOM-4: the recorded runs (%s) are of the scenarios and samples as they ship', (language) => {
  const folder = inRoot('frontend/public/home')
  const examples: RecordedExample[] = JSON.parse(readFileSync(`${folder}/examples-${language}.json`, 'utf8'))
  expect(examples.map(({ use }) => use).toSorted()).toEqual(homeUses.toSorted())
  for (const example of examples) {
    const scenario = scenarios.find(({ use }) => use === example.use)
    expect(example).toMatchObject({ scenarioId: scenario?.id, prompt: scenario?.steps[0]?.[language] })
    expect(example.figure.src).toBe(`/home/${scenario?.id}-${language}.webp`)
    for (const { name, rowCount } of example.files) {
      expect(readFileSync(inRoot('samples', name), 'utf8').trimEnd().split('\n'), name).toHaveLength(rowCount + 1)
      expect(example.code).toContain(name)
    }
    expect(example.conclusion.length).toBeGreaterThan(0)
  }
})
