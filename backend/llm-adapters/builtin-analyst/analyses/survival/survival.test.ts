import { beforeAll, describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { cellOf, readReference } from '../../testing/read-reference.ts'
import { referenceCell, referenceValue } from '../../testing/reference-cell.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const asked = {
  bySex: makeTask('lung_survival.csv', 'survival curves by sex'),
  adjusted: makeTask('lung_survival.csv', 'Cox model of survival by sex, adjusted for age and ph.ecog'),
  whole: makeTask('lung_survival.csv', '全部患者的生存曲线'),
  atTimes: makeTask('lung_survival.csv', 'survival at 180, 365 and 1000 days by sex'),
  meanUntil: makeTask('lung_survival.csv', 'restricted mean survival time at 365 days by sex'),
  until: makeTask('lung_survival.csv', 'Kaplan-Meier by sex, follow-up truncated at 500'),
  blood: makeTask(
    'blood_storage.csv',
    'Cox model of TimeToRecurrence and Recurrence by RBC.Age.Group, adjusted for Age and PreopPSA',
  ),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
/** Nobody given the new drug dies, so its hazard ratio has no finite estimate. */
const survivors = writePrograms({
  en: makeTask('lung_trial.csv', 'survival by treatment, adjusted for age'),
  zh: makeTask('lung_trial.csv', '比较不同 treatment 的生存，校正 age'),
})
const letNobodyDie = (code: string) =>
  code.replace(/^df = .*$/m, (line) => `${line}\ndf.loc[df["treatment"] == "new drug", "status"] = "alive"`)

/** The columns of a Cox model here and in R. */
const terms = {
  adjusted: { 'age (+1)': 'age', 'sex: 2 / 1': 'sex', 'ph.ecog (+1)': 'ph.ecog' },
  bySex: { 'sex: 2 / 1': 'sex' },
  blood: {
    'RBC.Age.Group: 2 / 1': 'RBC.Age.Group2',
    'RBC.Age.Group: 3 / 1': 'RBC.Age.Group3',
    'Age (+1)': 'Age',
    'PreopPSA (+1)': 'PreopPSA',
  },
}

describe('survival, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    results = runNamed({ ...codes, en: letNobodyDie(survivors.en), zh: letNobodyDie(survivors.zh) })
  }, 300_000)
  const value = (name: Name, of: string) => reportedValue(results[name], of)

  it.each(Object.keys(asked) as Name[])('ANA-43: %s is linted clean, runs without warnings, draws a figure', (name) => {
    expect(lintProgram(codes[name])).toBe('')
    expect(results[name]).toMatchObject({ error: '', warnings: [] })
    expect(results[name]?.titles.length).toBeGreaterThan(0)
  })

  it.each([
    ['bySex', 'log-rank-by-sex'],
    ['blood', 'blood-log-rank'],
  ] as const)('ANA-43: %s: the log-rank test', (name, entry) => {
    expectEqual(value(name, 'log-rank chi-square'), referenceValue('survival', entry, 'chi_square'))
    expectEqual(value(name, 'log-rank p'), referenceValue('survival', entry, 'p'))
  })

  it('ANA-43: medians with log-log intervals, by sex and of all', () => {
    for (const level of ['1', '2']) {
      const r = (column: string) =>
        referenceCell('survival', 'kaplan-meier-by-sex-log-log', { table: 'medians', row: `sex=${level}`, column })
      expect(value('bySex', `median survival, ${level}`)).toBe(r('median'))
      expect(value('bySex', `median survival, ${level}, 95% CI (low)`)).toBe(r('lower'))
      expect(value('bySex', `median survival, ${level}, 95% CI (high)`)).toBe(r('upper'))
    }
    const all = readReference('survival', 'kaplan-meier-whole')
    expect(value('whole', '中位生存时间，全部')).toBe(cellOf(all, 'median'))
    expect(value('whole', '中位生存时间全部的 95% CI (low)')).toBe(cellOf(all, '0.95LCL'))
  })

  it.each([
    ['bySex', 'cox-sex-only'],
    ['adjusted', 'cox-efron'],
    ['blood', 'blood-cox'],
  ] as const)('ANA-43: %s: hazard ratios with intervals and p', (name, entry) => {
    for (const [term, row] of Object.entries(terms[name])) {
      const r = (column: string) => referenceCell('survival', entry, { table: 'coefficients', row, column })
      expectEqual(value(name, `HR, ${term}`), r('hazard_ratio'))
      expectEqual(value(name, `HR, ${term}, 95% CI (low)`), r('lower'))
      expectEqual(value(name, `HR, ${term}, 95% CI (high)`), r('upper'))
      expectEqual(value(name, `HR, ${term}, p`), r('p'), 1e-5)
    }
    expectEqual(value(name, 'concordance'), referenceValue('survival', entry, 'concordance'))
  })

  it('ANA-190: the share without the event at given times, null where nobody was followed so long', () => {
    const values = readReference('survival', 'kaplan-meier-by-sex-log-log').at_times as Record<
      string,
      (number | string)[]
    >
    for (const [at, level, moment] of [
      [2, '1', 180],
      [4, '1', 365],
      [7, '1', 1000],
      [12, '2', 365],
    ] as const) {
      const of = `survival at ${moment}, ${level}`
      expect(values.time?.[at]).toBe(moment)
      expectEqual(value('atTimes', of), Number(values.survival?.[at]))
      expectEqual(value('atTimes', `${of}, 95% CI (low)`), Number(values.lower?.[at]))
      expectEqual(value('atTimes', `${of}, 95% CI (high)`), Number(values.upper?.[at]))
    }
    expect(results.atTimes?.reported['survival at 1000, 2']).toBeNull()
    expect(results.atTimes?.printed).toContain('2: nobody was followed as long as 1000')
  })

  it('ANA-190: the mean until a horizon with its error, and follow-up that ends there', () => {
    for (const level of ['1', '2']) {
      const r = (column: string) =>
        referenceCell('survival', 'restricted-mean-by-sex', { table: null, row: `sex=${level}`, column })
      expectEqual(value('meanUntil', `restricted mean, ${level}`), r('rmean'))
      const half = value('meanUntil', `restricted mean, ${level}, 95% CI (high)`) - r('rmean')
      expectEqual(half / 1.959963984540054, r('std_error'))
    }
    expectEqual(value('until', 'log-rank chi-square'), referenceValue('survival', 'log-rank-until-500', 'chi_square'))
  })

  it('ANA-43: proportional hazards, each predictor and all together, as cox.zph gives them', () => {
    for (const [name, row] of [...['age', 'sex', 'ph.ecog'].map((one) => [one, one]), ['all together', 'GLOBAL']]) {
      const r = (column: string) =>
        referenceCell('survival', 'cox-proportional-hazards-km', { table: null, row: String(row), column })
      expectEqual(value('adjusted', `proportional hazards chi-square, ${name}`), r('chi_square'))
      expectEqual(value('adjusted', `proportional hazards p, ${name}`), r('p'))
    }
  })

  it('ANA-43: a group without events has no hazard ratio, which is said in the language of the person', () => {
    expect(results.en?.error).toMatch(
      /The hazard ratio of treatment: .* can't be estimated: one of the two sides has no event/,
    )
    expect(results.zh?.error).toMatch(/无法估计 treatment: .* 的风险比：其中一方没有发生任何事件/)
  })
})
