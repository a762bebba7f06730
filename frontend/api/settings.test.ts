import { beforeEach, expect, it, vi } from 'vitest'
import { defaultUserSettings } from '#contract/settings/default-user-settings.ts'

type Call = { path: string; body: unknown }

/** A server that answers `answers` in turn to what changes, and the page's calls before it. */
async function openPage(answers: (() => Response)[], user: object | null = { id: 'u1' }) {
  vi.resetModules()
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }))
  const calls: Call[] = []
  vi.stubGlobal('fetch', async (path: string, { method, body }: { method: string; body?: string }) => {
    calls.push({ path: `${method} ${path}`, body: body && JSON.parse(body) })
    if (path === '/api/status') return Response.json({ user: { id: 'u1' } })
    if (method !== 'PUT') return Response.json(defaultUserSettings)
    return answers.shift()?.() ?? Response.json(JSON.parse(body ?? ''))
  })
  const { queryClient } = await import('./query-client.ts')
  queryClient.setQueryData(['status'], { user })
  if (user) queryClient.setQueryData(['settings', 'u1'], defaultUserSettings)
  const shown = () => queryClient.getQueryData(['settings', user ? 'u1' : null])
  return { ...(await import('./settings.ts')), calls, shown, queryClient }
}
beforeEach(() => void vi.unstubAllGlobals())

const refused = () => Response.json({ error: { code: 'internal', text: 'No room.' } }, { status: 500 })
const puts = (calls: Call[]) => calls.filter(({ path }) => path.startsWith('PUT')).map(({ body }) => body)

it('STG-6: a change is seen at once and saved whole, changes in their order', async () => {
  const { changeSettings, calls, shown } = await openPage([])
  void changeSettings({ interpret: false })
  const done = changeSettings({ privacy: 'rows' })
  expect(shown()).toEqual({ ...defaultUserSettings, interpret: false, privacy: 'rows' })
  await done
  expect(puts(calls)).toEqual([
    { ...defaultUserSettings, interpret: false },
    { ...defaultUserSettings, interpret: false, privacy: 'rows' },
  ])
  expect(shown()).toEqual({ ...defaultUserSettings, interpret: false, privacy: 'rows' })
})

it('STG-7: a change that is refused is taken back and said, and the others stay', async () => {
  const { changeSettings, calls, shown } = await openPage([refused])
  const { useToasts } = await import('../ui/toasts.ts')
  const { renderHook } = await import('@testing-library/react')
  const toasts = renderHook(() => useToasts()).result
  void changeSettings({ interpret: false })
  await changeSettings({ privacy: 'rows' })
  expect(puts(calls).at(-1)).toEqual({ ...defaultUserSettings, privacy: 'rows' })
  expect(shown()).toEqual({ ...defaultUserSettings, privacy: 'rows' })
  await vi.waitFor(() => expect(toasts.current).toMatchObject([{ tone: 'danger' }]))
})

it('STG-8: whoever is not signed in becomes a guest by changing something', async () => {
  const { changeSettings, calls, queryClient } = await openPage([], null)
  await changeSettings({ privacy: 'structure' })
  expect(calls.map(({ path }) => path)).toContain('POST /api/auth/sign-in/anonymous')
  queryClient.setQueryData(['status'], { user: { id: 'u1' } })
  expect(puts(calls)).toEqual([{ ...defaultUserSettings, privacy: 'structure' }])
})
