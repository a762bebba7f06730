import { expect, it } from 'vitest'
import { readPastedTable } from './read-pasted-table.ts'

it('UPL-22: cells copied from a spreadsheet are a table, with ends of lines and quotation marks inside of cells', () => {
  const copied = '姓名\t收缩压\r\n张三\t120\r\n"李\r\n四"\t"say ""hi"""\r\n'
  expect(readPastedTable({ text: copied, html: '' })).toEqual({
    tsv: '姓名\t收缩压\n张三\t120\n"李\n四"\t"say ""hi"""\n',
    rowCount: 2,
    columnCount: 2,
  })
})

it('UPL-22: a table of a page is read from its HTML', () => {
  const html =
    '<style>x</style><table><tr><th colspan=2>dose</th></tr><tr><td>0.5\n mg</td><td>4.2</td></tr><tr><td>1</td><td>"7"</td></tr></table>'
  expect(readPastedTable({ text: 'dose 0.5 4.2', html })?.tsv).toBe('dose\t\n0.5 mg\t4.2\n1\t"""7"""\n')
})

it('UPL-22: words are no table, nor is one line or one column', () => {
  expect(readPastedTable({ text: 'compare 收缩压\nby 性别', html: '<p>compare</p>' })).toBeNull()
  expect(readPastedTable({ text: 'a\tb', html: '' })).toBeNull()
  expect(readPastedTable({ text: '\tindented\ntext\nof\nwords\nwith one tab', html: '' })).toBeNull()
})
