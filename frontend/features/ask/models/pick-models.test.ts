import { expect, it } from 'vitest'
import type { Model } from '#contract/model.ts'
import { pickModels } from './pick-models.ts'

const model = (id: string, available = true) => ({ id, available }) as Model
const models = [model('builtin/analyst'), model('a/one'), model('b/two'), model('c/gone', false)]
const remembered = ['b/two']
const usual: string[] = []

it('WEB-53: in an analysis the next question goes to the model of the last step until others are picked', () => {
  expect(pickModels({ picked: null, lastAsked: 'a/one', usual, remembered }, models)).toEqual(['a/one'])
  expect(pickModels({ picked: ['b/two', 'a/one'], lastAsked: 'a/one', usual, remembered }, models)).toEqual([
    'b/two',
    'a/one',
  ])
})

it('WEB-53: without a step, or where its model is gone, those of the last choice are asked', () => {
  expect(pickModels({ picked: null, lastAsked: undefined, usual, remembered }, models)).toEqual(['b/two'])
  expect(pickModels({ picked: null, lastAsked: 'c/gone', usual, remembered }, models)).toEqual(['b/two'])
})

it('WEB-53: where none of these can be used the built-in analyst is asked', () => {
  const wishes = { picked: ['c/gone'], lastAsked: 'c/gone', usual, remembered: ['c/gone'] }
  expect(pickModels(wishes, models)).toEqual(['builtin/analyst'])
  expect(pickModels(wishes, [model('b/two')])).toEqual(['b/two'])
  expect(pickModels(wishes, [])).toEqual([])
})

it('STG-12: a new analysis asks the default models of the settings; those that are gone give way to the last choice', () => {
  const wishes = { picked: null, lastAsked: undefined, remembered }
  expect(pickModels({ ...wishes, usual: ['a/one', 'builtin/analyst'] }, models)).toEqual(['a/one', 'builtin/analyst'])
  expect(pickModels({ ...wishes, usual: ['c/gone'] }, models)).toEqual(['b/two'])
  expect(pickModels({ ...wishes, lastAsked: 'b/two', usual: ['a/one'] }, models)).toEqual(['b/two'])
})
