import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { TableView } from '#contract/table-view.ts'
import { moveSelection, type Place, type Selection, type Size, selectPlace, selectRow } from './selection.ts'

type Table = {
  /** Another order or filter leaves nothing selected. */
  view: TableView
  size: Size
  /** The first cell in sight, where the keyboard begins. */
  first: Place
  onReach: (place: Place) => void
}

/** The cells that are selected, by mouse and by the keys of a spreadsheet. */
export function useSelection({ view, size, first, onReach }: Table) {
  const [kept, setKept] = useState<{ view: TableView; selection: Selection } | null>(null)
  const selection = kept?.view === view && kept.selection.head.row < size.rowCount ? kept.selection : null
  const select = (next: Selection | null) => setKept(next && { view, selection: next })

  function onKeyDown(event: KeyboardEvent) {
    // What is pressed in a header or its filter is theirs.
    if (event.target !== event.currentTarget || event.altKey || size.rowCount === 0) return
    if (event.key === 'Escape' && selection) return select(null)
    const isBegun = selection !== null
    const moved = moveSelection(selection ?? selectPlace(first), event, size)
    if (!moved || (!isBegun && (event.key.startsWith('Page') || event.key === 'Home' || event.key === 'End'))) return
    event.preventDefault()
    const next = isBegun || !event.key.startsWith('Arrow') ? moved : selectPlace(first)
    select(next)
    onReach(next.head)
  }

  function onMouseDown(event: MouseEvent<HTMLElement>) {
    const pointed = event.button === 0 ? placeOf(event.target) : null
    if (!pointed) return
    const row = selectRow(pointed.row, size.columnCount)
    const next = pointed.column < 0 ? row : selectPlace(pointed)
    select(event.shiftKey && selection ? { anchor: selection.anchor, head: next.head } : next)
    event.preventDefault()
    event.currentTarget.focus({ preventScroll: true })
  }

  function onMouseOver(event: MouseEvent) {
    if (event.buttons !== 1 || !selection) return
    const pointed = placeOf(event.target)
    if (pointed) select({ anchor: selection.anchor, head: { ...pointed, column: Math.max(0, pointed.column) } })
  }

  return { selection, clear: () => select(null), handlers: { onKeyDown, onMouseDown, onMouseOver } }
}

/** The cell of the body that was pointed at; column -1 is the row's number. */
function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest('tbody td, tbody th') : null
  const row = cell?.closest('tr')?.ariaRowIndex
  if (!cell || !row) return null
  return { row: Number(row) - 2, column: cell.tagName === 'TH' ? -1 : Number(cell.ariaColIndex) - 2 }
}
