// @vitest-environment node
import { expect, it } from 'vitest'
import { measureRuns } from './measure-runs.ts'

const measure = (values: (number | null)[]) => measureRuns(values, (value) => value)

it('WEB-24: several runs are told by their median and range, what is unknown is counted', () => {
  expect(measure([9, null, 1, 2])).toEqual({ median: 2, least: 1, most: 9, known: 3, unknown: 1 })
  expect(measure([4, 1, 3, 2])?.median).toBe(2.5)
})

it('WEB-24: without any known value there is none, never 0', () => {
  expect(measure([null, null])).toBeNull()
  expect(measure([])).toBeNull()
  expect(measure([0])?.median).toBe(0)
})
