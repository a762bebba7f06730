import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AskModels, askModelsSchema } from '#contract/create-runs.ts'
import type { Model } from '#contract/model.ts'
import type { SentMessage } from '#contract/run.ts'
import type { GenerateRequest } from '#engine/ports/language-model.ts'
import { type Lab, oneTable, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'
import { checkTemplates } from './templates/check-templates.ts'
import { makeColumn } from './testing/make-conversation.ts'

const model = (id: string, change: Partial<Model> = {}): Model => ({
  ...{ id, provider: 'v', label: id, available: true, contextWindow: 128_000 },
  ...{
    price: { input: 2, output: 8, asOf: '2026-01-01' },
    capabilities: [],
    isLocal: false,
    origin: 'listed',
    ...change,
  },
})
const both = (text: string) => ({ en: text, 'zh-CN': text })
const template = {
  ...{ id: 'one', version: 2, kind: 'comparing', title: both('t'), summary: both('s'), guidance: both('GUIDANCE') },
  variables: [{ name: 'column', type: 'column', label: both('Column'), isRequired: true }],
  text: both('Look at {{column}}.'),
}
const columns = Array.from({ length: 150 }, (_, index) =>
  makeColumn({ name: `column_${index}`, levels: [{ value: 'common', count: 90 }] }),
)
const table = { ...oneTable, sheets: [{ ...oneTable.sheets[0], rowCount: 200, columns }] }

const caller = person()
let lab: Lab
let asked: GenerateRequest[]
let answer: string
let datasetId: string

beforeEach(async () => {
  const { home } = scriptKernels({ read: async () => table })
  const models = [model('v/large'), model('v/small', { contextWindow: 4_000, price: null })]
  lab = await openLab({ kernels: home, models, settings: { guestModels: 'all' } })
  lab.ports.templates.push(...checkTemplates([template]))
  asked = []
  answer = '```python\nx = 1\n```'
  lab.ports.models.generate = async function* (request) {
    asked.push(request)
    yield { type: 'text-delta', text: answer }
    yield { type: 'finish', reason: 'stop' }
  }
  datasetId = (await lab.upload(caller, 't.csv', 'a\n1\n')).id
})
afterEach(() => lab.close())

const question = (change: Partial<AskModels> = {}): AskModels =>
  askModelsSchema.parse({
    prompt: 'what of column_7?',
    models: ['v/large'],
    datasetIds: [datasetId],
    interpret: false,
    ...change,
  })

async function run(change: Partial<AskModels> = {}) {
  const created = await lab.engine.startRuns(caller, question(change))
  return Promise.all(created.runs.map(async ({ id, analysisId }) => ({ id, analysisId, run: await lab.follow(id) })))
}
const withoutMark = (messages: SentMessage[] = []) =>
  messages.map(({ role, text }) => ({
    role,
    text: text.replace(/(<\/?(?:data|output|error) )[0-9a-f]{16}>/g, '$1MARK>'),
  }))

describe('a preview', () => {
  it('PRM-11: shows word for word what is then sent to each model, but for the mark that is new each time', async () => {
    const [first] = await run({ prompt: 'first step' })
    const change = {
      ...{ prompt: 'be brief', templateId: 'one', templateValues: { column: 'column_149' }, privacy: 'rows' as const },
      ...{ models: ['v/large', 'v/small'], repeats: 2, analysisId: first?.analysisId },
    }
    const preview = await lab.engine.previewPrompt(caller, question(change))
    const runs = await run(change)
    expect(preview).toMatchObject({ privacy: 'rows', request: 'Look at “column_149”.\n\nbe brief' })
    expect(preview.prompts.map((one) => one.model)).toEqual(['v/large', 'v/small'])
    for (const { run: kept } of runs) {
      const shown = preview.prompts.find((one) => one.model === kept?.model)?.messages
      expect(withoutMark(shown)).toEqual(withoutMark(kept?.promptsSent[0]))
      expect(kept?.promptsSent[0]).not.toEqual(shown)
      expect(asked.map(({ messages }) => messages)).toContainEqual(kept?.promptsSent[0])
      expect(JSON.stringify(shown)).toContain('GUIDANCE')
    }
    expect(preview.prompts[0]?.messages[0]?.text).toMatch(/<data [0-9a-f]{16}>/)
  })

  it('PRM-11: tells tokens, what the prompt costs where that is known, and whether it was shortened', async () => {
    const { prompts } = await lab.engine.previewPrompt(caller, question({ models: ['v/large', 'v/small'] }))
    const [large, small] = prompts
    expect(large?.isShortened).toBe(false)
    expect(large?.costUsd).toBeCloseTo(((large?.inputTokens ?? 0) * 2) / 1e6, 12)
    expect(small).toMatchObject({ isShortened: true, costUsd: null })
    expect(small?.inputTokens).toBeLessThan(3_000)
    expect(small?.messages[0]?.text).toContain('"column_7"')
  })

  it('PRM-11: sends nothing and keeps nothing', async () => {
    const [first] = await run()
    asked = []
    await lab.engine.previewPrompt(caller, question({ privacy: 'rows', analysisId: first?.analysisId }))
    expect(asked).toEqual([])
    expect((await lab.engine.listRuns(caller, { limit: 10 })).runs).toHaveLength(1)
    expect(await lab.engine.getAnalysis(caller, first?.analysisId ?? '')).toMatchObject({ privacy: 'summary' })
  })

  it('PRM-11: refuses a model that is not there, a value that does not fit, and what is another person’s', async () => {
    const refusal = (change: Partial<AskModels>, who = caller) =>
      lab.engine.previewPrompt(who, question(change)).then(
        () => null,
        (error: unknown) => error,
      )
    expect(await refusal({ models: ['v/none'] })).toMatchObject({ failure: { message: { key: 'model-unknown' } } })
    expect(await refusal({ templateId: 'one' })).toMatchObject({
      failure: { message: { key: 'template-value-missing' } },
    })
    expect(await refusal({}, person())).toMatchObject({ failure: { code: 'not-found' } })
  })
})

describe('the level of privacy', () => {
  it('PRM-4: is `summary` at first, stays with the analysis for follow-ups and branches, and changes when a request says so', async () => {
    const [first] = await run()
    const analysisId = first?.analysisId ?? ''
    expect(first?.run).toMatchObject({ privacy: 'summary' })
    const [second] = await run({ analysisId, privacy: 'structure' })
    const [third] = await run({ analysisId })
    expect([second, third].map((one) => one?.run?.privacy)).toEqual(['structure', 'structure'])
    expect(await lab.engine.getAnalysis(caller, analysisId)).toMatchObject({ privacy: 'structure' })
    const branches = await run({ analysisId, models: ['v/large'], repeats: 2 })
    for (const { run: branch, analysisId: own } of branches) {
      expect(branch?.privacy).toBe('structure')
      expect(await lab.engine.getAnalysis(caller, own)).toMatchObject({
        privacy: 'structure',
        branchedFromId: analysisId,
      })
    }
  })

  it('PRM-5: a program that was written at a higher level is not told at a lower one, edited or not', async () => {
    answer = '```python\nseen = "FROM-ROWS"\n```'
    const [first] = await run({ privacy: 'rows' })
    const analysisId = first?.analysisId ?? ''
    const rerun = await lab.engine.rerun(caller, first?.id ?? '', { code: 'edited = "FROM-ROWS"' })
    await lab.follow(rerun.runs[0]?.id ?? '')
    const own = await lab.engine.startRuns(caller, { code: 'typed = "OWN-WORDS"', datasetIds: [], analysisId })
    await lab.follow(own.runs[0]?.id ?? '')
    await run({ analysisId, privacy: 'summary' })
    const lower = JSON.stringify(asked.at(-1)?.messages)
    expect(lower).not.toContain('FROM-ROWS')
    expect(lower).toContain('OWN-WORDS')
    await run({ analysisId, privacy: 'rows' })
    expect(JSON.stringify(asked.at(-1)?.messages)).toContain('edited = \\"FROM-ROWS')
  })
})

describe('a template', () => {
  it('TPL-4: is recorded with version, kind and values; the request is what it was put into words as', async () => {
    const change = { prompt: '', templateId: 'one', templateValues: { column: 'column_3' }, ids: [randomUUID()] }
    const [asRun] = await run(change)
    expect(asRun?.run).toMatchObject({
      prompt: 'Look at “column_3”.',
      template: { id: 'one', version: 2, kind: 'comparing', values: { column: 'column_3' } },
    })
    const again = await lab.engine.startRuns(caller, question(change))
    expect(again.runs[0]?.analysisId).toBe(asRun?.analysisId)
    expect(asked).toHaveLength(1)
    const other = question({ ...change, templateValues: { column: 'column_4' } })
    await expect(lab.engine.startRuns(caller, other)).rejects.toMatchObject({ failure: { code: 'conflict' } })
  })
})
