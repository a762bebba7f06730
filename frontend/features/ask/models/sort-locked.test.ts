// @vitest-environment node
import { expect, it } from 'vitest'
import type { Model } from '#contract/model.ts'
import { firstVendors, isLocked, keyTo } from './sort-locked.ts'

const model = (provider: string, key: string): Model => ({
  id: `${provider}/m`,
  provider,
  label: 'm',
  available: false,
  reason: { key, params: {} } as NonNullable<Model['reason']>,
  contextWindow: null,
  price: null,
  capabilities: [],
  isLocal: false,
  origin: 'listed',
})

it('QST-10: a guest is told of an account, and of a key only where the server has none; a member of the key alone', () => {
  const open = [model('openai', 'model-needs-account'), model('anthropic', 'model-needs-account')]
  const closed = [...open, model('mistral', 'model-needs-key')]
  expect([keyTo(open, true), keyTo(closed, true), keyTo(closed, false)]).toEqual(['account', 'accountAndKey', 'key'])
})

it('QST-10: what is wrong with a model is told by itself, and a few vendors stand for all', () => {
  expect(isLocked(model('openai', 'model-needs-key'))).toBe(true)
  expect(isLocked(model('openai', 'model-key-malformed'))).toBe(false)
  const many = ['a', 'b', 'a', 'c', 'd', 'e'].map((provider) => model(provider, 'model-needs-key'))
  expect(firstVendors(many)).toEqual(['a', 'b', 'c', 'd'])
})
