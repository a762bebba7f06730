import { expect, it } from 'vitest'
import { AppFailure } from '../app-failure.ts'
import { CallAllowance } from './call-allowance.ts'

it('CON-8: counts in a minute that moves, by user, and says how long to wait', () => {
  const allowance = new CallAllowance(2)
  allowance.take('ann', 0)
  allowance.take('ann', 30_000)
  allowance.take('bob', 30_000)
  const refused = () => allowance.take('ann', 45_500)
  expect(refused).toThrow(AppFailure)
  try {
    refused()
  } catch (error) {
    expect(error instanceof AppFailure && error.failure.message.params).toEqual({ seconds: 15 })
  }
  allowance.take('ann', 60_000)
  expect(() => allowance.take('ann', 60_001)).toThrow(AppFailure)
})
