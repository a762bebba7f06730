import type { Kysely, Selectable } from 'kysely'
import type { ConnectionRecord, ConnectionStore } from '#engine/ports/connection-store.ts'
import type { ConnectionTable, Schema } from '../database/schema.ts'
import { createSecretSeal } from './seal-secret.ts'

/**
 * The connection store in a SQL database. A key is encrypted and bound to its connection's address: moved to another row or
 * beside another address, it does not open.
 */
export function createConnectionStore(db: Kysely<Schema>, appSecret: string): ConnectionStore {
  const seal = createSecretSeal(appSecret)
  const toRecord = (row: Selectable<ConnectionTable>): ConnectionRecord => ({
    id: row.id,
    ownerId: row.owner_id,
    vendorId: row.vendor_id,
    label: row.label,
    baseUrl: row.base_url,
    key: row.encrypted_key === null ? null : seal.open(row.encrypted_key, row.base_url),
    models: JSON.parse(row.models),
    createdAt: row.created_at,
  })
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
        encrypted_key: record.key === null ? null : seal.seal(record.key, record.baseUrl),
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
