// @vitest-environment node
import { expect, it } from 'vitest'
import type { RunSummary } from '#contract/run-page.ts'
import { headStep } from './step-heading.ts'

const step = (more: Partial<RunSummary>) => ({ id: 'a', model: 'm/1', prompt: 'Compare', ...more }) as RunSummary

it('WEB-59: a lone step leaves its question to the title, unless the title says another or cannot show it whole', () => {
  const lone = step({})
  expect(headStep(lone, [lone], 'Compare')).toBe('unseen')
  expect(headStep(lone, [lone], 'My study')).toBe('question')
  expect(headStep(lone, [lone, step({ id: 'b' })], 'Compare')).toBe('question')
  const long = '比较'.repeat(16)
  expect(headStep(step({ prompt: long }), [lone], long)).toBe('question')
})

it('WEB-59: code made from a step above is headed as such, not with the question once more', () => {
  const first = step({})
  const edited = step({ id: 'b', parentRunId: 'a', model: null })
  expect(headStep(edited, [first, edited], 'Compare')).toBe('edited')
  expect(headStep({ ...edited, model: 'm/1' }, [first, edited], 'Compare')).toBe('mended')
  expect(headStep({ ...edited, parentRunId: 'elsewhere' }, [first, edited], 'Compare')).toBe('question')
})
