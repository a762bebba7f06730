import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { AppFailure } from '#engine/app-failure.ts'
import { translateStorageError } from '../database/translate-storage-error.ts'

type Received = { path: string; sha256: string; sizeBytes: number }
type Options = { directory: string; limitBytes: number; name: string }

/**
 * Streams bytes into a new file of `directory`, read-only and synced when it resolves. On any failure the file is
 * gone; what the source throws is passed on as it is.
 */
export async function receiveFile(bytes: Readable | AsyncIterable<Uint8Array>, options: Options): Promise<Received> {
  const path = join(options.directory, randomUUID())
  try {
    const file = await onDisk(() => open(path, 'wx', 0o600))
    try {
      const received = await copyBytes(bytes, file, options)
      await onDisk(() => file.chmod(0o444))
      await onDisk(() => file.sync())
      return { path, ...received }
    } finally {
      await file.close()
    }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

async function copyBytes(bytes: AsyncIterable<Uint8Array>, file: FileHandle, options: Options) {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of bytes) {
    sizeBytes += chunk.length
    if (sizeBytes > options.limitBytes) {
      const limitMb = Math.floor(options.limitBytes / 2 ** 20)
      throw new AppFailure('too-large', 'file-too-large', { params: { name: options.name, limitMb } })
    }
    hash.update(chunk)
    await onDisk(() => file.writeFile(chunk))
  }
  return { sha256: hash.digest('hex'), sizeBytes }
}

/** Only the disk's own refusals are `storage-unavailable`; a source that breaks off has another name. */
async function onDisk<Value>(act: () => Promise<Value>): Promise<Value> {
  try {
    return await act()
  } catch (error) {
    throw translateStorageError(error)
  }
}
