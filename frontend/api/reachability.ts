import { useSyncExternalStore } from 'react'

const firstDelayMs = 1000
const longestDelayMs = 10_000

let isReached = true
let timer: ReturnType<typeof setTimeout> | undefined
let failures = 0
let onBack = () => {}
const listeners = new Set<() => void>()

function note(reached: boolean) {
  if (reached === isReached) return
  isReached = reached
  for (const listener of listeners) listener()
}

/** What to do when the server answers again. */
export function whenReachedAgain(action: () => void): void {
  onBack = action
}

/** A call was answered, whatever the answer. */
export function noteReached(): void {
  clearTimeout(timer)
  failures = 0
  if (isReached) return
  note(true)
  onBack()
}

/** A call got no answer: from now on the server is asked at growing intervals until it answers. */
export function noteUnreached(): void {
  if (!isReached) return
  note(false)
  askLater()
}

/** Asks the server now; answers whether it is there. */
export async function askServer(): Promise<boolean> {
  clearTimeout(timer)
  try {
    await fetch('/healthz', { cache: 'no-store' })
  } catch {
    note(false)
    askLater()
    return false
  }
  noteReached()
  return true
}

/** Resolves as soon as the server answers; at once when nothing is known to be wrong. */
export function untilReached(): Promise<void> {
  return new Promise((resolve) => {
    if (isReached) return resolve()
    const listener = () => {
      if (!isReached) return
      listeners.delete(listener)
      resolve()
    }
    listeners.add(listener)
  })
}

// A browser that loses its network or has it back says so; whether the server is reached is found out at once.
for (const change of ['online', 'offline']) globalThis.addEventListener?.(change, () => void askServer())

function askLater() {
  timer = setTimeout(() => void askServer(), Math.min(longestDelayMs, firstDelayMs * 2 ** failures))
  failures += 1
}

/** False while calls to the server get no answer. A laptop without a network that runs its own server reaches it all the same. */
export function useReachable(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isReached,
  )
}
