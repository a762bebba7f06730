import { describe, expect, it } from 'vitest'
import { loadFixture, makeTask } from '../llm-adapters/builtin-analyst/testing/load-fixture.ts'
import { understandRequest } from '../llm-adapters/builtin-analyst/understand/understand-request.ts'
import { judgeTurn } from './judge-turn.ts'
import type { Expectation } from './phrase.ts'
import { writeFailures, writeReport } from './write-report.ts'

const datasets = [loadFixture('penguins.csv')]
const mass: Expectation = { analysis: 'compare-groups', outcome: ['body_mass_g'], group: ['sex'] }
const gentoo: Expectation = { ...mass, filter: ['species = Gentoo'] }

const judge = (request: string, wanted: Expectation, more: { readings?: Expectation[]; or?: Expectation[] } = {}) => {
  const turn = { request, expect: wanted, ...more }
  return judgeTurn(understandRequest(makeTask(datasets, request)), { turn, lang: 'en', datasets })
}
const ask = (text: string, readings: Expectation[]) => {
  const question = { kind: 'asks' as const, text: { en: text, 'zh-CN': text }, choices: [] }
  const turn = { request: 'compare them', expect: { analysis: 'ask' as const }, readings }
  return judgeTurn({ type: 'question', question }, { turn, lang: 'en', datasets }).mark
}

describe('a plan', () => {
  const request = 'compare body_mass_g by sex, only Gentoo'

  it('ANA-81: that is what was wanted is understood', () => {
    expect(judge(request, gentoo).mark).toBe('understood')
    expect(judge(request, mass, { or: [gentoo] }).mark).toBe('understood')
  })

  it.each<[string, Expectation]>([
    ['another column', { ...gentoo, outcome: ['bill_depth_mm'] }],
    ['other rows', mass],
    ['an option that is not heeded', { ...gentoo, options: { method: 'non-parametric' } }],
    ['another analysis', { analysis: 'describe', columns: ['body_mass_g'], group: ['sex'] }],
    ['something where it should ask', { analysis: 'ask' }],
    ['something where it should refuse', { analysis: 'refuse', reason: 'outside' }],
  ])('ANA-81: for %s is silently wrong', (_name, wanted) => {
    expect(judge(request, wanted).mark).toBe('wrong')
  })
})

describe('a question', () => {
  const readings: Expectation[] = [
    { ...mass, outcome: ['bill_length_mm'] },
    { ...mass, outcome: ['bill_depth_mm'] },
  ]
  const columns = datasets.flatMap(({ sheets }) =>
    sheets.flatMap((sheet) => sheet.columns.map(({ name }) => `\`${name}\``)),
  )

  it('ANA-81: is right when it names the columns in which the readings differ', () => {
    expect(ask('Which one is meant, `bill_length_mm` or `bill_depth_mm`?', readings)).toBe('asked')
  })

  it('ANA-81: is not understood when it names one of them, or lists the whole table', () => {
    expect(ask('Is `bill_length_mm` meant?', readings)).toBe('said')
    expect(ask(`The table has ${columns.join(', ')}.`, readings)).toBe('said')
  })

  it('ANA-81: is not understood where there was something to compute, and right where there was not', () => {
    expect(judge('wibble', mass).mark).toBe('said')
    expect(judge('wibble', { analysis: 'refuse', reason: 'outside' }).mark).toBe('asked')
  })
})

it('ANA-82: the report counts by language, family and table, and ends with both shares against their targets', () => {
  const make = (mark: 'understood' | 'asked' | 'said' | 'wrong', lang: 'en' | 'zh') => {
    const turn = { request: `${mark} in ${lang}`, expect: mass }
    return { id: `p-${mark}`, lang, tables: 'penguins.csv', turn, verdict: { mark, note: 'group: none' } }
  }
  const judged = [make('understood', 'en'), make('asked', 'zh'), make('said', 'zh'), make('wrong', 'en')]
  const lines = writeReport(judged).split('\n')
  expect(lines.find((line) => line.startsWith('zh '))?.match(/\d+/g)).toEqual(['2', '0', '1', '1', '0'])
  expect(lines.find((line) => line.startsWith('groups '))?.match(/\d+/g)).toEqual(['4', '1', '1', '1', '1'])
  expect(lines.at(-2)).toBe('understood or rightly asked back: 50.0 % (target at least 95 %) missed')
  expect(lines.at(-1)).toBe('silently wrong: 25.0 % (target below 1 %) missed')
  expect(writeFailures(judged)).toMatch(/^SILENTLY WRONG {2}p-wrong[\s\S]+\nnot understood {2}p-said/)
})
