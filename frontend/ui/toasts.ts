import { useSyncExternalStore } from 'react'

export type Toast = {
  id: number
  text: string
  /** What can be done about it, such as taking a deletion back. */
  action?: { label: string; onAction: () => void }
  tone: 'plain' | 'danger'
}

let toasts: Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()
const atOnce = 3

function change(next: Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

/** Says something for some seconds at the edge of the page, and to screen readers; the oldest gives way. */
export function showToast(toast: { text: string; action?: Toast['action']; tone?: Toast['tone'] }): void {
  lastId += 1
  change([...toasts, { tone: 'plain' as const, ...toast, id: lastId }].slice(-atOnce))
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id))
}

export function useToasts(): Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
}
