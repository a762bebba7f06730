import { afterEach, expect, it, vi } from 'vitest'
import { signOut } from '../../api/session.ts'
import { forgetDrafts, getDraft, keepDraft } from './draft-store.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  forgetDrafts()
})

it('WEB-56: who signs out leaves nothing that they wrote in the browser, and keeps its choices', async () => {
  vi.stubGlobal('fetch', async () => new Response('{}'))
  keepDraft('new', { text: 'a secret question', values: {} })
  for (const key of ['template-draft:mine', 'code-draft run/1', 'upload:1']) localStorage.setItem(key, '{}')
  localStorage.setItem('models', 'builtin/analyst')
  await signOut()
  expect(getDraft('new').text).toBe('')
  expect(Object.keys(localStorage)).toEqual(['models'])
})

it('WEB-56: a sign-out that fails takes nothing away', async () => {
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 503 }))
  keepDraft('new', { text: 'half a question', values: {} })
  await expect(signOut()).rejects.toThrow()
  expect(getDraft('new').text).toBe('half a question')
})
