import { afterEach, expect, it, vi } from 'vitest'
import { keepCodeDraft, readCodeDraft } from './code-draft.ts'

afterEach(() => {
  localStorage.clear()
  vi.useRealTimers()
})

it('EDT-5: edited code is kept for its place and forgotten when it is run or discarded', () => {
  keepCodeDraft('run a', 'print(1)')
  expect(readCodeDraft('run a')).toBe('print(1)')
  expect(readCodeDraft('run b')).toBeNull()
  keepCodeDraft('run a', null)
  expect(readCodeDraft('run a')).toBeNull()
})

it('EDT-5: only the newest drafts are kept, none that is huge, and what is no draft is passed over', () => {
  vi.useFakeTimers()
  localStorage.setItem('code-draft broken', '{')
  for (let place = 0; place < 25; place += 1) {
    vi.setSystemTime(1_000_000 + place)
    keepCodeDraft(`run ${place}`, 'x')
  }
  expect(Object.keys(localStorage)).toHaveLength(20)
  expect(readCodeDraft('run 24')).toBe('x')
  expect(readCodeDraft('run 0')).toBeNull()
  expect(readCodeDraft('broken')).toBeNull()
  keepCodeDraft('run 24', 'x'.repeat(300_000))
  expect(readCodeDraft('run 24')).toBeNull()
})
