import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const dayMs = 24 * 60 * 60 * 1000

/** Removes what a stop of the server left half-written. Young files stay: another process may be writing them. */
export async function removeLeftovers(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name)
    const mtimeMs = await stat(path).then(
      (found) => found.mtimeMs,
      // Its writer has finished meanwhile.
      () => Date.now(),
    )
    if (Date.now() - mtimeMs > dayMs) await rm(path, { force: true })
  }
}
