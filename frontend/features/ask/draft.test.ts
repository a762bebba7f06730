// @vitest-environment node
import { expect, it } from 'vitest'
import { emptyDraft, readDraft, writeDraft } from './draft.ts'

it('WEB-40: words, template, values, privacy level, models, repeats and tables come back as they were', () => {
  const draft = {
    text: 'and plot it',
    templateId: 'group-comparison',
    values: { outcome: 'body_mass_g', covariates: ['sex', '体重'], alpha: '0.05' },
    privacy: 'rows' as const,
    models: ['openai/gpt', 'builtin/analyst'],
    repeats: 3,
    datasetIds: ['d1', 'd2'],
    taken: { datasets: 'd1' },
  }
  expect(readDraft(writeDraft(draft))).toEqual(draft)
})

it('WEB-40: a draft of words alone, as it was kept before, is read', () => {
  expect(readDraft('compare 收缩压 by 性别')).toEqual({ text: 'compare 收缩压 by 性别', values: {} })
  expect(readDraft('42')).toEqual({ text: '42', values: {} })
  expect(readDraft('{not json')).toEqual({ text: '{not json', values: {} })
})

it('WEB-40: what is not as it should be is left out', () => {
  const stored = JSON.stringify({
    text: 7,
    templateId: 3,
    values: { a: 'x', b: { c: 1 } },
    privacy: 'all',
    models: [1],
    repeats: 'x',
  })
  expect(readDraft(stored)).toEqual({ text: '', values: { a: 'x' } })
})

it('WEB-40: nothing is kept of an empty draft', () => {
  expect(writeDraft(emptyDraft)).toBe('')
  expect(readDraft(null)).toEqual(emptyDraft)
})
