// @vitest-environment node
import { expect, it } from 'vitest'
import { checkCredentials } from './check-credentials.ts'

it('SHL-21: what is missing or can not be right is told by field, the length of a password of a new account alone', () => {
  expect(checkCredentials({ name: ' ', email: 'ada', password: 'short' })).toEqual({
    name: 'account.required',
    email: 'account.emailInvalid',
    password: 'account.passwordShort',
  })
  expect(checkCredentials({ email: '', password: '' })).toEqual({
    email: 'account.required',
    password: 'account.required',
  })
  expect(checkCredentials({ email: 'ada@lab', password: 'short' })).toEqual({})
  expect(checkCredentials({ name: 'Ada', email: 'ada@lab.org', password: 'long enough' })).toEqual({})
})
