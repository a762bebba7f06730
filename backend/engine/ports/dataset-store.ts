import type { Dataset } from '#contract/dataset.ts'

/** A dataset as it is kept: with its owner and where its parsed tables lie. */
export type DatasetRecord = Dataset & {
  ownerId: string
  /** SHA-256 of the Parquet file of each sheet, in the order of `sheets`. */
  tableSha256: string[]
}

/** How much one owner may keep. */
export type Room = { datasets: number; bytes: number }

/** Datasets by owner: what another owner has does not exist. */
export interface DatasetStore {
  insert(record: DatasetRecord): Promise<void>
  /**
   * Inserts it unless its owner would then keep more than `room`, or twice as much with what is deleted and can be restored;
   * answers what is full. Holds for any number of calls at the same moment.
   */
  insertWithin(record: DatasetRecord, room: Room): Promise<'kept' | keyof Room>
  /** What the owner keeps; what is deleted and can be restored counts as far as it leaves no room. */
  freeRoom(ownerId: string, room: Room): Promise<Room>
  /**
   * For the server's own work on a dataset, whoever owns it by now: a guest's goes along into their account. False when it
   * is gone or deleted; a deleted one is changed all the same, since it may come back.
   */
  update(id: string, change: Partial<Omit<DatasetRecord, 'id' | 'ownerId'>>): Promise<boolean>
  find(ownerId: string, id: string): Promise<DatasetRecord | null>
  /** Newest first. */
  list(ownerId: string): Promise<DatasetRecord[]>
  /** For good. */
  remove(ownerId: string, id: string): Promise<void>
  /** From now on `find` and `list` don't know it; its bytes stay referenced. */
  markDeleted(ownerId: string, id: string, deletedAt: string): Promise<void>
  findDeleted(ownerId: string, id: string): Promise<DatasetRecord | null>
  /** Takes the deletion back, under this name; false for what is not deleted, or gone for good by now. */
  restore(ownerId: string, id: string, name: string): Promise<boolean>
  /** Those of all owners that were deleted before this moment, ISO 8601 UTC. */
  listDeletedBefore(moment: string): Promise<DatasetRecord[]>
  /** One of these for good; false, and nothing done, when it came back meanwhile. */
  purge(id: string, deletedBefore: string): Promise<boolean>
  /** Those whose reading was cut short by a stop of the server, of all owners. */
  listReading(): Promise<DatasetRecord[]>
  /** True while any dataset or artifact still uses these bytes. */
  isReferenced(sha256: string): Promise<boolean>
}
