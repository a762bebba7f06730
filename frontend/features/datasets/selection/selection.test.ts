// @vitest-environment node
import { expect, it } from 'vitest'
import { moveSelection, type Press, rangeOf, type Selection, selectPlace, selectRow } from './selection.ts'

const size = { rowCount: 100, columnCount: 5, seenRows: 10 }
const press = (key: string, held: Partial<Press> = {}): Press => ({
  ...{ key, shiftKey: false, ctrlKey: false, metaKey: false },
  ...held,
})
const after = (start: Selection, ...presses: Press[]) =>
  rangeOf(presses.reduce((selection, next) => moveSelection(selection, next, size) ?? selection, start))
const cells = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) => ({
  ...{ firstRow, lastRow, firstColumn, lastColumn },
})

it('TBL-10: keys move from cell to cell as in a spreadsheet, and stay inside the table', () => {
  const start = selectPlace({ row: 3, column: 2 })
  expect(after(start, press('ArrowDown'), press('ArrowRight'))).toEqual(cells(4, 4, 3, 3))
  expect(after(start, press('PageDown'), press('Home'))).toEqual(cells(13, 13, 0, 0))
  expect(after(start, press('PageUp'), press('End'))).toEqual(cells(0, 0, 4, 4))
  expect(after(start, press('ArrowDown', { metaKey: true }), press('ArrowDown'))).toEqual(cells(99, 99, 2, 2))
  expect(moveSelection(start, press('x'), size)).toBeNull()
})

it('TBL-10: Shift makes the selection grow from where it began; whole rows, columns and the table have keys', () => {
  const start = selectPlace({ row: 3, column: 2 })
  const held = { shiftKey: true }
  expect(after(start, press('ArrowUp', held), press('ArrowLeft', held))).toEqual(cells(2, 3, 1, 2))
  expect(after(start, press('ArrowDown', held), press(' ', held))).toEqual(cells(3, 4, 0, 4))
  expect(after(start, press(' ', { ctrlKey: true }))).toEqual(cells(0, 99, 2, 2))
  expect(after(start, press('a', { ctrlKey: true }))).toEqual(cells(0, 99, 0, 4))
  expect(rangeOf(selectRow(7, 5))).toEqual(cells(7, 7, 0, 4))
})
