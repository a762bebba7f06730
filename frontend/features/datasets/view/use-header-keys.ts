import { type KeyboardEvent, useRef, useState } from 'react'

type Columns = { count: number; scrollTo: (index: number) => void }

/**
 * One stop of the Tab key for all headers; arrows, Home and End go from one to the next, also to those out of view.
 * `reached` is the column where the Tab key stops.
 */
export function useHeaderKeys({ count, scrollTo }: Columns) {
  const head = useRef<HTMLTableSectionElement>(null)
  const [reached, setReached] = useState(0)

  function onKeyDown(event: KeyboardEvent) {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const cell = button?.parentElement
    // What is typed in the window of a filter is its own.
    if (!button || cell?.tagName !== 'TH' || !head.current) return
    const buttons = [...cell.querySelectorAll<HTMLButtonElement>(':scope > button')]
    const next = nextPlace(event.key, { column: Number(cell.ariaColIndex) - 2, part: buttons.indexOf(button) }, count)
    if (!next) return
    event.preventDefault()
    setReached(next.column)
    scrollTo(next.column)
    const focusNext = () => {
      const cell = head.current?.querySelector(`[aria-colindex="${next.column + 2}"]`)
      const target = cell?.querySelectorAll<HTMLButtonElement>(':scope > button')[next.part]
      target?.focus()
      return target !== undefined
    }
    // A column that is out of view is drawn first.
    if (!focusNext()) requestAnimationFrame(() => requestAnimationFrame(focusNext))
  }
  return { head, reached, setReached, onKeyDown }
}

type Place = { column: number; part: number }

const partsOfColumn = 2

function nextPlace(key: string, { column, part }: Place, count: number): Place | null {
  switch (key) {
    case 'ArrowRight':
      if (part < partsOfColumn - 1) return { column, part: part + 1 }
      return column < count - 1 ? { column: column + 1, part: 0 } : null
    case 'ArrowLeft':
      if (part > 0) return { column, part: part - 1 }
      return column > 0 ? { column: column - 1, part: partsOfColumn - 1 } : null
    case 'Home':
      return { column: 0, part: 0 }
    case 'End':
      return { column: count - 1, part: 0 }
    default:
      return null
  }
}
