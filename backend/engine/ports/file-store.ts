import type { Readable } from 'node:stream'

export type StoredFile = { sha256: string; sizeBytes: number }

/** Bytes kept by their SHA-256: written once, never changed. */
export interface FileStore {
  /**
   * Streams bytes in and keeps them durably (synced before it resolves). Throws `AppFailure` `too-large` with nothing kept
   * above `limitBytes`, and `storage-unavailable` when the disk refuses.
   */
  write(bytes: Readable | AsyncIterable<Uint8Array>, options: { limitBytes: number; name: string }): Promise<StoredFile>
  /** A stream of the bytes, optionally from `start` to `end` inclusive. Throws `AppFailure` `not-found`. */
  read(sha256: string, range?: { start: number; end: number }): Promise<Readable>
  /** Where the bytes lie on this machine, for a read-only mount. */
  pathOf(sha256: string): string
  remove(sha256: string): Promise<void>
}
