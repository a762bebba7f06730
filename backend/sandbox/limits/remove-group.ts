import { rmdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/** Removes a control group whose processes are ending; throws when one is still there after 5 s. */
export async function removeGroup(directory: string): Promise<void> {
  for (let attempt = 0; attempt < 250; attempt += 1) {
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
  throw new Error(`${directory} still holds a process`)
}
