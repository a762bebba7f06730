import { useQuery } from '@tanstack/react-query'
import type { SignedInUser, Status } from '#contract/status.ts'
import { forgetPerson } from './forget-person.ts'
import { queryClient } from './query-client.ts'
import { request } from './request.ts'

export const statusQuery = { queryKey: ['status'], queryFn: () => request<Status>('/api/status') }

export function useStatus() {
  return useQuery(statusQuery)
}

/** The signed-in user; `undefined` while it is not known yet. */
export function useUser(): SignedInUser | null | undefined {
  return useStatus().data?.user
}

let beginning: Promise<void> | null = null

/** Makes sure that there is someone to own what comes next: signs in as a guest where nobody is, once for all who ask. */
export function ensureSession(): Promise<void> {
  beginning ??= beginSession().finally(() => {
    beginning = null
  })
  return beginning
}

async function beginSession(): Promise<void> {
  const status = await queryClient.ensureQueryData(statusQuery)
  if (status.user === null) await signInAsGuest()
}

export async function signInAsGuest(): Promise<void> {
  await request('/api/auth/sign-in/anonymous', { body: {} })
  await queryClient.invalidateQueries({ queryKey: ['status'] })
}

export async function signIn(credentials: { email: string; password: string }): Promise<void> {
  await request('/api/auth/sign-in/email', { body: credentials })
  await queryClient.resetQueries()
}

export async function signUp(person: { name: string; email: string; password: string }): Promise<void> {
  await request('/api/auth/sign-up/email', { body: person })
  await queryClient.resetQueries()
}

export async function signOut(): Promise<void> {
  await request('/api/auth/sign-out', { body: {} })
  forgetPerson()
  await queryClient.resetQueries()
}
