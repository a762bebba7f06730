import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(prefers-color-scheme: dark)')

function listen(listener: () => void) {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** True while the system asks for dark pages. */
export function useDarkTheme(): boolean {
  return useSyncExternalStore(listen, () => query.matches)
}
