import { AppFailure } from '#engine/app-failure.ts'
import type { Caller } from '#engine/caller.ts'
import type { EngineSettings } from '#engine/ports/engine-ports.ts'

export const roomOf = ({ room }: EngineSettings, { isGuest }: Caller) => (isGuest ? room.guest : room.account)

/** Why a file is not kept, and what makes room for it. */
export function noRoom(settings: EngineSettings, caller: Caller, full: 'datasets' | 'bytes'): AppFailure {
  const { datasets, bytes } = roomOf(settings, caller)
  if (full === 'datasets') return new AppFailure('limit-reached', 'room-datasets', { params: { limit: datasets } })
  const key = caller.isGuest ? 'room-bytes-guest' : 'room-bytes'
  return new AppFailure('limit-reached', key, { params: { limitMb: Math.floor(bytes / 2 ** 20) } })
}
