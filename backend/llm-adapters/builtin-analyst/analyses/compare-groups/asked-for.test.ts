import { beforeAll, describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { readReference } from '../../testing/read-reference.ts'
import { referenceCell, referenceValue } from '../../testing/reference-cell.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const asked = {
  bonferroni: makeTask('penguins.csv', 'compare body mass between species', 'post hoc with Bonferroni'),
  pooled: makeTask('penguins.csv', '比较不同岛的体重，等方差，两两比较用Bonferroni'),
  holm: makeTask('penguins.csv', 'compare body mass between species, pairs by Holm, as a violin plot'),
  dunnett: makeTask('enzyme_assay.csv', 'compare enzyme activity of each dose to control with dunnett, bar chart'),
  logged: makeTask('lung_trial.csv', 'compare crp between treatment groups after log transformation, strip plot'),
  median: makeTask('lung_trial.csv', 'ldh_u_per_l 按年龄中位数分成高低两组比较'),
  word: makeTask('clinic_zh.csv', 'BMI大于等于28的算肥胖，肥胖和糖尿病的关系'),
  three: makeTask('clinic_zh.csv', '年龄按40、60分三组，比较血糖'),
  change: makeTask('before_after_zh.csv', '试验组血压下降的幅度比对照组大吗'),
  related: makeTask('before_after_zh.csv', '年龄大的人血压降得少吗'),
  logCorrelation: makeTask('blood_storage.csv', 'prostate volume and PSA, log scale on both'),
  logCox: makeTask('lung_trial.csv', 'Cox model including treatment, sex, age, stage and log CRP'),
  cutSurvival: makeTask('lung_trial.csv', 'survival of high vs low CRP, split at the median'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)

describe('what is asked for of a comparison', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    results = runNamed(codes)
  }, 300_000)
  const value = (name: Name, of: string) => reportedValue(results[name], of)

  it.each(Object.keys(asked) as Name[])(
    'ANA-195: %s is linted clean, runs without warnings, draws a figure',
    (name) => {
      expect(lintProgram(codes[name])).toBe('')
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles.length).toBeGreaterThan(0)
    },
  )

  it.each([
    ['bonferroni', 'pairwise-welch-bonferroni', 'p', 'p adjusted, '],
    ['holm', 'pairwise-welch-holm', 'p_holm', 'p adjusted, '],
    ['pooled', 'pairwise-pooled-bonferroni', 'p', '校正 p, '],
  ] as const)('ANA-195: %s: p of each pair as pairwise.t.test gives it', (name, entry, column, label) => {
    const pairs = readReference<Record<string, string[]> & Record<string, number[]>>('groups', entry)
    pairs.first?.forEach((first, at) => {
      expectEqual(value(name, `${label}${first} - ${pairs.second?.[at]}`), Number(pairs[column]?.[at]))
    })
  })

  it('ANA-195: Dunnett’s test as multcomp gives it, as far as both integrate by chance', () => {
    for (const level of ['low dose', 'medium dose', 'high dose']) {
      const r = (column: string) =>
        referenceCell('groups', 'dunnett', { table: null, row: `${level} - control`, column })
      const of = `difference of means, ${level} - control`
      const half = (r('upper') - r('lower')) / 2
      expectEqual(value('dunnett', of), r('difference'))
      expect(Math.abs(value('dunnett', `${of}, 95% CI (low)`) - r('lower'))).toBeLessThan(half * 2e-3)
      expect(Math.abs(value('dunnett', `${of}, 95% CI (high)`) - r('upper'))).toBeLessThan(half * 2e-3)
      expect(Math.abs(value('dunnett', `p adjusted, ${level} - control`) - r('p'))).toBeLessThan(2e-3)
    }
  })

  it('ANA-194: logarithms: Welch’s test of them, and the ratio of geometric means', () => {
    const r = (name: string) => referenceValue('groups', 'log-welch', name)
    expectEqual(value('logged', 't'), r('statistic'))
    expectEqual(value('logged', 'p'), r('p'))
    expectEqual(value('logged', 'ratio of geometric means, new drug / standard, 95% CI (low)'), Math.exp(r('lower')))
    expectEqual(value('logged', 'ratio of geometric means, new drug / standard, 95% CI (high)'), Math.exp(r('upper')))
  })

  it('ANA-194: a measure cut at its median, at a limit, at two', () => {
    const r = (name: string) => referenceValue('groups', 'median-split-welch', name)
    expectEqual(value('median', 't'), r('statistic'))
    expectEqual(value('median', 'p'), r('p'))
    expect(results.word?.printed).toContain('肥胖')
    expect(results.three?.printed).toMatch(/40 ≤ … < 60/)
    expect(results.cutSurvival?.titles[0]).toContain('crp_mg_per_l ≥ P50')
  })

  it('ANA-194: a change is made in each row, a fall positive', () => {
    const [rise, fall] = [value('change', '均值，对照组'), value('change', '均值，试验组')]
    expect(fall).toBeGreaterThan(rise)
    expect(results.related?.printed).toContain('治疗前收缩压 − 治疗后收缩压')
  })
})
