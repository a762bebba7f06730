import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { translateStorageError } from '../database/translate-storage-error.ts'

/** Moves a finished file to its place and syncs the directories, so that it is there after a power cut. */
export async function keepFile(fromPath: string, toPath: string): Promise<void> {
  const directory = dirname(toPath)
  try {
    const made = await mkdir(directory, { recursive: true })
    await rename(fromPath, toPath)
    await syncDirectory(directory)
    if (made) await syncDirectory(dirname(directory))
  } catch (error) {
    await rm(fromPath, { force: true })
    throw translateStorageError(error)
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
