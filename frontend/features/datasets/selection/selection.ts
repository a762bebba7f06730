export type Place = { row: number; column: number }

/** Cells from the one where the selection began to the one that it was drawn to, which is looked at. */
export type Selection = { anchor: Place; head: Place }

export type Range = { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }

/** How many rows and columns there are, and how many rows are seen at once. */
export type Size = { rowCount: number; columnCount: number; seenRows: number }

export const selectPlace = (place: Place): Selection => ({ anchor: place, head: place })

export const selectRow = (row: number, columnCount: number): Selection => ({
  anchor: { row, column: columnCount - 1 },
  head: { row, column: 0 },
})

export function rangeOf({ anchor, head }: Selection): Range {
  const [rows, columns] = [
    [anchor.row, head.row],
    [anchor.column, head.column],
  ]
  return {
    ...{ firstRow: Math.min(...rows), lastRow: Math.max(...rows) },
    ...{ firstColumn: Math.min(...columns), lastColumn: Math.max(...columns) },
  }
}

export type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>

/** Where a key of a spreadsheet leads, and with Shift how far the selection grows; null where the key means nothing here. */
export function moveSelection(selection: Selection, press: Press, size: Size): Selection | null {
  const { anchor, head } = selection
  const lastRow = size.rowCount - 1
  const lastColumn = size.columnCount - 1
  if (press.key === ' ' && press.shiftKey)
    return { anchor: { row: anchor.row, column: lastColumn }, head: { row: head.row, column: 0 } }
  if (press.key === ' ' && press.ctrlKey)
    return { anchor: { row: lastRow, column: anchor.column }, head: { row: 0, column: head.column } }
  const isFar = press.ctrlKey || press.metaKey
  if (isFar && press.key.toLowerCase() === 'a')
    return { anchor: { row: lastRow, column: lastColumn }, head: { row: 0, column: 0 } }
  const step = stepOf(press.key, isFar, size)
  if (!step) return null
  const next = {
    row: Math.max(0, Math.min(lastRow, head.row + step.row)),
    column: Math.max(0, Math.min(lastColumn, head.column + step.column)),
  }
  return press.shiftKey ? { anchor, head: next } : selectPlace(next)
}

function stepOf(key: string, isFar: boolean, size: Size): Place | null {
  const [rows, columns] = isFar ? [size.rowCount, size.columnCount] : [1, 1]
  switch (key) {
    case 'ArrowDown':
      return { row: rows, column: 0 }
    case 'ArrowUp':
      return { row: -rows, column: 0 }
    case 'ArrowRight':
      return { row: 0, column: columns }
    case 'ArrowLeft':
      return { row: 0, column: -columns }
    case 'PageDown':
      return { row: size.seenRows, column: 0 }
    case 'PageUp':
      return { row: -size.seenRows, column: 0 }
    case 'Home':
      return { row: isFar ? -size.rowCount : 0, column: -size.columnCount }
    case 'End':
      return { row: isFar ? size.rowCount : 0, column: size.columnCount }
    default:
      return null
  }
}
