// @vitest-environment node
import { expect, it } from 'vitest'
import type { Analysis } from '#contract/analysis.ts'
import type { Dataset } from '#contract/dataset.ts'
import type { TaskTemplate } from '#contract/task-template.ts'
import { composeAsk } from './compose-ask.ts'
import { emptyDraft } from './draft.ts'

const analysis = { id: 'a', datasetIds: ['d'], privacy: 'structure' } as unknown as Analysis
const datasets = [{ id: 'd', sheets: [] }] as unknown as Dataset[]
const template = { id: 'power', variables: [{ name: 'effect', type: 'number' }] } as unknown as TaskTemplate
const settings = { privacy: 'summary', answerLanguage: 'question' } as const
const question = { template: undefined, models: ['m/a', 'm/b'], repeats: 2, datasets, analysis, settings }

it('WEB-43: the privacy level is the one chosen, else that of the analysis, else that of the settings', () => {
  const level = (changes: object) => composeAsk({ ...question, draft: emptyDraft, ...changes }, 'en').privacy
  expect(level({ draft: { ...emptyDraft, privacy: 'rows' } })).toBe('rows')
  expect(level({})).toBe('structure')
  expect(level({ analysis: null })).toBe('summary')
  expect(level({ analysis: null, settings: { ...settings, privacy: 'structure' } })).toBe('structure')
})

it('WEB-41: a template goes with its values, and the words may be few or none', () => {
  const draft = { text: ' in red ', templateId: 'power', values: { effect: '0.5', other: 'x' } }
  expect(composeAsk({ ...question, draft, template }, 'en')).toEqual({
    prompt: 'in red',
    models: ['m/a', 'm/b'],
    repeats: 2,
    language: 'en',
    datasetIds: ['d'],
    privacy: 'structure',
    templateId: 'power',
    templateValues: { effect: 0.5 },
    analysisId: 'a',
  })
  expect(composeAsk({ ...question, draft: { ...draft, text: '' }, template: undefined }, 'zh-CN')).toMatchObject({
    prompt: '',
    language: 'zh-CN',
  })
})

it('STG-11: the answer is in the language of the settings, else in that of the question', () => {
  const ask = (answerLanguage: 'question' | 'en' | 'zh-CN', text: string) =>
    composeAsk({ ...question, draft: { ...emptyDraft, text }, settings: { ...settings, answerLanguage } }, 'en')
      .language
  expect([ask('question', '比较体重'), ask('en', '比较体重')]).toEqual(['zh-CN', 'en'])
  expect([ask('question', 'compare'), ask('zh-CN', 'compare')]).toEqual(['en', 'zh-CN'])
})

it('STG-11: what settings that are not known yet would say is left to the server', () => {
  const ask = composeAsk(
    { ...question, draft: { ...emptyDraft, text: 'x' }, analysis: null, settings: undefined },
    'en',
  )
  expect(ask).not.toHaveProperty('privacy')
  expect(ask).not.toHaveProperty('language')
})
