import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ColumnProfile, Dataset } from '#contract/dataset.ts'
import { answerTask } from '../../create-builtin-analyst.ts'
import { loadFixture, makeDataset, makeTask } from '../../testing/load-fixture.ts'
import { cellOf, readReference } from '../../testing/read-reference.ts'
import { referenceCell } from '../../testing/reference-cell.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const ofR = (name: string) => readFileSync(new URL(`../../../../../references/tables/${name}`, import.meta.url), 'utf8')

/** A table of R with unknowns: rows of a sample's name and its reading, without an amount. */
function addUnknowns(name: string, amount: string, readings: Record<string, number[]>): Dataset {
  const [sheet] = loadFixture(name).sheets
  if (!sheet) throw new Error(`no sheet in ${name}`)
  const added = Object.values(readings).flat().length
  const rowCount = sheet.rowCount + added
  const levels = Object.entries(readings).map(([value, { length: count }]) => ({ value, count }))
  const empty = { min: null, max: null, mean: null, std: null, quantiles: null }
  const sample = {
    name: 'sample',
    type: 'category',
    missing: sheet.rowCount,
    distinct: levels.length,
    levels,
    ...empty,
  } as ColumnProfile
  const columns = [
    ...sheet.columns.map((column) => (column.name === amount ? { ...column, missing: added } : column)),
    sample,
  ]
  return makeDataset(name, [{ ...sheet, rowCount, columns, sampleRows: sheet.sampleRows.map((row) => [...row, null]) }])
}

const writeUnknowns = (name: string, start: string, readings: Record<string, number[]>) => {
  const [header = '', ...rows] = ofR(name).trim().split('\n')
  const added = Object.entries(readings).flatMap(([sample, values]) =>
    values.map((value) => `${start},${value},${sample}`),
  )
  return [`${header},sample`, ...rows.map((row) => `${row},`), ...added].join('\n')
}

const single = { low: [0.2], middle: [0.4], high: [0.65] }
const triple = { a: [0.19, 0.2, 0.21], b: [0.39, 0.4, 0.41], c: [0.64, 0.65, 0.66] }
const densities = { d1: [0.3], d2: [0.8], d3: [1.4], d4: [2.6] }
const carb = 'standard curve of optden over carb, linear'
const asked = {
  single: makeTask(
    [addUnknowns('formaldehyde.csv', 'carb', { ...single, ...triple })],
    `${carb}, read off the unknowns`,
  ),
  origin: makeTask('formaldehyde.csv', `${carb}, through the origin`),
  weighted: makeTask('formaldehyde.csv', `${carb}, weighted by 1/x^2`),
  elisa: makeTask(
    [addUnknowns('dnase.csv', 'conc', densities)],
    'ELISA 标准曲线，四参数，反算未知样品浓度，所有批次合并',
  ),
  plate: makeTask('elisa_plate.csv', 'make the standard curve and read off the unknowns'),
  blank: makeTask('elisa_plate.csv', '线性标准曲线，减去空白，反算 U01 到 U03'),
}
type Name = keyof typeof asked
const codes = writePrograms(asked)
// The run that R fitted, whatever column the standards' rows have in it.
codes.elisa = codes.elisa.replace(/^(df = .*)$/m, '$1\ndf = df[(df["Run"] == 1) | df["sample"].notna()]')

describe('standard curves, held against R', () => {
  let results: Record<string, ProgramResult> = {}
  beforeAll(() => {
    results = runNamed(codes, {
      'formaldehyde.csv': writeUnknowns('formaldehyde.csv', '', { ...single, ...triple }),
      'dnase.csv': writeUnknowns('dnase.csv', '1,', densities),
    })
  }, 300_000)
  const value = (name: Name, of: string) => reportedValue(results[name], of)

  it.each(Object.keys(asked) as Name[])(
    'ANA-134: %s is linted clean, runs without warnings, draws a figure',
    (name) => {
      expect(lintProgram(codes[name])).toBe('')
      expect(results[name]).toMatchObject({ error: '', warnings: [] })
      expect(results[name]?.titles.length).toBeGreaterThan(0)
    },
  )

  it('ANA-135: lines, weighted and through the origin, and limits of detection', () => {
    const line = readReference('standard-curve', 'line')
    expectEqual(value('single', 'slope'), cellOf(line, 'slope'))
    expectEqual(value('single', 'intercept'), cellOf(line, 'intercept'))
    expectEqual(value('single', 'slope, 95% CI (low)'), cellOf(line, 'slope_interval'))
    expectEqual(value('single', 'intercept, 95% CI (high)'), cellOf(line, 'intercept_interval', 1))
    expectEqual(value('single', 'R²'), cellOf(line, 'r_squared'))
    const limits = readReference('standard-curve', 'detection')
    expectEqual(value('single', 'LOD'), cellOf(limits, 'by_residual_detection'))
    expectEqual(value('single', 'LOQ'), cellOf(limits, 'by_residual_quantification'))
    const origin = readReference('standard-curve', 'through-origin')
    expectEqual(value('origin', 'slope'), cellOf(origin, 'slope'))
    expectEqual(value('origin', 'R²'), cellOf(origin, 'r_squared'))
    const weighted = readReference('standard-curve', 'weighted')
    expectEqual(value('weighted', 'slope'), cellOf(weighted, 'slope'))
    expectEqual(value('weighted', 'intercept'), cellOf(weighted, 'intercept'))
  })

  it.each([
    ['inverse-one', ['low', 'middle', 'high']],
    ['inverse-three', ['a', 'b', 'c']],
  ] as const)('ANA-135: amounts with Fieller’s limits: %s', (entry, names) => {
    const r = readReference('standard-curve', entry)
    for (const [row, name] of names.entries()) {
      expectEqual(value('single', `carb, ${name}`), cellOf(r, 'estimate', row))
      expectEqual(value('single', `carb, ${name}, 95% CI (low)`), cellOf(r, 'fieller_lower', row))
      expectEqual(value('single', `carb, ${name}, 95% CI (high)`), cellOf(r, 'fieller_upper', row))
    }
  })

  it('ANA-135: a four-parameter curve and what is read back on it', () => {
    const cell = (row: string, column: string) =>
      referenceCell('dose-response', 'elisa-four', { table: 'coefficients', row, column })
    expectEqual(value('elisa', '下平台'), cell('A', 'estimate'), 1e-5)
    expectEqual(value('elisa', '上平台'), cell('B', 'estimate'))
    expectEqual(value('elisa', '中点'), Math.exp(cell('xmid', 'estimate')))
    expectEqual(value('elisa', '中点，95% CI (low)'), Math.exp(cell('xmid', 'lower')))
    const inverse = readReference('dose-response', 'elisa-inverse')
    for (const [row, name] of ['d1', 'd2', 'd3'].entries()) {
      expectEqual(value('elisa', `conc, ${name}`), cellOf(inverse, 'concentration', row))
      expectEqual(value('elisa', `conc, ${name}, 95% CI (low)`), cellOf(inverse, 'lower', row))
      expectEqual(value('elisa', `conc, ${name}, 95% CI (high)`), cellOf(inverse, 'upper', row))
    }
  })

  it('ANA-136: what lies beyond the standards is said and gets no made-up value', () => {
    expect(results.elisa?.printed).toContain('高于标准品范围，其数值为外推或无法给出，请稀释或浓缩后重测：d4')
    expect(results.elisa?.reported).not.toHaveProperty('conc, d4')
    expect(results.plate?.printed).toContain('12 of 12 unknowns lie between')
    expect(value('plate', 'unknowns')).toBe(12)
    expect(results.blank?.printed).toContain('已减去空白均值：0.06')
    expect(value('blank', '未知样品数')).toBe(3)
  })

  it('ANA-134: what is open is asked, and what is not a standard curve is not made one', () => {
    const ask = (table: string, ...prompts: string[]) => answerTask(makeTask(table, ...prompts))
    expect(ask('dnase.csv', 'ELISA standard curve')).toContain('11 different values of `Run`')
    expect(ask('dose_response.csv', 'standard curve, read off the unknowns')).toContain('which rows are the unknowns')
    expect(ask('elisa_plate.csv', 'weighted standard curve')).toContain('1/x or by 1/x²')
    expect(ask('elisa_plate.csv', 'quadratic standard curve')).not.toContain('```')
    expect(ask('elisa_plate.csv', 'samples were diluted 1:10, standard curve')).toContain('column with the dilution')
    expect(ask('elisa_plate.csv', 'mean od450 of the unknown samples')).not.toContain('read_back')
  })

  it('ANA-137: follow-ups change the shape, the rows and the unknowns', () => {
    const first = 'make the standard curve and read off the unknowns'
    const ask = (prompt: string) => answerTask(makeTask('elisa_plate.csv', first, prompt))
    expect(ask('linear instead')).toContain('gives a straight line')
    expect(ask('leave out STD8')).toContain('`sample ≠ STD8`')
    expect(ask('只算U01和U02')).toContain('unknowns[sample].isin(["U01", "U02"])')
    expect(answerTask(makeTask('elisa_plate.csv', `${first}, linear`, '4pl not linear'))).toContain('fit_curve')
  })
})
