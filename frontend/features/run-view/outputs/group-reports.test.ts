// @vitest-environment node
import { expect, it } from 'vitest'
import type { Output } from '#contract/output.ts'
import { writeTsv } from '../../../ui/copy-table.ts'
import { groupReports, reportRows } from './group-reports.ts'

const display = (mediaType: string, text: string): Output => ({
  type: 'display',
  media: [{ mediaType, text, sizeBytes: text.length }],
})
const report = (value: unknown) => display('application/vnd.data-lab.report+json', JSON.stringify(value))
const printed: Output = { type: 'stream', name: 'stdout', text: 'hello' }

it('WEB-47: reported results that follow each other are one table, others stay where they are', () => {
  const outputs = [
    report({ name: 'mean', value: 4201.75, unit: 'g' }),
    report({ name: 'test', value: 'Welch', unit: null }),
    printed,
    report({ name: 'p', value: 0.001 }),
  ]
  expect(groupReports(outputs)).toEqual([
    {
      type: 'reports',
      reports: [
        { name: 'mean', value: 4201.75, unit: 'g' },
        { name: 'test', value: 'Welch', unit: null },
      ],
    },
    { type: 'output', output: printed },
    { type: 'reports', reports: [{ name: 'p', value: 0.001, unit: null }] },
  ])
})

it.each(['{', '[]', 'null', '{"name":"x"}', '{"name":1,"value":2}'])('WEB-47: %s is no reported result', (text) => {
  const output = display('application/vnd.data-lab.report+json', text)
  expect(groupReports([output])).toEqual([{ type: 'output', output }])
})

it('WEB-47: copied they are lines for a spreadsheet, at full precision', () => {
  const reports = [
    { name: 'mean\tmass', value: 4201.754385964912, unit: 'g' },
    { name: '检验', value: 'Welch', unit: null },
  ]
  expect(writeTsv({ names: ['n', 'v', 'u'], rows: reportRows(reports) })).toBe(
    'n\tv\tu\nmean mass\t4201.754385964912\tg\n检验\tWelch\t',
  )
  expect(reportRows(reports.slice(1))).toEqual([['检验', 'Welch']])
})
