import { afterEach, expect, it, vi } from 'vitest'
import type { Comparison } from '#contract/comparison.ts'

afterEach(() => vi.unstubAllGlobals())

const run = { id: 'r1', analysisId: 'a1', model: 'vendor/one', repeat: 1, status: 'succeeded' }
const template = { id: 'survival', version: 2, kind: 'survival', values: { time: 'days' } }

/** What is sent to ask once more, when the first run was asked with a template. */
async function askedAgain(prompt: string): Promise<Record<string, unknown>> {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }))
  let sent: Record<string, unknown> = {}
  vi.stubGlobal('fetch', async (path: string, { body }: { body?: string }) => {
    if (body) sent = JSON.parse(body)
    const answers: Record<string, object> = {
      '/api/runs/r1': { language: 'zh-CN', privacy: 'structure', template },
      '/api/analyses/a1': { branchedFromId: 'a0' },
      '/api/runs': { runs: [], comparisonId: 'c2' },
    }
    return new Response(JSON.stringify(answers[path]))
  })
  const { askAgain } = await import('./comparisons.ts')
  const runs = [run, { ...run, id: 'r2', repeat: 2 }, { ...run, id: 'r3', model: 'vendor/two' }]
  expect(await askAgain({ prompt, datasetIds: ['d1'], runs } as unknown as Comparison)).toBe('c2')
  return sent
}

it('WEB-30: asking again puts the same question to the same models as often, at the same level, from the same steps', async () => {
  expect(await askedAgain('rendered')).toEqual({
    ...{ prompt: '', templateId: 'survival', templateValues: { time: 'days' } },
    ...{ datasetIds: ['d1'], language: 'zh-CN', privacy: 'structure', analysisId: 'a0' },
    ...{ models: ['vendor/one', 'vendor/two'], repeats: 2 },
  })
})

it('WEB-30: words that were added to a template are asked again with it, as words', async () => {
  const sent = await askedAgain('rendered\n\nand by sex')
  expect(sent).toMatchObject({ prompt: 'rendered\n\nand by sex' })
  expect(sent).not.toHaveProperty('templateId')
})
