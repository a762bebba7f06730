import { beforeAll, describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { referenceCell, referenceValue } from '../../testing/reference-cell.ts'
import { runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const asked = {
  low: makeTask('birthwt.csv', 'logistic regression of low birth weight with all predictors except bwt'),
  lowZh: makeTask('icu_zh.xlsx', '以生存结局为因变量，用年龄、性别和感染做 logistic 回归'),
  smoke: makeTask('birthwt.csv', 'odds ratio of low birth weight for smoke'),
  products: makeTask('birthwt.csv', 'logistic regression low ~ age + smoke * race, race as a factor'),
  separated: makeTask('birthwt.csv', 'logistic regression of low on bwt and smoke'),
  oneLevel: makeTask('birthwt.csv', 'only rows with lwt over 170: logistic regression of low on age and ptl'),
  ozone: makeTask('airquality.csv', 'multiple regression of ozone on solar, wind and temp'),
  mass: makeTask('penguins.csv', 'regress body mass on flipper length, bill length and species'),
  slopes: makeTask('penguins.csv', 'linear regression body_mass_g ~ flipper_length_mm * species'),
  line: makeTask('penguins.csv', 'linear regression of body mass on flipper length'),
  logged: makeTask('airquality.csv', 'linear regression of log Ozone on Solar.R, Wind and Temp'),
  adjusted: makeTask('icu_zh.xlsx', '调整年龄后性别与收缩压的关系'),
  noLogarithm: makeTask('birthwt.csv', 'linear regression of bwt on log ftv'),
  noEvent: makeTask('birthwt.csv', 'bwt over 3000, logistic regression of low on age'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
const refused: Name[] = ['separated', 'noEvent', 'noLogarithm']
const fitted = (Object.keys(asked) as Name[]).filter((name) => !refused.includes(name))

/** Terms as the programs name them, and as R does. */
const birthTerms: [string, string][] = [
  ['age (+1)', 'age'],
  ['lwt (+1)', 'lwt'],
  ['race: 2 / 1', 'race2'],
  ['race: 3 / 1', 'race3'],
  ['smoke: 1 / 0', 'smoke'],
  ['ptl (+1)', 'ptl'],
  ['ht: 1 / 0', 'ht'],
  ['ui: 1 / 0', 'ui'],
  ['ftv (+1)', 'ftv'],
]

describe('regressions, run by the locked Python', () => {
  let results: Record<string, ProgramResult> = {}
  const printed = (name: Name) => results[name]?.printed ?? ''
  const values = (name: Name): Record<string, unknown> => results[name]?.reported ?? {}
  const closeTo = (actual: unknown, wanted: number) => {
    expect(Math.abs(Number(actual) / wanted - 1)).toBeLessThan(1e-6)
  }
  beforeAll(() => {
    results = runNamed(codes)
  }, 300_000)

  it.each(fitted)('ANA-30: %s runs without error or warning and draws figures', (name) => {
    expect(codes[name]).not.toBe('')
    expect(results[name]).toMatchObject({ error: '', warnings: [] })
    expect(results[name]?.titles.length).toBeGreaterThan(1)
  })

  it.each(Object.keys(asked) as Name[])('ANA-31: %s is linted clean', (name) => {
    expect(lintProgram(codes[name])).toBe('')
  })

  it('ANA-61: birth weight by all predictors: odds ratios, intervals and p as R has them', () => {
    const cell = (table: string, row: string, column: string) =>
      referenceCell('logistic', 'birthwt-all', { table, row, column })
    for (const [term, row] of birthTerms) {
      closeTo(values('low')[`OR, ${term}`], cell('exponentiated', row, 'estimate'))
      closeTo(values('low')[`OR, ${term}, 95% CI (low)`], cell('exponentiated', row, 'wald_lower'))
      closeTo(values('low')[`OR, ${term}, 95% CI (high)`], cell('exponentiated', row, 'wald_upper'))
      closeTo(values('low')[`OR, ${term}, p`], cell('coefficients', row, 'p'))
    }
    closeTo(values('low').AIC, referenceValue('logistic', 'birthwt-all', 'AIC'))
    closeTo(values('low')['crude OR, smoke: 1 / 0'], 2.021943573667708)
    closeTo(values('smoke')['OR, smoke: 1 / 0'], 2.021943573667708)
  })

  it('ANA-179: an interaction in a logistic model is tested as R does it', () => {
    const of = (name: string) => referenceValue('logistic', 'birthwt-interaction', name)
    const estimate = referenceCell('logistic', 'birthwt-interaction', {
      table: 'coefficients',
      row: 'smoke:race2',
      column: 'estimate',
    })
    closeTo(values('products')['interaction chi-square'], of('chi_square'))
    closeTo(values('products')['interaction p'], of('p'))
    closeTo(values('products')['OR, smoke: 1 / 0 × race: 2 / 1'], Math.exp(estimate))
  })

  it('ANA-61: likelihood-ratio tests, inflation, AUC by DeLong, Hosmer-Lemeshow and Brier score as R has them', () => {
    const cell = (entry: string, row: string, column: string) =>
      referenceCell('logistic', entry, { table: null, row, column })
    for (const column of ['age', 'race', 'ftv']) {
      const own = (name: string) => values('low')[`${name}, ${column}`]
      closeTo(own('likelihood-ratio chi-square'), cell('birthwt-deletion', column, 'likelihood_ratio'))
      closeTo(own('likelihood-ratio p'), cell('birthwt-deletion', column, 'p'))
      closeTo(own('VIF'), cell('birthwt-vif', column, 'gvif'))
    }
    const roc = (name: string) => referenceValue('logistic', 'birthwt-roc', name)
    closeTo(values('low').AUC, roc('auc'))
    closeTo(values('low')['AUC, 95% CI (low)'], roc('lower'))
    closeTo(values('low')['AUC, 95% CI (high)'], roc('upper'))
    closeTo(
      values('low')['Hosmer-Lemeshow chi-square'],
      referenceValue('logistic', 'birthwt-hosmer-lemeshow', 'chi_square'),
    )
    closeTo(values('low')['Hosmer-Lemeshow p'], referenceValue('logistic', 'birthwt-hosmer-lemeshow', 'p'))
    closeTo(values('low')['Brier score'], referenceValue('logistic', 'birthwt-calibration', 'brier'))
  })

  it('ANA-61: too few events for each term are said, in the language of the request', () => {
    expect(printed('low')).toContain('Only 6.6 events for each term')
    expect(printed('lowZh')).toContain('事件：生存结局 = 死亡；200 行中有 40 行发生')
    expect(printed('lowZh')).not.toContain('比值比仅供参考')
  })

  it('ANA-62: separation and an outcome that is always the same stop with what to do', () => {
    expect(results.separated?.error).toMatch(/ValueError.*Separation.*bwt \(\+1\)\. Leave the predictor out/)
    expect(results.noEvent?.error).toMatch(/ValueError.*same in all rows used/)
  })

  it('ANA-62: a predictor with one value is left out and told', () => {
    expect(printed('oneLevel')).toContain('one value only in these rows: ptl')
    expect(Object.keys(values('oneLevel')).filter((name) => name.startsWith('OR'))).toHaveLength(4)
  })

  it('ANA-64: ozone by three: coefficients, intervals, HC3, standardised, R² and checks as R has them', () => {
    const got = values('ozone')
    for (const column of ['Solar.R', 'Wind', 'Temp']) {
      const at = (entry: string, table: string | null, name: string) =>
        referenceCell('linear', entry, { table, row: column, column: name })
      closeTo(got[`coefficient, ${column} (+1)`], at('ozone', 'coefficients', 'estimate'))
      closeTo(got[`coefficient, ${column} (+1), 95% CI (low)`], at('ozone', 'coefficients', 'lower'))
      closeTo(got[`coefficient, ${column} (+1), p`], at('ozone', 'coefficients', 'p'))
      closeTo(got[`coefficient, ${column} (+1), HC3 p`], at('ozone-hc3', null, 'p'))
      closeTo(got[`standardised coefficient, ${column} (+1)`], referenceValue('linear', 'ozone-standardised', column))
      closeTo(got[`VIF, ${column}`], referenceValue('linear', 'ozone-vif', column))
      closeTo(values('logged')[`coefficient, ${column} (+1)`], at('ozone-log', 'coefficients', 'estimate'))
    }
    closeTo(got['R²'], referenceValue('linear', 'ozone', 'r_squared'))
    closeTo(got['adjusted R²'], referenceValue('linear', 'ozone', 'adjusted_r_squared'))
    closeTo(got['residual SD'], referenceValue('linear', 'ozone', 'sigma'))
    closeTo(got['Breusch-Pagan chi-square'], referenceValue('linear', 'ozone-breusch-pagan', 'statistic'))
    closeTo(got['Breusch-Pagan p'], referenceValue('linear', 'ozone-breusch-pagan', 'p'))
    closeTo(got['RESET p'], referenceValue('linear', 'ozone-reset', 'p'))
    expect(Number(got['Shapiro-Wilk p, residuals'])).toBeCloseTo(referenceValue('linear', 'ozone-shapiro', 'p'), 7)
    const cook = referenceCell('linear', 'ozone-influence', { table: null, row: '117', column: 'cooks_distance' })
    closeTo(got['largest Cook’s distance'], cook)
  })

  it('ANA-64: penguins: a category against its reference, F tests of whole predictors, an interaction', () => {
    const at = (entry: string, row: string, column: string) =>
      referenceCell('linear', entry, { table: 'coefficients', row, column })
    closeTo(values('mass')['coefficient, species: Gentoo / Adelie'], at('penguin-mass', 'speciesGentoo', 'estimate'))
    const whole = (row: string, column: string) =>
      referenceCell('linear', 'penguin-type-2', { table: null, row, column })
    closeTo(values('mass')['F, species'], whole('species', 'f'))
    closeTo(
      values('slopes')['coefficient, flipper_length_mm (+1) × species: Gentoo / Adelie'],
      at('penguin-interaction', 'flipper_length_mm:speciesGentoo', 'estimate'),
    )
    closeTo(values('line')['coefficient, flipper_length_mm (+1)'], at('simple', 'flipper_length_mm', 'estimate'))
    expect(printed('slopes')).toContain('With an interaction in the model')
  })

  it('ANA-65: the difference of the adjusted means is the coefficient of the group', () => {
    const got = values('adjusted')
    const difference = Number(got['校正均值, 男']) - Number(got['校正均值, 女'])
    closeTo(difference, Number(got['系数, 性别: 男 / 女']))
    expect(Math.abs(difference + 3.0987)).toBeLessThan(1e-4)
  })

  it('ANA-64: unequal variances take the conclusion to HC3, and a logarithm that does not exist is refused', () => {
    expect(printed('logged')).toContain('The variances are not equal, so intervals and p below are by HC3')
    expect(printed('ozone')).not.toContain('intervals and p below are by HC3')
    expect(results.noLogarithm?.error).toMatch(/ValueError.*ftv has values of 0 or less in 100 rows/)
  })
})
