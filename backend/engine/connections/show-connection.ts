import type { Connection } from '#contract/connection.ts'
import type { ConnectionRecord } from '#engine/ports/connection-store.ts'
import { maskKey } from './mask-key.ts'

/** A connection as its owner sees it: everything but the key. */
export function showConnection(record: ConnectionRecord): Connection {
  const { id, vendorId, label, baseUrl, models, createdAt, key } = record
  return {
    ...{ id, vendorId, label, baseUrl, models, createdAt },
    maskedKey: key === null ? null : maskKey(key),
    ...(record.isKeyLost && { problem: { key: 'connection-key-lost', params: { connection: label } } }),
  }
}
