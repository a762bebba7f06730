import { readdir, readFile } from 'node:fs/promises'

export type Memory = { privateMb: number; proportionalMb: number; residentMb: number; processes: number }

/** Memory of every process that descends from this one, by `smaps_rollup`. Needs root where they run as other users. */
export async function measureDescendants(): Promise<Memory> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    parents.set(Number(name), Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const descends = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent !== undefined && (parent === process.pid || descends(parent))
  }
  const memory: Memory = { privateMb: 0, proportionalMb: 0, residentMb: 0, processes: 0 }
  for (const pid of [...parents.keys()].filter(descends)) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    memory.privateMb += sumMb(rollup, /^Private_\w+: +(\d+)/gm)
    memory.proportionalMb += sumMb(rollup, /^Pss: +(\d+)/gm)
    memory.residentMb += sumMb(rollup, /^Rss: +(\d+)/gm)
    memory.processes += 1
  }
  return memory
}

/** Resident memory of one process in MB. */
export async function readResidentMb(pid: number): Promise<number> {
  return sumMb(await readFile(`/proc/${pid}/status`, 'utf8'), /^VmRSS:\s+(\d+)/gm)
}

function sumMb(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((sum, match) => sum + Number(match[1]), 0) / 1024
}
