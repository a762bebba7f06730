import { beforeAll, describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { referenceValue } from '../../testing/reference-cell.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const task = (prompt: string) => makeTask('clinic_zh.csv', prompt)
const asked = {
  size: task('sample size for two groups, effect size 0.5, power 80%'),
  power: task('What power do we have with 40 per group to find an effect size of 0.5?'),
  detectable: task('power 80%, 40 per group, t test: what effect can we detect, sd 1'),
  raw: task('我想设计个试验，两组血压差5mmHg，标准差12，把握度90%，每组要多少人'),
  uneven: task('power of the study with an effect size 0.6, 90 in total, ratio 1:2'),
  oneSided: task('sample size, effect size 0.5, one-sided 0.05, power 80%'),
  paired: task('paired design, sample size for effect size 0.4, power 80%'),
  proportions: task('sample size to compare proportions 30% vs 50%, power 80%'),
  proportionsPower: task('power to find 30% vs 50% with 80 per group'),
  proportionsDetectable: task('rate 30%, 80 per group, power 80%: what difference can we detect'),
  anova: task('四组比较，f=0.25，效能80%，每组要多少例'),
  anovaMeans: task('how many per group do we need for 4 groups with means 10, 12, 13 and 15, sd 5, power 80%'),
  anovaDetectable: task('power 80%, 4 groups of 45: what effect can we detect, anova'),
  correlation: task('相关系数0.3，把握度80%，样本量多少'),
  correlationDetectable: task('power 80%, 84 subjects: what correlation can we detect, correlation test'),
  survival: task('sample size, hazard ratio 0.65, 60% have the event, power 80%, 10% dropout'),
  survivalEvents: task('风险比0.65，样本量要多少，把握度80%'),
  survivalUneven: task('sample size, hazard ratio 0.65, power 90%, ratio 2:1'),
  survivalPower: task('power of the trial with hazard ratio 0.65, 170 in total, death rate 99.9999%'),
  survivalDetectable: task('power 80%, survival, 170 in total, death rate 50%: what hazard ratio can we detect'),
  spread: makeTask(
    'tooth_growth.csv',
    'sample size for a difference of 3 units in len by supp, 90% power, use the sd in the data',
  ),
  tiny: task('sample size, difference 0.0000001, sd 12, power 80%'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
const refused: Name[] = ['tiny']

describe('sizes and power, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  const got = (name: Name, value: string) => reportedValue(results[name], value)
  const reference = (entry: string, name: string) => referenceValue('power', entry, name)
  beforeAll(() => {
    results = runNamed(codes)
  }, 300_000)

  it.each((Object.keys(asked) as Name[]).filter((name) => !refused.includes(name)))(
    'ANA-30: %s runs without error or warning and draws its figure',
    (name) => {
      expect(codes[name]).not.toBe('')
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles.length).toBe(1)
    },
  )

  it.each(Object.keys(asked) as Name[])('ANA-31: %s is linted clean', (name) => {
    expect(lintProgram(codes[name])).toBe('')
  })

  it('ANA-178: t tests: size, power and the detectable effect, even and uneven, one-sided, paired', () => {
    expectEqual(got('size', 'subjects per group, exact'), reference('t-two-size', 'n'), 1e-4)
    expect(got('size', 'subjects per group')).toBe(reference('t-two-size', 'rounded_up'))
    expectEqual(got('power', 'power'), reference('t-two-power', 'power'))
    expectEqual(got('detectable', 'detectable difference'), reference('t-two-detectable', 'd'), 1e-4)
    expectEqual(got('raw', '每组人数，精确值'), reference('t-two-strict', 'n'), 1e-4)
    expectEqual(got('uneven', 'power'), reference('t-two-uneven', 'power'))
    expectEqual(got('oneSided', 'subjects per group, exact'), reference('t-one-sided', 'n'), 1e-4)
    expectEqual(got('paired', 'pairs, exact'), reference('t-paired', 'n'), 1e-4)
  })

  it('ANA-178: proportions, analysis of variance and correlation', () => {
    expectEqual(got('proportions', 'subjects per group, exact'), reference('proportions-normal', 'n'), 1e-4)
    expectEqual(got('proportionsPower', 'power'), reference('proportions-power', 'power'))
    expectEqual(got('anova', '每组人数，精确值'), reference('anova-size', 'n'), 1e-4)
    expectEqual(got('anovaMeans', 'subjects per group, exact'), reference('anova-raw', 'n'), 1e-4)
    expectEqual(got('correlation', '人数，精确值'), reference('correlation-size', 'n'), 1e-4)
  })

  it('ANA-178: the log-rank test by Schoenfeld, with the events, the subjects and those to be recruited', () => {
    expectEqual(got('survival', 'events, exact'), reference('survival-schoenfeld', 'events'))
    expect(got('survival', 'subjects in total')).toBe(reference('survival-schoenfeld', 'n_at_death_share_0.6'))
    expect(got('survival', 'subjects in total with dropout')).toBeGreaterThan(
      got('survival', 'subjects in total') / 0.9 - 1,
    )
    expectEqual(got('survivalEvents', '事件数，精确值'), reference('survival-schoenfeld', 'events'))
    expectEqual(got('survivalUneven', 'events, exact'), reference('survival-schoenfeld-uneven', 'events'))
    expectEqual(got('survivalPower', 'power'), reference('survival-power', 'power'), 1e-5)
  })

  it('ANA-178: what is detectable gives back the power that it was solved for', () => {
    expect(got('proportionsDetectable', 'detectable proportion')).toBeGreaterThan(0.5)
    expect(got('anovaDetectable', 'detectable effect size f')).toBeCloseTo(0.25, 2)
    expect(got('correlationDetectable', 'detectable correlation')).toBeCloseTo(0.3, 2)
    expect(got('survivalDetectable', 'detectable hazard ratio')).toBeLessThan(0.65)
  })

  it('ANA-178: the spread of a column is pooled within the groups, and an effect of next to nothing is refused', () => {
    expect(results.spread?.printed).toContain('Standard deviation of len within the groups of supp, pooled: 7.48')
    expect(results.tiny?.error).toMatch(/ValueError.*more than a hundred million/)
  })
})
