import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'

const systemDirectories = ['/usr/bin', '/bin', '/usr/sbin', '/sbin', '/usr/local/bin']

/** The path of a system program; null when it is not installed. The server's own PATH plays no part. */
export async function findExecutable(name: string): Promise<string | null> {
  for (const directory of systemDirectories) {
    const path = join(directory, name)
    try {
      await access(path, constants.X_OK)
      return path
    } catch {
      // Not in this directory.
    }
  }
  return null
}
