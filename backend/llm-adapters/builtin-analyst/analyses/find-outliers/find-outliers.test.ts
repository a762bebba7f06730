import { beforeAll, describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { cellOf, readReference } from '../../testing/read-reference.ts'
import { writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult, runPrograms } from '../../testing/run-programs.ts'
import { understandRequest } from '../../understand/understand-request.ts'

const flat = ['a,b', ...[1, 1, 1, 1, 1, 1, 1, 2, 9].map((value, at) => `${value},${at % 2}`)].join('\n')
const asked = {
  ozone: makeTask('airquality.csv', 'outliers in ozone? grubbs test'),
  activity: makeTask('enzyme_assay.csv', 'drop outliers of enzyme_activity by the IQR rule'),
  creatinine: makeTask('lab_export_zh.csv', '肌酐9999显然是录错了，找找还有没有类似的离群值'),
  all: makeTask('penguins_raw.csv', 'check for outliers with the MAD rule'),
  groups: makeTask('penguins_raw.csv', 'are there outliers in body mass for each species'),
  women: makeTask('icu_zh.xlsx', '脉搏有异常值吗', '只看女性'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)

const planOf = (table: string, ...said: [string, ...string[]]) => {
  const understood = understandRequest(makeTask(table, ...said))
  return understood.type === 'plan' && understood.plan.kind === 'find-outliers' ? understood.plan : null
}

describe('what is understood', () => {
  it('ANA-107: the rule that is named decides, else interquartile ranges; a follow-up changes rule and column', () => {
    expect(planOf('penguins_raw.csv', '体重有没有离群值，用四分位距的规则看一下')).toMatchObject({
      rule: 'iqr',
      drops: false,
    })
    expect(planOf('airquality.csv', 'outliers in ozone', 'MAD rule instead')?.rule).toBe('mad')
    expect(planOf('airquality.csv', 'outliers in ozone', 'Wind instead')?.columns.map(({ name }) => name)).toEqual([
      'Wind',
    ])
    expect(planOf('airquality.csv', 'boxplot of ozone and wind, mark the outliers')?.columns).toHaveLength(2)
    expect(planOf('penguins_raw.csv', 'any outliers?')?.columns.map(({ name }) => name)).not.toContain('Sample Number')
  })

  it('ANA-107: taking values out without a rule is asked about, and each choice is understood', () => {
    const asks = understandRequest(makeTask('airquality.csv', 'remove outliers of Ozone'))
    expect(asks.type === 'question' && asks.question.choices).toHaveLength(3)
    if (asks.type === 'question')
      expect(asks.question.choices.map(({ en }) => planOf('airquality.csv', en)?.rule)).toEqual([
        'iqr',
        'mad',
        'grubbs',
      ])
  })
})

describe('the programs, run by the locked Python', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    const flatCode = codes.activity.replaceAll('enzyme_assay', 'flat').replaceAll('enzyme_activity', 'a')
    const all = runPrograms([...Object.values(codes), flatCode], { 'flat.csv': flat })
    results = Object.fromEntries([...Object.keys(codes), 'flat'].map((name, at) => [name, all[at] as ProgramResult]))
  }, 300_000)

  it.each(Object.keys(asked) as Name[])(
    'ANA-107: %s runs without warning, is linted clean and draws a figure',
    (name) => {
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles.length).toBeGreaterThan(0)
      expect(lintProgram(codes[name])).toBe('')
    },
  )

  it.each([
    ['ozone', 'Ozone'],
    ['activity', 'enzyme_activity'],
  ] as const)('ANA-107: limits, counts and Grubbs’ test of %s are those of R', (name, column) => {
    const r = (rule: string, value: string) => cellOf(readReference('outliers', `${name}-${rule}`), value)
    const got = (key: string) => Number(results[name]?.reported[key])
    expect(got(`IQR, ${column}, lower limit`)).toBeCloseTo(r('iqr', 'lower'), 9)
    expect(got(`IQR, ${column}, upper limit`)).toBeCloseTo(r('iqr', 'upper'), 9)
    expect(got(`outliers, IQR, ${column}`)).toBe(r('iqr', 'count'))
    expect(got(`outliers, MAD, ${column}`)).toBe(r('mad', 'count_modified_3.5'))
    expect(got(`MAD, ${column}, upper limit`)).toBeCloseTo(
      r('mad', 'median') + (3.5 / 0.6745) * r('mad', 'mad_unscaled'),
      9,
    )
    expect(got(`Grubbs G, ${column}`)).toBeCloseTo(r('grubbs', 'g'), 9)
    expect(got(`Grubbs critical value, ${column}`)).toBeCloseTo(r('grubbs', 'critical'), 9)
    expect(Math.abs(got(`Grubbs p, ${column}`) / r('grubbs', 'p') - 1)).toBeLessThan(1e-6)
    const esd = readReference<Record<'r' | 'critical', number[]>>('outliers', `${name}-esd`)
    const last = esd.r.findLastIndex((one, at) => one > cellOf(esd, 'critical', at))
    expect(got(`outliers, Grubbs, ${column}`)).toBe(last + 1)
  })

  it('ANA-107: within groups each group has limits of its own', () => {
    const heavy = 'Body Mass (g), Species = Chinstrap penguin (Pygoscelis antarctica)'
    expect(results.groups?.reported).toMatchObject({
      [`IQR, ${heavy}, lower limit`]: 2793.75,
      [`outliers, IQR, ${heavy}`]: 2,
    })
    expect(results.groups?.reported['outliers marked']).toBe(2)
  })

  it('ANA-107: where most values are the same no limit is made up', () => {
    expect(results.flat).toMatchObject({ error: '', warnings: [] })
    expect(results.flat?.reported).toMatchObject({ 'IQR, a, upper limit': null, 'outliers, IQR, a': 0 })
  })
})
