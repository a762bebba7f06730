// @vitest-environment node
import type { TFunction } from 'i18next'
import { expect, it } from 'vitest'
import type { Model } from '#contract/model.ts'
import { costOfSending, describeModel } from './describe-model.ts'

const t = ((key: string, values: object = {}) =>
  `${key} ${Object.values(values).join(' ')}`.trim()) as unknown as TFunction
const model = (price: Model['price'], isLocal = false) =>
  ({ contextWindow: 400_000, price, isLocal, capabilities: ['vision'] }) as Model
const price = { input: 2, output: 10, asOf: '2026-09-23' }

it('QST-8: a model tells its window and its price per million tokens, what is cached too where that is known', () => {
  expect(describeModel(model(price), t)[1]).toBe('models.price $2 $0 $10 2026‑09‑23')
  expect(describeModel(model({ ...price, cachedInput: 0.2 }), t)).toEqual([
    'models.window 400K',
    'models.priceCached $2 $0.2 $10 2026‑09‑23',
    'models.can.vision',
  ])
  expect(describeModel(model(null), t)[1]).toBe('models.priceUnknown')
  expect(describeModel(model(null, true), t)).toHaveLength(2)
})

it('QST-8: what a question costs to send is said only where the price is known', () => {
  expect(costOfSending(model(price), 5_000)).toBe(0.01)
  expect(costOfSending(model(null), 5_000)).toBeNull()
})
