import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(min-width: 64rem)')

function listen(listener: () => void) {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** True where two columns fit beside each other. */
export function useWideScreen(): boolean {
  return useSyncExternalStore(listen, () => query.matches)
}
