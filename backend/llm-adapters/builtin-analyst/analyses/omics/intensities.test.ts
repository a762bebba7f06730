import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { makeDataset, makeTask } from '../../testing/load-fixture.ts'
import { readReference } from '../../testing/read-reference.ts'
import { expectEqual, reportedValue, runNamed, writePrograms } from '../../testing/run-asked.ts'
import { lintProgram, type ProgramResult } from '../../testing/run-programs.ts'

const read = (name: string) =>
  readFileSync(new URL(`../../../../../references/tables/${name}`, import.meta.url), 'utf8')
const tables = {
  'intensities.csv': read('intensities.csv'),
  'intensities_samples.csv': read('intensities_samples.csv'),
}

/** A profile as the upload writes it, of what these tables need. */
function profile(name: keyof typeof tables) {
  const [header = '', ...lines] = tables[name].trim().split('\n')
  const cells = lines.map((line) => line.split(','))
  const columns = header.split(',').map((column, at): ColumnProfile => {
    const values = cells.map((row) => row[at] ?? '').filter((value) => value !== '' && value !== 'NA')
    const isNumber = values.every((value) => Number.isFinite(Number(value)))
    const counts = new Map(values.map((value) => [value, values.filter((other) => other === value).length]))
    return {
      name: column,
      type: isNumber ? 'number' : counts.size < values.length ? 'category' : 'text',
      missing: cells.length - values.length,
      distinct: counts.size,
      min: isNumber ? Math.min(...values.map(Number)) : null,
      max: isNumber ? Math.max(...values.map(Number)) : null,
      mean: null,
      std: null,
      quantiles: null,
      levels: isNumber ? [] : [...counts].slice(0, 20).map(([value, count]) => ({ value, count })),
    }
  })
  const sheet: Sheet = {
    name: name.replace('.csv', ''),
    rowCount: cells.length,
    columns,
    notes: [],
    sampleRows: cells.slice(0, 20),
    readOptions: { format: 'csv', encoding: 'utf-8', separator: ',' },
  }
  return makeDataset(name, [sheet])
}

const datasets = [profile('intensities.csv'), profile('intensities_samples.csv')]
const ask = (request: string) => makeTask(datasets, request)
const codes = writePrograms({
  gaps: ask('proteins that differ between treated and control, limma, log2 intensities'),
  batch: ask('proteins that differ between treated and control, limma, log2 intensities, adjusted for batch'),
  trend: ask('proteins that differ between treated and control, limma with an intensity trend, log2 intensities'),
  student: ask('proteins that differ between treated and control, Student t test, log2 intensities'),
  welch: ask('proteins that differ between treated and control, Welch t test, log2 intensities'),
})

type Column = (number | string)[]
type Answer = Record<string, number> & { table: Record<string, Column> }
/** Only proteins without a gap, as these references have it; what was found beside R's table. */
const complete = (code: string) => code.replace('gaps = level.isna()', 'level = level.dropna()\ngaps = level.isna()')
const hold = (file: string) => `
wanted = pd.read_csv("data/${file}", index_col="protein")
both = results.join(wanted.add_prefix("R "), how="inner")
report("rows held", len(both))
for ours, theirs in (("log2FoldChange", "R log2_fold_change"), ("t", "R t"), ("pvalue", "R p"), ("FDR", "R p_adjusted"), ("95% CI low", "R lower")):
    if theirs in both:
        scale = both[theirs].abs().clip(lower=1e-8)
        report(f"gap, {ours}", ((both[ours] - both[theirs]).abs() / scale).max())
report("below", (results["FDR"] < 0.05).sum())
`
const asCsv = (table: Record<string, Column>) => {
  const names = Object.keys(table).filter((name) => name !== 'row')
  const rows = (table.protein ?? []).map((_, at) => names.map((name) => table[name]?.[at]).join())
  return [names.join(), ...rows].join('\n')
}

describe('intensities beside limma', () => {
  let results: Record<string, ProgramResult> = {}
  const entries = {
    gaps: 'with-gaps',
    complete: 'complete',
    batch: 'batch',
    trend: 'trend',
    student: 'student',
    welch: 'welch',
  }
  beforeAll(() => {
    const answers = Object.entries(entries).map(([name, entry]) => {
      const values = readReference<Answer>('limma', entry)
      return [`${name}.csv`, asCsv(values.table ?? (values as unknown as Answer['table']))]
    })
    results = runNamed(
      {
        gaps: codes.gaps + hold('gaps.csv'),
        complete: complete(codes.gaps) + hold('complete.csv'),
        batch: complete(codes.batch) + hold('batch.csv'),
        trend: complete(codes.trend) + hold('trend.csv'),
        student: complete(codes.student) + hold('student.csv'),
        welch: complete(codes.welch) + hold('welch.csv'),
      },
      { ...tables, ...Object.fromEntries(answers) },
    )
  }, 120_000)

  it.each(Object.keys(entries))('ANA-113: %s equals R: fold changes, t, p, FDR', (name) => {
    expect(results[name]).toMatchObject({ error: '', warnings: [] })
    expect(reportedValue(results[name], 'rows held')).toBeGreaterThan(49)
    for (const column of ['log2FoldChange', 't', 'pvalue', 'FDR'])
      expect(reportedValue(results[name], `gap, ${column}`)).toBeLessThan(1e-6)
  })

  it.each(['gaps', 'complete', 'batch'] as const)(
    'ANA-113: %s: the prior, the intervals and the number found are those of limma',
    (name) => {
      const wanted = readReference<Answer>('limma', entries[name])
      expectEqual(reportedValue(results[name], 'prior degrees of freedom'), wanted.prior_df ?? 0)
      expectEqual(reportedValue(results[name], 'prior variance'), wanted.prior_variance ?? 0)
      expect(reportedValue(results[name], 'gap, 95% CI low')).toBeLessThan(1e-5)
      expect(reportedValue(results[name], 'below')).toBe(wanted['below_0.05'])
    },
  )

  it('ANA-113: the programs are linted clean', () => {
    for (const code of Object.values(codes)) expect(lintProgram(code)).toBe('')
  })
})
