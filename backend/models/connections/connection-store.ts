import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import type { ConnectionRecord, ConnectionStore } from '#engine/ports/connection-store.ts'
import type { ConnectionTable, Schema } from '../database/schema.ts'
import { createSecretSeal } from './seal-secret.ts'

/**
 * The connection store in a SQL database. A key is encrypted and bound to its row: copied to another owner or connection,
 * or beside another address or vendor, it does not open.
 */
export function createConnectionStore(db: Kysely<Schema>, appSecret: string): ConnectionStore {
  const seal = createSecretSeal(appSecret)
  const toRecord = (row: Selectable<ConnectionTable>): ConnectionRecord => {
    const place = { id: row.id, ownerId: row.owner_id, vendorId: row.vendor_id, baseUrl: row.base_url }
    const key = row.encrypted_key === null ? null : seal.open(row.encrypted_key, bindTo(place))
    const isKeyLost = key === null && row.encrypted_key !== null
    return { ...place, label: row.label, key, isKeyLost, models: readModels(row.models), createdAt: row.created_at }
  }
  return {
    async list(ownerId) {
      const rows = await db
        .selectFrom('connection')
        .selectAll()
        .where('owner_id', '=', ownerId)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(toRecord)
    },
    async save(record) {
      const changed = {
        vendor_id: record.vendorId,
        label: record.label,
        base_url: record.baseUrl,
        encrypted_key: record.key === null ? null : seal.seal(record.key, bindTo(record)),
        models: JSON.stringify(record.models),
      }
      await db
        .insertInto('connection')
        .values({ owner_id: record.ownerId, id: record.id, created_at: record.createdAt, ...changed })
        .onConflict((conflict) => conflict.columns(['owner_id', 'id']).doUpdateSet(changed))
        .execute()
    },
    async remove(ownerId, id) {
      await db.deleteFrom('connection').where('owner_id', '=', ownerId).where('id', '=', id).execute()
    },
  }
}

const bindTo = ({
  ownerId,
  id,
  vendorId,
  baseUrl,
}: Pick<ConnectionRecord, 'ownerId' | 'id' | 'vendorId' | 'baseUrl'>) =>
  JSON.stringify([ownerId, id, vendorId, baseUrl])

const readModels = (json: string): string[] => z.array(z.string()).catch([]).parse(parseJson(json))

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // Only a row that was changed by hand: the models can be given again.
    return null
  }
}
