import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerTask } from '../../create-builtin-analyst.ts'
import { makeTask } from '../../testing/load-fixture.ts'
import { cellOf, readReference } from '../../testing/read-reference.ts'
import { referenceCell } from '../../testing/reference-cell.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const asked = {
  four: makeTask('inhibitor.csv', '4PL fit: IC50 and IC90'),
  three: makeTask('inhibitor.csv', '三参数拟合，IC50'),
  compounds: makeTask('dose_response.csv', 'IC50 of both compounds, are they different?'),
  controls: makeTask('enzyme_assay.csv', 'IC50 of the inhibitor for enzyme activity, Hill slope fixed at 1'),
  undetermined: makeTask('enzyme_assay.csv', '抑制剂对酶活性的 IC50'),
  rises: makeTask('tooth_growth.csv', 'EC50 of dose for len with hill slope fixed at 1, by supp'),
  flat: makeTask('enzyme_assay.csv', 'EC50 of the inhibitor for cells_thousand'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
const rising = codes.four.replace(
  'df = pd.read_csv("data/inhibitor.csv")',
  '$&\ndf["response_percent"] = 100 - df["response_percent"]',
)
const logged = codes.four.replace('data["amount"] = data[dose]', 'data["amount"] = 10.0 ** np.log10(data[dose])')
const table = readFileSync(new URL('../../../../../references/tables/inhibitor.csv', import.meta.url), 'utf8')
const parameters = (entry: string, row: string, column: string) =>
  referenceCell('dose-response', entry, { table: 'coefficients', row, column })

describe('dose-response, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    results = runNamed({ ...codes, rising, logged }, { 'inhibitor.csv': table })
  }, 300_000)
  const value = (name: Name | 'rising' | 'logged', of: string) => reportedValue(results[name], of)

  it.each(Object.keys(asked) as Name[])(
    'ANA-130: %s is linted clean, runs without warnings, draws a figure',
    (name) => {
      expect(lintProgram(codes[name])).toBe('')
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles.length).toBeGreaterThan(0)
    },
  )

  it.each([
    ['four', 'inhibitor-four', 'IC50', 'Hill slope', ''],
    ['three', 'inhibitor-three', 'IC50', 'Hill 斜率', ''],
    ['compounds', 'viability-CX-101', 'IC50, CX-101', 'Hill slope, CX-101', ', CX-101'],
    ['compounds', 'viability-CX-204', 'IC50, CX-204', 'Hill slope, CX-204', ', CX-204'],
  ] as const)('ANA-131: %s: parameters and intervals of %s', (name, entry, half, slope, tag) => {
    expectEqual(value(name, half), 10 ** parameters(entry, 'log_ic50', 'estimate'))
    expectEqual(value(name, `${half}, 95% CI (low)`), 10 ** parameters(entry, 'log_ic50', 'lower'))
    expectEqual(value(name, `${half}, 95% CI (high)`), 10 ** parameters(entry, 'log_ic50', 'upper'))
    expectEqual(value(name, slope), parameters(entry, 'slope', 'estimate'))
    expectEqual(value(name, `${slope}, 95% CI (low)`), parameters(entry, 'slope', 'lower'))
    for (const row of name === 'three' ? [] : ['top', 'bottom']) {
      expectEqual(value(name, `${row}${tag}`), parameters(entry, row, 'estimate'))
      expectEqual(value(name, `${row}${tag}, 95% CI (high)`), parameters(entry, row, 'upper'))
    }
  })

  it('ANA-131: another share of the effect, lack of fit, and the ratio of two compounds', () => {
    expectEqual(value('four', 'IC90'), cellOf(readReference('dose-response', 'inhibitor-ic90'), 'dose'))
    const lack = readReference('dose-response', 'inhibitor-lack-of-fit')
    expectEqual(value('four', 'lack of fit F'), cellOf(lack, 'f'))
    expectEqual(value('four', 'lack of fit p'), cellOf(lack, 'p'))
    const ratio = readReference('dose-response', 'viability-ratio')
    const name = 'IC50 ratio, CX-101 / CX-204'
    expectEqual(value('compounds', name), cellOf(ratio, 'ratio'))
    expectEqual(value('compounds', `${name}, 95% CI (low)`), cellOf(ratio, 'lower'))
    expectEqual(value('compounds', `${name}, 95% CI (high)`), cellOf(ratio, 'upper'))
    expectEqual(value('compounds', `${name}, p`), cellOf(ratio, 'p'), 1e-5)
  })

  it('ANA-131: a rising curve is the falling one turned over', () => {
    for (const name of ['IC50', 'Hill slope', 'lack of fit F'])
      expectEqual(value('rising', name), value('four', name), 1e-5)
    expectEqual(value('rising', 'top'), 100 - value('four', 'bottom'), 1e-5)
    expectEqual(value('logged', 'IC50'), value('four', 'IC50'))
    expect(results.rising?.printed).toContain('rises with the dose')
  })

  it('ANA-131: a slope that is held has the sign of the curve', () => {
    expect(results.rises?.printed).toContain('rises with the dose')
    expect(value('rises', 'Hill slope, VC')).toBe(1)
    expect(value('rises', 'top, VC')).toBeGreaterThan(value('rises', 'bottom, VC'))
  })

  it('ANA-132: controls stay in; a curve that is flat or not determined is said, and has no value', () => {
    expect(results.controls?.printed).toContain('Rows with a dose of 0 (controls): 24')
    expect(value('controls', 'IC50')).toBeGreaterThan(1)
    expect(results.controls?.printed).toContain('The far plateau is an extrapolation'.toLowerCase().slice(4))
    expect(results.undetermined?.printed).toContain('现有剂量无法确定 4 个参数的曲线')
    expect(results.undetermined?.reported).toEqual({})
    expect(results.flat?.printed).toContain('shows no clear change with the dose')
    expect(results.flat?.reported).toEqual({})
  })

  it('ANA-130: the axes are read, and asked for where they could be several', () => {
    expect(
      answerTask(makeTask('enzyme_assay.csv', 'dose-response of viability_percent against inhibitor_umol_per_l')),
    ).toContain('How `viability_percent` depends on the dose in `inhibitor_umol_per_l`, one curve')
    expect(answerTask(makeTask('tooth_growth.csv', 'dose-response curve'))).toContain('as many different doses')
    expect(answerTask(makeTask('tooth_growth.csv', '3PL dose-response curve'))).toContain('one curve for all rows')
    expect(answerTask(makeTask('penguins.csv', 'IC50 of the penguins'))).toContain('needs the column of doses')
    expect(answerTask(makeTask('dose_response.csv', '5PL of both compounds'))).not.toContain('```')
    expect(answerTask(makeTask('dose_response.csv', 'IC50 of CX-101, normalised to the control'))).not.toContain('```')
  })

  it('ANA-133: follow-ups change compound, parameters and shares', () => {
    const first = 'IC50 of CX-101'
    expect(answerTask(makeTask('dose_response.csv', first, 'same for CX-204'))).toContain('`compound = CX-204`')
    expect(answerTask(makeTask('dose_response.csv', first, '3PL instead'))).toContain('(bottom held at 0)')
    expect(answerTask(makeTask('dose_response.csv', first, 'also IC90'))).toContain('"IC90')
    expect(answerTask(makeTask('enzyme_assay.csv', '酶活性的IC50', '去掉P2这块板'))).toContain('plate"] != "P2"')
  })
})
