import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { useLogSearch } from './use-log-search.ts'

const scrollIntoView = vi.fn()

beforeEach(() => {
  scrollIntoView.mockClear()
  // What jsdom, which lays nothing out, does not have.
  Element.prototype.scrollIntoView = scrollIntoView
  Element.prototype.scrollBy = vi.fn()
  Range.prototype.getBoundingClientRect = () => new DOMRect()
})

it('OUT-42: who searches in a log that grows stays at the place found, also at the last one', () => {
  const element = document.createElement('pre')
  element.innerHTML = '<div>found one, found two</div><div>found three</div>'
  const container = { current: element }
  const chunks = ['found one, found two', 'found'].map((text) => ({ text }))
  const { result, rerender } = renderHook((shown: { text: string }[]) => useLogSearch(shown, container), {
    initialProps: chunks.slice(0, 1),
  })
  act(() => result.current.search('found'))
  expect(result.current).toMatchObject({ count: 2, active: 0 })
  act(() => result.current.step(-1))
  expect(result.current.active).toBe(1)
  expect(scrollIntoView).toHaveBeenCalledTimes(2)
  rerender(chunks)
  expect(result.current).toMatchObject({ count: 3, active: 1 })
  expect(scrollIntoView).toHaveBeenCalledTimes(2)
  act(() => result.current.step(1))
  act(() => result.current.step(1))
  expect(result.current.active).toBe(0)
})
