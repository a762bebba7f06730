import type { ParseKeys } from 'i18next'

/** `name` is asked for with a new account alone. */
export type Credentials = { name?: string; email: string; password: string }
export type CredentialProblems = Partial<Record<keyof Credentials, ParseKeys>>

const shortestPassword = 8

/** What is wrong with each field before it is sent, as keys of texts in the order of the form; the server judges the rest. */
export function checkCredentials({ name, email, password }: Credentials): CredentialProblems {
  const isNew = name !== undefined
  return {
    ...(name?.trim() === '' && { name: 'account.required' }),
    ...(email === ''
      ? { email: 'account.required' }
      : !/^[^\s@]+@[^\s@]+$/.test(email) && { email: 'account.emailInvalid' }),
    ...(password === ''
      ? { password: 'account.required' }
      : isNew && password.length < shortestPassword && { password: 'account.passwordShort' }),
  } satisfies CredentialProblems
}
