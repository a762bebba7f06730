import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { RecordedExample } from '#contract/recorded-example.ts'
import { sampleSchema, sampleUseSchema } from '#contract/sample.ts'
import { inRoot } from './set-up/paths.mjs'

const samples = z.array(sampleSchema).parse(parse(readFileSync(inRoot('samples/samples.yaml'), 'utf8')))

/** Column names are told from other words by their underscore. */
function listNamedColumns(prompt: string): string[] {
  return prompt.match(/[a-z]+(?:_[a-z]+)+/g) ?? []
}

it('SET-14: every sample has its files, a name of its own and at least two prompts', () => {
  expect(samples.map((sample) => sample.id)).toEqual([...new Set(samples.map((sample) => sample.id))])
  for (const sample of samples) {
    for (const name of sample.fileNames) expect(existsSync(inRoot('samples', name)), name).toBe(true)
    expect(sample.prompts.length, sample.id).toBeGreaterThanOrEqual(2)
  }
})

it('SET-14: the columns that a prompt names are in the table', () => {
  for (const sample of samples) {
    const header = sample.fileNames.flatMap(
      (name) => readFileSync(inRoot('samples', name), 'utf8').split('\n')[0]?.trim().split(',') ?? [],
    )
    const prompts = sample.prompts.flatMap((prompt) => [prompt.en, prompt['zh-CN']])
    expect(header, sample.id).toEqual(expect.arrayContaining(prompts.flatMap(listNamedColumns)))
  }
})

it.each(['en', 'zh-CN'] as const)('HOM-4: the recorded runs (%s) are of the samples as they ship', (language) => {
  const folder = inRoot('frontend/public/home')
  const examples: RecordedExample[] = JSON.parse(readFileSync(`${folder}/examples-${language}.json`, 'utf8'))
  const used = samples.filter((sample) => sample.use)
  expect(examples.map(({ use }) => use).toSorted()).toEqual(sampleUseSchema.options.toSorted())
  for (const example of examples) {
    const sample = used.find(({ use }) => use === example.use)
    expect(example).toMatchObject({ sampleId: sample?.id, prompt: sample?.prompts[0]?.[language] })
    for (const { name, rowCount } of example.files) {
      expect(readFileSync(inRoot('samples', name), 'utf8').trimEnd().split('\n'), name).toHaveLength(rowCount + 1)
      expect(example.code).toContain(name)
    }
    expect(existsSync(inRoot('frontend/public', example.figure.src)), example.figure.src).toBe(true)
    expect(example.conclusion.length).toBeGreaterThan(0)
  }
})
