import { rmdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/** Removes an empty control group; the last process may take a moment to leave it. */
export async function removeGroup(directory: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      await rmdir(directory)
      return
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'ENOENT') return
      if (code !== 'EBUSY') throw error
      await sleep(20)
    }
  }
}
