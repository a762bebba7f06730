import type { Connection } from '#contract/connection.ts'

/** A connection as it is kept: with its owner and its key in the clear, for the language-model adapter alone. */
export type ConnectionRecord = Omit<Connection, 'maskedKey' | 'problem'> & {
  ownerId: string
  key: string | null
  /** There was a key, but it does not open here: another secret of the installation, or a row that was changed. */
  isKeyLost: boolean
}

/**
 * Users' own access to vendors, by owner: what another owner has does not exist. Keys are encrypted at rest, each
 * bound to its owner, id, vendor and address.
 */
export interface ConnectionStore {
  /** In the order in which they were made. Never fails for a key that does not open: `isKeyLost` says so. */
  list(ownerId: string): Promise<ConnectionRecord[]>
  /** Inserts, or replaces the one with this owner and id; `createdAt` stays. A key that is null is deleted. */
  save(record: Omit<ConnectionRecord, 'isKeyLost'>): Promise<void>
  remove(ownerId: string, id: string): Promise<void>
}
