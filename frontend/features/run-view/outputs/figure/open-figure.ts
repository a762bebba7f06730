import { useSyncExternalStore } from 'react'

const prefix = '#figure-'
const listeners = new Set<() => void>()
let openId: string | null = readHash()

function readHash(): string | null {
  return location.hash.startsWith(prefix) ? location.hash.slice(prefix.length) : null
}

function change(id: string | null) {
  if (id === openId) return
  openId = id
  for (const listener of listeners) listener()
}

window.addEventListener('hashchange', () => change(readHash()))

/** Opens the figure over the whole window and gives the page its address; null closes it. */
export function openFigure(id: string | null): void {
  change(id)
  const { pathname, search } = location
  history.replaceState(history.state, '', id === null ? pathname + search : `${pathname}${search}${prefix}${id}`)
}

/** Whether the figure of this id is the one that is open. */
export function useIsOpen(id: string | undefined): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => id !== undefined && openId === id,
  )
}

/** The figures of the page in their order, by id. */
export function listFigures(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-figure]')].flatMap(({ dataset }) => dataset.figure ?? [])
}
