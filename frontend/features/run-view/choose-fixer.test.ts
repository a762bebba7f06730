// @vitest-environment node
import { expect, it } from 'vitest'
import type { Model } from '#contract/model.ts'
import { listFixers } from './choose-fixer.ts'

const model = (id: string, available = true) => ({ id, available, provider: id.split('/')[0] }) as Model
const models = [model('builtin/analyst'), model('a/one'), model('b/two'), model('c/three'), model('d/gone', false)]

it('EDT-9: who wrote the code is asked to mend it, else who was chosen last; the built-in analyst never is', () => {
  const ids = (author: string | null, remembered: string[]) =>
    listFixers(models, { author, remembered }).map(({ id }) => id)
  expect(ids('b/two', ['c/three'])).toEqual(['b/two', 'c/three', 'a/one'])
  expect(ids(null, ['builtin/analyst', 'c/three'])).toEqual(['c/three', 'a/one', 'b/two'])
  expect(listFixers([model('builtin/analyst')], { author: 'builtin/analyst', remembered: [] })).toEqual([])
})
