import { expect, it } from 'vitest'
import type { RunSummary } from '#contract/run-page.ts'
import { groupRuns } from './group-runs.ts'

const run = (id: string, comparisonId?: string) => ({ id, ...(comparisonId && { comparisonId }) }) as RunSummary

it('WEB-54: the runs of a comparison make one row, at the place of the newest; others stay by themselves', () => {
  const runs = [run('r6'), run('r5', 'c2'), run('r4', 'c1'), run('r3'), run('r2', 'c2'), run('r1', 'c1')]
  const rows = groupRuns(runs).map((entry) => entry.runs.map(({ id }) => id))
  expect(rows).toEqual([['r6'], ['r5', 'r2'], ['r4', 'r1'], ['r3']])
})

it('WEB-54: no runs make no rows', () => {
  expect(groupRuns([])).toEqual([])
})
