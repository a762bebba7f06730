import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeTask } from '../../testing/load-fixture.ts'
import { cellOf, readReference } from '../../testing/read-reference.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const asked = {
  teeth: makeTask('tooth_growth.csv', 'two-way anova len by supplement and dose, with interaction'),
  three: makeTask('tooth_growth.csv', 'two way ANOVA of len by supp and dose, type III'),
  penguins: makeTask('penguins.csv', 'does the sex difference in weight depend on species? two way please'),
  chinese: makeTask('tooth_growth.csv', '双因素方差分析，剂量和给药方式，看交互'),
}
type Name = keyof typeof asked | 'uneven' | 'unevenThree' | 'adjusted' | 'empty'
const codes = writePrograms(asked)
const programs: Record<string, string> = {
  ...codes,
  uneven: codes.teeth?.replace('tooth_growth.csv', 'uneven.csv') ?? '',
  unevenThree: codes.three?.replace('tooth_growth.csv', 'uneven.csv') ?? '',
  // The other branch: as if the interaction were not clear.
  adjusted: codes.teeth?.replaceAll('interaction_p < 0.05', 'interaction_p < 0') ?? '',
  empty: codes.teeth?.replace('tooth_growth.csv', 'empty.csv') ?? '',
}
const teeth = readFileSync(new URL('../../../../../test-data/tooth_growth.csv', import.meta.url), 'utf8')
const [head = '', ...rows] = teeth.trim().split('\n')
const left = new Set([1, 2, 3, 4, 15, 38, 59, 60])
const uneven = [head, ...rows.filter((_, at) => !left.has(at + 1))].join('\n')
const empty = [head, ...rows.filter((row) => !/VC"?,2/.test(row))].join('\n')

describe('two-way analysis of variance, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    results = runNamed(programs, { 'uneven.csv': uneven, 'empty.csv': empty })
  }, 300_000)
  const value = (name: Name, of: string) => reportedValue(results[name], of)

  it.each(Object.keys(asked) as Name[])('ANA-94: %s is linted clean, runs without warnings, draws a figure', (name) => {
    expect(lintProgram(programs[name] ?? '')).toBe('')
    expect(results[name]).toMatchObject({ error: '', warnings: [] })
    expect(results[name]?.titles).toHaveLength(1)
  })

  it.each([
    ['teeth', 'type-2', 0],
    ['three', 'type-3', 1],
    ['uneven', 'uneven-type-2', 0],
    ['unevenThree', 'uneven-type-3', 1],
  ] as const)('ANA-94: %s: F, df and p of both factors and the interaction (%s)', (name, entry, first) => {
    const r = readReference('factorial', entry)
    ;['supp', 'dose', 'supp × dose'].forEach((effect, at) => {
      expectEqual(value(name, `F, ${effect}`), cellOf(r, 'f', at + first))
      expectEqual(value(name, `df, ${effect}`), cellOf(r, 'df', at + first))
      expectEqual(value(name, `p, ${effect}`), cellOf(r, 'p', at + first))
    })
    expectEqual(value(name, 'df, error'), cellOf(r, 'df', first + 3))
  })

  it('ANA-94: penguins by sex and species, unbalanced', () => {
    const r = readReference('factorial', 'penguins-type-2')
    expectEqual(value('penguins', 'F, species'), cellOf(r, 'f', 0))
    expectEqual(value('penguins', 'F, sex'), cellOf(r, 'f', 1))
    expectEqual(value('penguins', 'F, sex × species'), cellOf(r, 'f', 2))
    expectEqual(value('penguins', 'p, sex × species'), cellOf(r, 'p', 2))
  })

  it('ANA-94: partial η² with its interval, checks of the residuals and variances', () => {
    const r = readReference('factorial', 'partial-eta-squared')
    ;['supp', 'dose', 'supp × dose'].forEach((effect, at) => {
      expectEqual(value('teeth', `partial eta squared, ${effect}`), cellOf(r, 'estimate', at))
      // R stops its search for the limits at 1e-5.
      expectEqual(value('teeth', `partial eta squared, ${effect}, 95% CI (low)`), cellOf(r, 'lower', at), 1e-3)
      expectEqual(value('teeth', `partial eta squared, ${effect}, 95% CI (high)`), cellOf(r, 'upper', at), 1e-5)
    })
    expectEqual(value('teeth', 'Shapiro-Wilk p'), cellOf(readReference('factorial', 'residuals-shapiro'), 'p'))
    expectEqual(value('teeth', 'Brown-Forsythe p'), cellOf(readReference('factorial', 'cells-levene'), 'p', 0))
  })

  it('ANA-94: a clear interaction is followed within the levels, else the adjusted means are compared', () => {
    const simple = readReference('factorial', 'supp-within-dose')
    ;['0.5', '1.0', '2.0'].forEach((dose, at) => {
      const name = `OJ - VC, dose = ${dose}`
      expectEqual(value('teeth', `difference of means, ${name}`), cellOf(simple, 'estimate', at))
      expectEqual(value('teeth', `difference of means, ${name}, 95% CI (low)`), cellOf(simple, 'lower', at))
      expectEqual(value('teeth', `difference of means, ${name}, 95% CI (high)`), cellOf(simple, 'upper', at))
      expectEqual(value('teeth', `p, ${name}`), cellOf(simple, 'p', at))
    })
    const main = readReference('factorial', 'dose-main')
    ;['0.5 - 1.0', '0.5 - 2.0', '1.0 - 2.0'].forEach((pair, at) => {
      expectEqual(value('adjusted', `difference of means, ${pair}, dose`), cellOf(main, 'estimate', at))
    })
    expect(results.adjusted?.printed).toContain('Adjusted means compared')
    const means = readReference('factorial', 'uneven-means')
    ;['0.5', '1.0', '2.0'].forEach((dose, at) => {
      expectEqual(value('uneven', `adjusted mean, dose = ${dose}`), cellOf(means, 'mean', at))
      expectEqual(value('uneven', `adjusted mean, dose = ${dose}, 95% CI (low)`), cellOf(means, 'lower', at))
      expectEqual(value('uneven', `adjusted mean, dose = ${dose}, 95% CI (high)`), cellOf(means, 'upper', at))
    })
  })

  it('ANA-94: a combination without rows is told, not estimated', () => {
    expect(results.empty?.error).toContain('Some combinations of the two groupings have no rows')
  })
})
