import type { KeyboardEvent } from 'react'

const rowLinks = 'a[data-row]'

/** The arrows up and down move the focus between the rows of a list; other keys keep their meaning. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target
  if (!(target instanceof HTMLElement) || target.matches('input, select, textarea, [role=menuitem]')) return
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('li[data-entry]')]
  const place = rows.findIndex((row) => row.contains(target))
  const next = rows[place + (event.key === 'ArrowDown' ? 1 : -1)]
  if (place === -1 || !next) return
  event.preventDefault()
  next.querySelector<HTMLElement>(rowLinks)?.focus()
}

/** Moves the focus to the first row. */
export function focusFirstRow(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>(rowLinks)?.focus()
}
