import { beforeAll, describe, expect, it } from 'vitest'
import type { ColumnProfile, Sheet } from '#contract/dataset.ts'
import { answerTask } from '../../create-builtin-analyst.ts'
import { codeOf, makeDataset, makeTask } from '../../testing/load-fixture.ts'
import { lintProgram, type ProgramResult, runPrograms } from '../../testing/run-programs.ts'

const rows = 12
const tables: Record<string, Record<string, string[]>> = {
  'commas.csv': {
    decimal: Array.from({ length: rows }, (_, at) => `${at},5`),
    doubtful: Array.from({ length: rows }, (_, at) => `${at + 1},234`),
    thousands: Array.from({ length: rows }, (_, at) => `${at + 1},234.5`),
    days: Array.from({ length: rows }, (_, at) => `0${1 + (at % 9)}/0${1 + (at % 5)}/2024`),
    glucose: Array.from({ length: rows }, (_, at) => (at % 2 ? `${at}.1 mmol/L` : `${90 + at} mg/dL`)),
    code: Array.from({ length: rows }, (_, at) => `${at}A`),
  },
  'hostile"{x}.csv': {
    'name "$" {oops} `tick`': Array.from({ length: rows }, (_, at) => (at % 2 ? ' {1/0} ' : '"quoted"')),
    'n\\': Array.from({ length: rows }, (_, at) => `${at} g/L`),
  },
  'two.csv': { a: ['1', '2'], b: ['x', 'y'] },
}

function makeSheet(columns: Record<string, string[]>): Sheet {
  const names = Object.keys(columns)
  const count = columns[names[0] ?? '']?.length ?? 0
  const profiles = names.map((name): ColumnProfile => {
    const distinct = new Set(columns[name]).size
    const levels = [...new Set(columns[name])].map((value) => ({ value, count: 1 }))
    return {
      name,
      type: 'text',
      missing: 0,
      distinct,
      min: null,
      max: null,
      mean: null,
      std: null,
      quantiles: null,
      levels,
    }
  })
  const sampleRows = Array.from({ length: count }, (_, row) => names.map((name) => columns[name]?.[row] ?? null))
  const readOptions = { format: 'csv', encoding: 'utf-8', separator: ',' } as const
  return { name: 't', rowCount: count, columns: profiles, sampleRows, readOptions, notes: [] }
}

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const writeCsv = ({ sampleRows, columns }: Sheet) =>
  [columns.map(({ name }) => name), ...sampleRows]
    .map((row) => row.map((cell) => quote(String(cell))).join(','))
    .join('\n')

describe('tables in which not everything can be told', () => {
  const sheets = Object.fromEntries(Object.entries(tables).map(([file, columns]) => [file, makeSheet(columns)]))
  const codes = Object.entries(sheets).map(([file, sheet]) =>
    codeOf(answerTask(makeTask([makeDataset(file, [sheet])], 'clean the whole table'))),
  )
  let [commas, hostile, two]: (ProgramResult | undefined)[] = []
  beforeAll(() => {
    const files = Object.fromEntries(Object.entries(sheets).map(([file, sheet]) => [file, writeCsv(sheet)]))
    ;[commas, hostile, two] = runPrograms(codes.map(String), files)
  }, 300_000)

  it('ANA-106: a comma that may be either, days and months, and units of two kinds are left and listed', () => {
    expect(commas).toMatchObject({ error: '', warnings: [] })
    for (const told of [
      'doubtful: a comma that may stand for thousands or',
      'days: day and month cannot',
      'glucose: units that',
    ])
      expect(commas?.printed).toContain(told)
    expect(commas?.printed).toMatch(/decimal\s+number out of text\s+12\s+1\s+0,5\s+0\.5/)
    expect(commas?.printed).toMatch(/thousands\s+number out of text\s+12\s+1\s+1,234\.5\s+1234\.5/)
    expect(commas?.printed).not.toMatch(/^\d+\s+code /m)
  })

  it('ANA-35, ANA-105: hostile names and cells stay text, a table of two rows has no fault, and all is linted clean', () => {
    expect(hostile).toMatchObject({ error: '', warnings: [] })
    expect(hostile?.reported).toMatchObject({ 'values changed': 18 })
    expect(two).toMatchObject({ error: '', warnings: [] })
    expect(two?.reported).toMatchObject({ 'values changed': 0, 'rows after': 2 })
    for (const code of codes) expect(lintProgram(String(code))).toBe('')
  })
})
