import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppFailure } from '#engine/app-failure.ts'
import type { FileStore } from '#engine/ports/file-store.ts'
import { translateStorageError } from '../database/translate-storage-error.ts'
import { keepFile } from './keep-file.ts'
import { receiveFile } from './receive-file.ts'
import { removeLeftovers } from './remove-leftovers.ts'

const sha256Form = /^[0-9a-f]{64}$/

/** Files below `directory`, each at `ab/cdef…` of its SHA-256 and read-only; half-written ones lie in `incoming/`. */
export async function openFileStore(directory: string): Promise<FileStore> {
  const incoming = join(directory, 'incoming')
  await mkdir(incoming, { recursive: true })
  await removeLeftovers(incoming)

  const pathOf = (sha256: string) => {
    if (!sha256Form.test(sha256)) throw new Error('not a SHA-256')
    return join(directory, sha256.slice(0, 2), sha256.slice(2))
  }

  return {
    pathOf,
    async write(bytes, options) {
      const received = await receiveFile(bytes, { ...options, directory: incoming })
      await keepFile(received.path, pathOf(received.sha256))
      return { sha256: received.sha256, sizeBytes: received.sizeBytes }
    },
    async read(sha256, range) {
      const stream = createReadStream(pathOf(sha256), range)
      try {
        await once(stream, 'open')
        return stream
      } catch (error) {
        if (isMissing(error)) throw new AppFailure('not-found', 'not-found', { cause: error })
        throw translateStorageError(error)
      }
    },
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true })
    },
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
