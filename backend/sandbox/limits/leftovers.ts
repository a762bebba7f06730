import { readdir, rmdir } from 'node:fs/promises'
import { join } from 'node:path'

/** What a server makes outside its own data begins with this and its process id. */
export const ownPrefix = `ldl-${process.pid}-`

/** True for something that a server made which no longer lives. */
export function isLeftover(name: string): boolean {
  const pid = Number(/^ldl-(\d+)-/.exec(name)?.[1] ?? 0)
  return pid > 0 && !isAlive(pid)
}

/** Removes empty control groups of servers that no longer live, below `directories`. */
export async function removeLeftoverGroups(directories: string[]): Promise<void> {
  for (const directory of directories) {
    for (const name of (await readdir(directory)).filter(isLeftover)) {
      // One whose last process is just ending stays; it goes at the next start.
      await rmdir(join(directory, name)).catch(() => undefined)
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
