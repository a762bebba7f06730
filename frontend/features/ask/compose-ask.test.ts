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
const question = { template: undefined, models: ['m/a', 'm/b'], repeats: 2, datasets, analysis }

it('WEB-43: the privacy level is the one chosen, else that of the analysis, else statistics', () => {
  const level = (changes: object) => composeAsk({ ...question, draft: emptyDraft, ...changes }, 'en').privacy
  expect(level({ draft: { ...emptyDraft, privacy: 'rows' } })).toBe('rows')
  expect(level({})).toBe('structure')
  expect(level({ analysis: null })).toBe('summary')
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
