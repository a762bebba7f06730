import { expect, it } from 'vitest'
import { writeHtml, writeTsv } from '../../../../ui/copy-table.ts'
import { compareValues, matchFilter } from './match-filter.ts'
import { readTable } from './read-table.ts'

it('OUT-30: a data resource is read whether its rows are lists or objects, and nothing else is', () => {
  const schema = {
    fields: [
      { name: 'g', type: 'string', isIndex: true },
      { name: 'x', type: 'number' },
    ],
  }
  const lists = readTable(JSON.stringify({ schema, data: [['a', 0.1 + 0.2]], rowCount: 9, isCut: true }))
  expect(lists).toMatchObject({ rows: [['a', 0.30000000000000004]], rowCount: 9, columnCount: 2, isCut: true })
  expect(lists?.fields[0]).toEqual({ name: 'g', type: 'string', isIndex: true })
  expect(readTable(JSON.stringify({ schema, data: [{ x: 1 }] }))?.rows).toEqual([[null, 1]])
  for (const text of ['', '[]', '{}', 'null', '{"schema":{"fields":[]},"data":3}']) expect(readTable(text)).toBeNull()
  expect(readTable(JSON.stringify({ schema, data: [null, [{ a: 1 }]], rowCount: -3 }))).toMatchObject({
    rows: [
      [null, null],
      ['{"a":1}', null],
    ],
    rowCount: 2,
  })
})

it('OUT-31: a column is filtered by what it contains, by a comparison or by a range', () => {
  const numbers = [-2, 0.5, 3, null]
  const found = (filter: string) => numbers.filter(matchFilter(filter))
  expect(found('> 0')).toEqual([0.5, 3])
  expect(found('<=0.5')).toEqual([-2, 0.5])
  expect(found('= 3')).toEqual([3])
  expect(found('-3..1')).toEqual([-2, 0.5])
  expect(found(' ')).toEqual(numbers)
  expect(['Adelie', 'adélie', '男'].filter(matchFilter('ADE'))).toEqual(['Adelie'])
  expect(['a > 5', 'b'].filter(matchFilter('a >'))).toEqual(['a > 5'])
  expect(['x10', 'x9', 'x1'].sort(compareValues)).toEqual(['x1', 'x9', 'x10'])
})

it('OUT-32: what is copied is exact, and a spreadsheet computes none of it', () => {
  const table = {
    names: ['组', '=n'],
    rows: [
      ['=1+1', -1.5],
      ['-1.5', 0.1 + 0.2],
      ['a\tb', null],
      ['<b>&', true],
    ],
  }
  expect(writeTsv(table)).toBe("组\t'=n\n'=1+1\t-1.5\n-1.5\t0.30000000000000004\na b\t\n<b>&\ttrue")
  expect(writeHtml(table)).toContain('<td>&lt;b&gt;&amp;</td>')
})
