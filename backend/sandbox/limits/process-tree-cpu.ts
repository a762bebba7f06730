import { readdir, readFile } from 'node:fs/promises'

/** Clock ticks a second: fixed at 100 in what Linux shows to programs. */
const ticksPerSecond = 100

/** Processor seconds of a process and all below it, ended children included; null when it is gone. */
export async function readProcessTreeCpu(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return null
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index] ?? 0), 0)
  const below = await Promise.all((await listChildren(pid)).map((child) => readProcessTreeCpu(child)))
  return below.reduce<number>((sum, seconds) => sum + (seconds ?? 0), ticks / ticksPerSecond)
}

async function listChildren(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  )
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number))
}
