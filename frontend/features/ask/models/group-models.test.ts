// @vitest-environment node
import { expect, it } from 'vitest'
import type { Model } from '#contract/model.ts'
import { groupModels } from './group-models.ts'

const model = (id: string, more: Partial<Model> = {}): Model => ({
  id,
  provider: id.split('/')[0] ?? '',
  label: id.split('/')[1] ?? '',
  available: true,
  contextWindow: null,
  price: null,
  capabilities: [],
  isLocal: false,
  origin: 'listed',
  ...more,
})

const many = Array.from({ length: 300 }, (_, n) => model(`router/house-${n}`, { origin: 'discovered' }))
const models = [
  model('builtin/analyst'),
  model('openai/large'),
  model('openai/small'),
  model('router/flagship'),
  ...many,
  model('mistral/closed', { available: false }),
]

it('WEB-44: of 300 discovered models none is shown unasked, and it is said how many there are', () => {
  const sections = groupModels(models, ['openai/small'], '')
  expect(sections.chosen.map(({ id }) => id)).toEqual(['openai/small'])
  expect(sections.groups.map(({ provider, models: group }) => [provider, group.map(({ label }) => label)])).toEqual([
    ['builtin', ['analyst']],
    ['openai', ['large']],
    ['router', ['flagship']],
  ])
  expect(sections.hidden).toBe(300)
  expect(sections.unavailable.map(({ id }) => id)).toEqual(['mistral/closed'])
})

it('WEB-44: a few discovered ones, as on a local server, show at once', () => {
  const local = ['a', 'b', 'c'].map((name) => model(`ollama/${name}`, { origin: 'discovered', isLocal: true }))
  expect(groupModels(local, [], '')).toMatchObject({ groups: [{ provider: 'ollama', models: local }], hidden: 0 })
})

it('WEB-44: search finds by every word in name and provider, draws at most 40, and counts the rest', () => {
  const sections = groupModels(models, [], 'HOUSE router')
  expect(sections.groups.flatMap(({ models: group }) => group)).toHaveLength(40)
  expect(sections.hidden).toBe(260)
  expect(groupModels(models, [], 'house-299').groups).toMatchObject([{ models: [{ id: 'router/house-299' }] }])
  expect(groupModels(models, [], 'nothing such')).toMatchObject({ groups: [], hidden: 0, unavailable: [] })
})

it('WEB-44: a chosen model stays in sight though it was only discovered', () => {
  expect(groupModels(models, ['router/house-7'], '').chosen.map(({ id }) => id)).toEqual(['router/house-7'])
})
