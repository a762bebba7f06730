// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { ColumnType, Dataset } from '#contract/dataset.ts'
import type { TaskTemplate } from '#contract/task-template.ts'
import { findTemplates } from './find-templates.ts'
import { listColumns } from './list-columns.ts'
import { checkValues, initialValues, isDataFree, toTemplateValues } from './template-values.ts'

const both = (en: string, chinese: string) => ({ en, 'zh-CN': chinese })

const template: TaskTemplate = {
  id: 'group-comparison',
  version: 3,
  kind: 'compare',
  title: both('Compare groups', '组间比较'),
  summary: both('Tests whether a measure differs', '检验差异'),
  variables: [
    { name: 'outcome', label: both('Outcome', '结局'), isRequired: true, type: 'column', columnTypes: ['number'] },
    { name: 'covariates', label: both('Covariates', '协变量'), isRequired: false, type: 'columns' },
    { name: 'alpha', label: both('Level', '水平'), isRequired: false, type: 'number', min: 0, max: 0.5, default: 0.05 },
    { name: 'note', label: both('Note', '备注'), isRequired: false, type: 'text', default: both('none', '无') },
    {
      name: 'test',
      label: both('Test', '检验'),
      isRequired: true,
      type: 'choice',
      choices: [
        { value: 'auto', label: both('By the data', '自动') },
        { value: 'rank', label: both('Ranks', '秩和') },
      ],
      default: 'auto',
    },
  ],
  text: both('x', 'x'),
  guidance: both('x', 'x'),
}

const column = (name: string, type: ColumnType) => ({ name, type }) as Dataset['sheets'][number]['columns'][number]
const table = (name: string, ...sheets: [string, ReturnType<typeof column>[]][]) =>
  ({ name, sheets: sheets.map(([sheet, columns]) => ({ name: sheet, columns })) }) as Dataset

const penguins = table('penguins.csv', ['penguins', [column('mass', 'number'), column('sex', 'category')]])
const workbook = table(
  'icu.xlsx',
  ['一', [column('收缩压', 'number')]],
  ['二', [column('mass', 'number'), column('性别', 'category')]],
)

describe('the fields of a template', () => {
  it('WEB-41: offer the columns of the chosen tables that have a fitting type, each name once', () => {
    expect(listColumns([penguins, workbook], ['number'])).toEqual([
      { table: 'penguins.csv', columns: [{ name: 'mass', type: 'number' }] },
      { table: 'icu.xlsx · 一', columns: [{ name: '收缩压', type: 'number' }] },
    ])
    expect(listColumns([penguins]).flatMap(({ columns }) => columns)).toHaveLength(2)
  })

  it('WEB-41: start with the defaults in the language of the page', () => {
    expect(initialValues(template, 'zh-CN')).toEqual({ alpha: '0.05', note: '无', test: 'auto' })
  })

  it('WEB-41: say what is missing or does not fit, field by field', () => {
    expect(checkValues(template, {}, [penguins])).toEqual({ outcome: { kind: 'required' }, test: { kind: 'required' } })
    const values = { outcome: 'sex', covariates: ['sex', '性别'], alpha: '0,7', test: 'auto' }
    expect(checkValues(template, values, [penguins])).toEqual({
      outcome: { kind: 'unknown-column', name: 'sex' },
      covariates: { kind: 'unknown-column', name: '性别' },
      alpha: { kind: 'no-number' },
    })
    const alpha = (text: string) => checkValues(template, { outcome: 'mass', test: 'rank', alpha: text }, [penguins])
    expect(alpha('0.7')).toEqual({ alpha: { kind: 'too-large', limit: 0.5 } })
    expect(alpha('-1')).toEqual({ alpha: { kind: 'too-small', limit: 0 } })
    expect(alpha('０．０１')).toEqual({})
  })

  it('WEB-41: are sent with numbers as numbers and without what is empty', () => {
    const values = { outcome: 'mass', covariates: ['sex'], alpha: ' 0.01 ', note: '  ', test: 'rank' }
    expect(toTemplateValues(template, values)).toEqual({
      outcome: 'mass',
      covariates: ['sex'],
      alpha: 0.01,
      test: 'rank',
    })
    expect(toTemplateValues(template, { covariates: [] })).toEqual({})
  })
})

it('WEB-41: a template that names no columns can be asked without a table', () => {
  const variables = template.variables.filter(({ name }) => name === 'alpha' || name === 'test')
  expect([isDataFree(template), isDataFree({ ...template, variables })]).toEqual([false, true])
})

it('WEB-42: a template is found by words of either language', () => {
  expect(findTemplates([template], 'GROUPS differs')).toEqual([template])
  expect(findTemplates([template], '组间')).toEqual([template])
  expect(findTemplates([template], '')).toEqual([template])
  expect(findTemplates([template], 'groups survival')).toEqual([])
})
