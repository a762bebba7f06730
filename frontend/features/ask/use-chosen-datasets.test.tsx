import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { forgetDrafts, getDraft, keepDraft } from './draft-store.ts'
import { useChosenDatasets } from './use-chosen-datasets.ts'

afterEach(() => {
  localStorage.clear()
  forgetDrafts()
})

it('SHL-9: what is typed into the question does not draw the page that knows its tables', () => {
  let drawn = 0
  const { result } = renderHook(() => {
    drawn += 1
    return useChosenDatasets(null, undefined)
  })
  const before = drawn
  for (const text of ['c', 'co', 'com'])
    act(() => {
      keepDraft('new', { ...getDraft('new'), text })
    })
  expect(drawn).toBe(before)
  act(() => result.current[1](() => ['table']))
  expect(result.current[0]).toEqual(['table'])
  expect(getDraft('new')).toMatchObject({ text: 'com', datasetIds: ['table'] })
})
