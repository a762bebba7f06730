import { readFile } from 'node:fs/promises'

/** Direct children of a process, by their ids here. Throws where the system does not tell. */
export async function listChildren(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return text.split(' ').filter(Boolean).map(Number)
}

/** Finds children of one process by the ids that this process knows them by, in a process namespace of its own. */
export class ChildFinder {
  readonly #parent: number
  readonly #known = new Map<number, number>()

  constructor(parent: number) {
    this.#parent = parent
  }

  /** The id here of a child that was started and has not been reaped. Throws when it is not to be found. */
  async find(pidInside: number): Promise<number> {
    const seen = new Set(this.#known.values())
    for (const child of await listChildren(this.#parent)) {
      if (seen.has(child)) continue
      const pid = await readPidOfParentNamespace(child)
      if (pid !== null) this.#known.set(pid, child)
    }
    const found = this.#known.get(pidInside)
    if (found === undefined) throw new Error(`the forked process ${pidInside} is not to be found`)
    return found
  }

  forget(pidInside: number): void {
    this.#known.delete(pidInside)
  }
}

/** Of the first process of a namespace: its id in the namespace around it. Null when it has gone. */
async function readPidOfParentNamespace(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const ids = /^NSpid:\s*(.*)$/m.exec(status)?.[1]?.trim().split(/\s+/)
  return ids && ids.length > 1 ? Number(ids.at(-2)) : null
}
