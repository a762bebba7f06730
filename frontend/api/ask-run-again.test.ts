import { afterEach, expect, it, vi } from 'vitest'
import type { Run } from '#contract/run.ts'

afterEach(() => vi.unstubAllGlobals())

const run = {
  ...{ id: 'r1', analysisId: 'a1', model: 'vendor/one', prompt: 'rendered', datasetIds: ['d1'] },
  ...{ language: 'zh-CN', privacy: 'structure' },
}

/** What is sent to ask once more. */
async function askedAgain(more: object): Promise<unknown> {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }))
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (_path: string, { body }: { body?: string }) => {
    if (body) sent.push(JSON.parse(body))
    return new Response(JSON.stringify({ runs: [] }))
  })
  const { askRunAgain } = await import('./ask-run-again.ts')
  await askRunAgain({ ...run, ...more } as unknown as Run)
  return sent
}

it('WEB-55: asking a run again puts the same question to its model at the same level, as the next step', async () => {
  const question = {
    models: ['vendor/one'],
    analysisId: 'a1',
    datasetIds: ['d1'],
    language: 'zh-CN',
    privacy: 'structure',
  }
  expect(await askedAgain({})).toEqual([{ ...question, prompt: 'rendered' }])
  const template = { id: 'survival', version: 2, kind: 'survival', values: { time: 'days' } }
  const templated = { prompt: '', templateId: 'survival', templateValues: { time: 'days' } }
  expect(await askedAgain({ template })).toEqual([{ ...question, ...templated }])
})

it('WEB-55: one’s own code asks no model, so nothing is sent', async () => {
  expect(await askedAgain({ model: null })).toEqual([])
})
