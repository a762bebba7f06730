import type { Connection } from '#contract/connection.ts'

/** A connection as it is kept: with its owner and its key in the clear, for the language-model adapter alone. */
export type ConnectionRecord = Omit<Connection, 'maskedKey'> & { ownerId: string; key: string | null }

/** Users' own access to vendors, by owner: what another owner has does not exist. Keys are encrypted at rest. */
export interface ConnectionStore {
  list(ownerId: string): Promise<ConnectionRecord[]>
  /** Inserts, or replaces the one with this owner and id. */
  save(record: ConnectionRecord): Promise<void>
  remove(ownerId: string, id: string): Promise<void>
}
