import { createHash } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { z } from 'zod'
import type { DockerEngine } from './docker-engine.ts'
import { removeContainer } from './start-container.ts'

const homeLabel = 'data-lab.home'
const serverLabel = 'data-lab.server'
const listSchema = z.array(z.object({ Id: z.string(), Labels: z.record(z.string(), z.string()) }))

/** What marks a container as one of this server's: its data directory (as a hash), its process and when that began. */
export async function makeServerLabels(dataDirectory: string): Promise<Record<string, string>> {
  const home = createHash('sha256')
    .update(await realpath(dataDirectory))
    .digest('hex')
  const startTime = (await readStartTime(process.pid)) ?? '0'
  return { [homeLabel]: home.slice(0, 32), [serverLabel]: `${process.pid}-${startTime}` }
}

/** Removes the containers that a server with the same data directory left, when that server no longer lives. */
export async function removeLeftContainers(engine: DockerEngine, labels: Record<string, string>): Promise<void> {
  const filters = encodeURIComponent(JSON.stringify({ label: [`${homeLabel}=${labels[homeLabel]}`] }))
  const containers = listSchema.parse(await engine.call('GET', `/containers/json?all=1&filters=${filters}`))
  for (const container of containers) {
    const [pid = '', startTime] = (container.Labels[serverLabel] ?? '').split('-')
    const isOwned = startTime !== undefined && (await readStartTime(Number(pid))) === startTime
    if (!isOwned) await removeContainer(engine, container.Id)
  }
}

/** When a process began, in ticks since the machine did: with the pid, no two processes share it. */
async function readStartTime(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  // The 22nd field; the second one, in parentheses, may hold spaces.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}
