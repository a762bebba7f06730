// @vitest-environment node
import { expect, it } from 'vitest'
import { choosePair } from './choose-pair.ts'
import { makeRun } from './testing/make-comparison.ts'

const failed = makeRun('a', 1, { status: 'failed' })
const runs = [failed, makeRun('b', 1), makeRun('b', 2), makeRun('c', 1)]
const ids = (pair: ReturnType<typeof choosePair>) => pair && [pair.left.id, pair.right.id]

it('WEB-26: the codes of two runs that succeeded are offered first, of different models where there are', () => {
  expect(ids(choosePair(runs, {}))).toEqual(['b#1', 'c#1'])
  expect(ids(choosePair([makeRun('b', 1), makeRun('b', 2)], {}))).toEqual(['b#1', 'b#2'])
})

it('WEB-26: any two can be chosen', () => {
  expect(ids(choosePair(runs, { left: 'b#2', right: 'a#1' }))).toEqual(['b#2', 'a#1'])
})

it('WEB-26: one run has nothing to be compared with', () => {
  expect(choosePair([failed], {})).toBeNull()
})
