import { t } from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import type { CodeQuality } from '#contract/code-quality.ts'
import { defaultFigureStyle } from '#contract/settings/default-user-settings.ts'
import type { Usage } from '#contract/usage.ts'
import { startI18n, switchLanguage, withWorkTexts } from '../../../i18n/index.ts'
import { describeFigureStyle } from './describe-figure-style.ts'
import { describeQuality } from './describe-quality.ts'
import { describeUsage } from './describe-usage.ts'

beforeAll(async () => {
  await startI18n()
  await switchLanguage('en')
  await withWorkTexts(Promise.resolve())
})

const usage: Usage = { inputTokens: 1200, outputTokens: 300, costUsd: 0.0042 }
const words = (changes: Partial<Usage>, model: string | null = 'openai/x') =>
  describeUsage({ model, usage: { ...usage, ...changes } }, t).join(' · ')

it('WEB-48: tokens and cost are said, cached and reasoning ones apart', () => {
  expect(words({})).toBe('1,200 tokens in, 300 out · cost $0.0042')
  expect(words({ cachedInputTokens: 1024, reasoningTokens: 256 })).toBe(
    '1,200 tokens in, 300 out · 1,024 of the input from the cache · 256 of the output for thinking · cost $0.0042',
  )
})

it('WEB-48: an estimate is marked as one, and what nobody reported is unknown', () => {
  expect(words({ isEstimated: true })).toBe(
    '≈ 1,200 tokens in, ≈ 300 out · cost ≈ $0.0042 · ≈ estimated: the provider reported none',
  )
  expect(words({ inputTokens: null, outputTokens: null, costUsd: null })).toBe('tokens unknown · cost unknown')
  expect(words({ costUsd: null })).toContain('cost unknown')
})

it('WEB-48: nothing is said where nothing was used', () => {
  expect(words({ inputTokens: 0, outputTokens: 0, costUsd: 0 })).toBe('')
  expect(words({}, null)).toBe('')
})

it('WEB-49: the quality of the code is said in numbers', () => {
  const quality: CodeQuality = {
    lines: 12,
    complexity: 3,
    isBroken: false,
    findings: [
      { code: 'F821', message: 'Undefined name', line: 3, severity: 'error' },
      { code: 'F401', message: 'Unused import', line: 1, severity: 'warning' },
      { code: 'F841', message: 'Unused variable', line: 2, severity: 'warning' },
    ],
  }
  const said = (changes: Partial<CodeQuality>) => describeQuality({ ...quality, ...changes }, t).join(' · ')
  expect(said({})).toBe('Lines of code: 12 · Complexity: 3 · Errors: 1 · Warnings: 2')
  expect(said({ findings: [] })).toBe('Lines of code: 12 · Complexity: 3 · Nothing found by the linter')
  expect(said({ findings: [], isBroken: true, complexity: null })).toBe('Lines of code: 12 · Not valid Python')
})

it('STY-16: the style of a run’s figures is told where it is not the platform’s own', () => {
  const told = (changes: object) => describeFigureStyle({ figureStyle: { ...defaultFigureStyle, ...changes } }, t)
  expect(told({ preset: 'nature', palette: 'tol-bright' })).toBe('Figure style: Nature, Tol bright')
  expect([told({}), describeFigureStyle({}, t)]).toEqual([null, null])
})
