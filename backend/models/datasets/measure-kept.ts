import type { Kysely } from 'kysely'
import type { Room } from '#engine/ports/dataset-store.ts'
import type { Schema } from '../database/schema.ts'

/** What an owner keeps, and with what was deleted and can be restored. */
export async function measureKept(db: Kysely<Schema>, ownerId: string): Promise<{ shown: Room; all: Room }> {
  const rows = await db
    .selectFrom('dataset')
    .select(({ fn, eb }) => [
      eb('deleted_at', 'is', null).as('isShown'),
      fn.countAll<number>().as('datasets'),
      fn.sum<number>('size_bytes').as('bytes'),
    ])
    .where('owner_id', '=', ownerId)
    .groupBy('isShown')
    .execute()
  const sum = (kept: typeof rows): Room => ({
    datasets: kept.reduce((total, row) => total + Number(row.datasets), 0),
    bytes: kept.reduce((total, row) => total + Number(row.bytes), 0),
  })
  return { shown: sum(rows.filter(({ isShown }) => Boolean(isShown))), all: sum(rows) }
}

/** What is left of `room`, of which twice as much may be taken together with what can be restored. Never below 0. */
export function leaveRoom({ shown, all }: { shown: Room; all: Room }, room: Room): Room {
  const left = (of: keyof Room) => Math.max(0, Math.min(room[of] - shown[of], 2 * room[of] - all[of]))
  return { datasets: left('datasets'), bytes: left('bytes') }
}
