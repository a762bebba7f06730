import type { AnyRouter } from '@tanstack/react-router'

let lastPlace: string | null = null

/** Remembers, for the settings, the page that the reader came from. */
export function rememberWayBack(router: AnyRouter): void {
  router.subscribe('onBeforeNavigate', ({ fromLocation, toLocation }) => {
    const isSettings = (path: string) => path.startsWith('/settings')
    if (fromLocation && isSettings(toLocation.pathname) && !isSettings(fromLocation.pathname))
      lastPlace = fromLocation.pathname.startsWith('/analysis/') ? fromLocation.href : null
  })
}

/** The analysis that the settings were opened from, as an address; null where they were opened from elsewhere. */
export const wayBack = (): string | null => lastPlace
