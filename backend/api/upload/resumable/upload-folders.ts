import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setInterval } from 'node:timers'
import { z } from 'zod'

const infoEnding = '.json'
const announcedSchema = z.object({ size: z.number() })

/** The folder, below that of all uploads, that holds what one owner has not finished. */
export const ownerFolder = (ownerId: string) => createHash('sha256').update(ownerId).digest('hex').slice(0, 32)

/** How many uploads in the folder of an owner hold bytes, and how many bytes they are when they are whole. */
export async function measureUploads(folder: string): Promise<{ count: number; announcedBytes: number }> {
  const names = (await listOrNone(folder)).filter((name) => !name.endsWith(infoEnding))
  const sizes = await Promise.all(names.map((name) => announcedBytes(join(folder, `${name}${infoEnding}`))))
  return { count: names.length, announcedBytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** 0 where it was removed meanwhile. */
async function announcedBytes(path: string): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => null)
  return text === null ? 0 : announcedSchema.parse(JSON.parse(text)).size
}

/** Gives the unfinished uploads of one owner to another. */
export async function moveUploads(directory: string, fromOwnerId: string, toOwnerId: string): Promise<void> {
  const [from, to] = [join(directory, ownerFolder(fromOwnerId)), join(directory, ownerFolder(toOwnerId))]
  const names = await listOrNone(from)
  if (names.length === 0) return
  await mkdir(to, { recursive: true })
  // The bytes first: an upload whose description comes later is not there yet, and never without its bytes.
  for (const name of names.toSorted(infoLast)) await rename(join(from, name), join(to, name))
  await removeEmpty(from)
}

/** Removes uploads of which nothing has arrived for `ageMs`, and folders that are empty then. */
export async function removeAbandoned(directory: string, ageMs: number): Promise<void> {
  for (const folder of await listOrNone(directory)) {
    const path = join(directory, folder)
    const names = await listOrNone(path)
    for (const [, files] of Map.groupBy(names, (name) => name.replace(/\.json$/, ''))) {
      const times = await Promise.all(files.map((name) => changedMs(join(path, name))))
      if (Date.now() - Math.max(...times) < ageMs) continue
      for (const name of files) await rm(join(path, name), { force: true })
    }
    await removeEmpty(path)
  }
}

/** Calls `removeAbandoned` now and every hour. Answers a function that ends it. */
export function keepRemoving(remove: () => Promise<void>, onFailure: (error: unknown) => void): () => void {
  const act = () => void remove().catch(onFailure)
  act()
  const timer = setInterval(act, 60 * 60 * 1000)
  timer.unref()
  return () => clearInterval(timer)
}

/** One that is in use again stays. */
const removeEmpty = (path: string) => rmdir(path).catch(() => undefined)

const infoLast = (one: string, other: string) => Number(one.endsWith(infoEnding)) - Number(other.endsWith(infoEnding))

const listOrNone = (path: string): Promise<string[]> => readdir(path).catch(() => [])

const changedMs = (path: string) =>
  stat(path).then(
    (found) => found.mtimeMs,
    // It was removed meanwhile.
    () => 0,
  )
