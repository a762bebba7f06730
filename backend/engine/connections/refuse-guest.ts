import { AppFailure } from '#engine/app-failure.ts'
import type { Caller } from '#engine/engine.ts'

/** Connections belong to accounts: a guest's would be lost with the browser's cookie, and anybody can be a guest. */
export function refuseGuest({ isGuest }: Caller): void {
  if (isGuest) throw new AppFailure('forbidden', 'connection-needs-account')
}
