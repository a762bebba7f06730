// @vitest-environment node
import { expect, it } from 'vitest'
import type { Dataset } from '#contract/dataset.ts'
import { findMention, findStem, writeMention } from './find-mention.ts'
import { filterColumns, listColumns } from './list-columns.ts'

const dataset = (name: string, ...sheets: string[][]) =>
  ({
    name,
    sheets: sheets.map((names, index) => ({
      name: `S${index + 1}`,
      columns: names.map((name) => ({ name, type: 'text' })),
    })),
  }) as unknown as Dataset

it('QST-2: an at sign begins a mention, in Chinese without a space too, but not inside of an address', () => {
  expect(findMention('compare @body', 13)).toEqual({ start: 8, query: 'body' })
  expect(findMention('比较@收缩', 5)).toEqual({ start: 2, query: '收缩' })
  expect(findMention('compare @body mass', 18)).toBeNull()
  expect(findMention('ann@example', 11)).toBeNull()
  expect(findMention('@a and more', 2)).toEqual({ start: 0, query: 'a' })
})

it('QST-2: without one the longest end of the words that a name begins with is taken', () => {
  const names = ['body_mass_g', '收缩压', 'body length']
  expect(findStem('compare Body', 12, names)).toEqual({ start: 8, query: 'Body' })
  expect(findStem('比较收缩', 4, names)).toEqual({ start: 2, query: '收缩' })
  expect(findStem('compare the body le', 19, names)).toEqual({ start: 12, query: 'body le' })
  expect(findStem('xyz', 3, names)).toEqual({ start: 3, query: '' })
})

it('QST-3: names are found by any part of them, those that begin with it first, and tell their table where there are several', () => {
  const columns = listColumns([
    dataset('a.csv', ['舒张压', '压差', 'sex']),
    dataset('b.xlsx', ['sex'], ['Sexual maturity']),
  ])
  expect(filterColumns(columns, '压').map(({ name }) => name)).toEqual(['压差', '舒张压'])
  expect(filterColumns(columns, 'sex').map(({ name, table }) => [name, table])).toEqual([
    ['sex', 'a.csv'],
    ['sex', 'b.xlsx · S1'],
    ['Sexual maturity', 'b.xlsx · S2'],
  ])
  expect(listColumns([dataset('a.csv', ['x'])])[0]?.table).toBe('')
})

it('QST-4: a name with spaces or marks stands between backquotes; a Chinese one takes no space', () => {
  expect(writeMention('body_mass_g')).toBe('body_mass_g ')
  expect(writeMention('Culmen Length (mm)')).toBe('`Culmen Length (mm)` ')
  expect(writeMention('收缩压')).toBe('收缩压')
})
