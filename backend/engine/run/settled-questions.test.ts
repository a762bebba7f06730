import { afterEach, beforeEach, expect, it } from 'vitest'
import { askModelsSchema } from '#contract/create-runs.ts'
import { defaultUserSettings } from '#contract/settings/default-user-settings.ts'
import { type Lab, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'

const caller = person()
let lab: Lab
beforeEach(async () => {
  const { home } = scriptKernels({ read: async () => null })
  const model = { id: 'v/m', provider: 'v', label: 'm', available: true, contextWindow: null, price: null }
  lab = await openLab({
    kernels: home,
    models: [{ ...model, capabilities: [], isLocal: false, origin: 'listed' }],
  })
})
afterEach(() => lab.close())

/** How a question is kept; and its analysis. */
async function ask(more: object = {}) {
  const request = askModelsSchema.parse({ prompt: 'p', models: ['v/m'], ...more })
  const { runs } = await lab.engine.startRuns(caller, request)
  const run = await lab.engine.getRun(caller, runs[0]?.id ?? '')
  return { ...run, preview: await lab.engine.previewPrompt(caller, request) }
}

it('STG-11: what a question leaves open is as the settings say: privacy, language of the answer, interpretation', async () => {
  expect(await ask()).toMatchObject({ privacy: 'summary', language: 'en', interpret: true })
  await lab.engine.saveSettings(caller, {
    ...defaultUserSettings,
    ...{ privacy: 'structure', answerLanguage: 'zh-CN', interpret: false },
  })
  const run = await ask()
  expect(run).toMatchObject({ privacy: 'structure', language: 'zh-CN', interpret: false })
  expect(run.preview.privacy).toBe('structure')
  expect(run.preview.prompts[0]?.messages[0]?.text).toContain('Answer in Simplified Chinese')
})

it('STG-11: what a question says itself counts, and an analysis keeps the level that it began with', async () => {
  const begun = await ask()
  await lab.engine.saveSettings(caller, {
    ...defaultUserSettings,
    ...{ privacy: 'structure', answerLanguage: 'zh-CN', interpret: false },
  })
  expect(await ask({ privacy: 'rows', language: 'en', interpret: true })).toMatchObject({
    ...{ privacy: 'rows', language: 'en', interpret: true },
  })
  expect(await ask({ analysisId: begun.analysisId })).toMatchObject({ privacy: 'summary' })
  expect(await ask({ repeats: 2 })).toMatchObject({ interpret: false })
})

it('STY-13: a model is told the language of figures where it is another than that of the answer', async () => {
  const choose = (textLanguage: 'answer' | 'en' | 'zh-CN') =>
    lab.engine.saveSettings(caller, {
      ...defaultUserSettings,
      figureStyle: { ...defaultUserSettings.figureStyle, textLanguage },
    })
  const told = async () => (await ask({ language: 'zh-CN' })).preview.prompts[0]?.messages[0]?.text
  const other = 'Titles, labels and legends of figures are in English, printed text in Simplified Chinese'
  await choose('en')
  expect(await told()).toContain(other)
  for (const same of ['answer', 'zh-CN'] as const) {
    await choose(same)
    expect(await told()).toContain('Titles, labels and printed text are in Simplified Chinese')
  }
})
