// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Dataset, Sheet } from '#contract/dataset.ts'
import { lacksSampleSheet, suggestForTables } from './suggest-for-tables.ts'

/** Real profiles, as the sandbox writes them. */
const load = (name: string): Dataset => {
  const path = new URL(`../../../backend/llm-adapters/builtin-analyst/__fixtures__/${name}.json`, import.meta.url)
  return { name, sheets: JSON.parse(readFileSync(path, 'utf8')) } as Dataset
}
const sheetOf = ({ sheets: [sheet] }: Dataset): Sheet => sheet ?? expect.fail('no sheet')

it('QST-9: counts and the sheet of their samples suggest differential expression, adjusted for what every condition has', () => {
  const [counts, samples] = [load('airway_counts_2000.tsv'), load('airway_samples.tsv')]
  const asked = { kind: 'expression-adjusted', group: 'dex', batch: 'cell' }
  expect(suggestForTables([counts, samples], sheetOf(counts))).toEqual([
    asked,
    { kind: 'describe-file', file: 'airway_counts_2000.tsv' },
  ])
  expect(suggestForTables([counts, samples], sheetOf(samples))).toEqual([
    asked,
    { kind: 'describe-file', file: 'airway_samples.tsv' },
  ])
})

it('QST-9: counts alone suggest how alike their samples are, not how two of them are related', () => {
  const counts = load('airway_counts_2000.tsv')
  expect(suggestForTables([counts], sheetOf(counts))).toEqual([{ kind: 'similar' }, { kind: 'describe' }])
})

it('QST-9: what stands in one condition alone is not adjusted for', () => {
  const [counts, samples] = [load('rnaseq_counts.csv'), load('rnaseq_samples.csv')]
  const sheet = sheetOf(samples)
  const confounded = {
    ...samples,
    sheets: [{ ...sheet, sampleRows: sheet.sampleRows.map(([sample, , treatment]) => [sample, treatment, treatment]) }],
  } as Dataset
  expect(suggestForTables([counts, confounded], sheetOf(counts))[0]).toEqual({ kind: 'expression', group: 'treatment' })
})

it('QST-9: of several tables a suggestion says which, and what two of them could answer is not suggested', () => {
  const [birds, same] = [load('penguins.csv'), { ...load('penguins.csv'), name: 'copy.csv' }]
  expect(suggestForTables([birds, same], sheetOf(birds))).toEqual([{ kind: 'describe-file', file: 'penguins.csv' }])
  const teeth = load('tooth_growth.csv')
  expect(suggestForTables([birds, teeth], sheetOf(birds)).map(({ kind }) => kind)).toEqual([
    'compare',
    'correlate',
    'count',
    'describe-file',
  ])
  const book = load('icu_zh.xlsx')
  expect(book.sheets.map((sheet) => suggestForTables([book], sheet).at(-1))).toEqual([
    { kind: 'describe-sheet', sheet: '患者' },
    { kind: 'describe-sheet', sheet: '变量说明' },
  ])
})

it('QST-5: a dirty export suggests cleaning first, and a measure with a value far off a look at its outliers', () => {
  const lab = load('lab_export_zh.csv')
  expect(suggestForTables([lab], sheetOf(lab)).map(({ kind }) => kind)).toEqual([
    'clean',
    'compare',
    'outliers',
    'describe',
  ])
  expect(suggestForTables([lab], sheetOf(lab))[2]).toEqual({ kind: 'outliers', measure: '肌酐' })
  const assay = load('enzyme_assay.csv')
  expect(suggestForTables([assay], sheetOf(assay))).toContainEqual({ kind: 'outliers', measure: 'enzyme_activity' })
  expect(suggestForTables([lab, assay], sheetOf(lab)).map(({ kind }) => kind)).not.toContain('clean')
})

it.each(['penguins.csv', 'icu_zh_gbk.csv', 'dose_response.csv', 'penguins_raw.csv', 'tooth_growth.csv'])(
  'QST-5: %s has neither, so neither is suggested',
  (name) => {
    const table = load(name)
    const kinds = suggestForTables([table], sheetOf(table)).map(({ kind }) => kind)
    expect(kinds).not.toContain('clean')
    expect(kinds).not.toContain('outliers')
  },
)

it('QST-11: counts alone ask for the sheet of their samples', () => {
  const [counts, samples] = [load('airway_counts_2000.tsv'), load('airway_samples.tsv')]
  expect(lacksSampleSheet([counts], sheetOf(counts))).toBe(true)
  expect(lacksSampleSheet([counts, samples], sheetOf(counts))).toBe(false)
  expect(lacksSampleSheet([samples], sheetOf(samples))).toBe(false)
})
