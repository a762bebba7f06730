import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { DockerEngine } from './docker-engine.ts'

const cgroupRoot = '/sys/fs/cgroup'
const inspectSchema = z.object({ State: z.object({ Pid: z.number().int() }) })
const statsSchema = z.object({ cpu_stats: z.object({ cpu_usage: z.object({ total_usage: z.number() }) }) })
const nanosecondsPerSecond = 1e9

type ReadSeconds = () => Promise<number | null>

/**
 * How to read the processor seconds of a started container: from its control group where the server can see it, else from
 * the engine. That takes a second for each answer, so the latest one is given while the next is asked for.
 */
export async function findContainerCpu(engine: DockerEngine, id: string): Promise<ReadSeconds> {
  const { State: state } = inspectSchema.parse(await engine.call('GET', `/containers/${id}/json`))
  const membership = await readFile(`/proc/${state.Pid}/cgroup`, 'utf8').catch(() => '')
  for (const source of listSources(membership, id)) if ((await source()) !== null) return source
  let latest = await askEngine(engine, id)
  let asking = false
  return async () => {
    if (!asking) {
      asking = true
      void askEngine(engine, id).then((seconds) => {
        latest = seconds ?? latest
        asking = false
      })
    }
    return latest
  }
}

/** Only groups that are named after the container: a pid of another namespace may belong to anything. */
function listSources(membership: string, id: string): ReadSeconds[] {
  return membership.split('\n').flatMap((line) => {
    const [, controllers = '', path = ''] = line.split(':')
    if (!path.includes(id)) return []
    if (controllers === '') return [() => readUnified(join(cgroupRoot, path, 'cpu.stat'))]
    if (!controllers.split(',').includes('cpuacct')) return []
    return [...new Set(['cpuacct', controllers])].map(
      (name) => () => readNanoseconds(join(cgroupRoot, name, path, 'cpuacct.usage')),
    )
  })
}

async function readNanoseconds(path: string): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  return text === null ? null : Number(text) / nanosecondsPerSecond
}

async function readUnified(path: string): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const usage = /^usage_usec (\d+)/m.exec(text)?.[1]
  return usage === undefined ? null : Number(usage) / 1e6
}

async function askEngine(engine: DockerEngine, id: string): Promise<number | null> {
  const answer = await engine.call('GET', `/containers/${id}/stats?stream=false&one-shot=true`).catch(() => null)
  const stats = statsSchema.safeParse(answer)
  return stats.success ? stats.data.cpu_stats.cpu_usage.total_usage / nanosecondsPerSecond : null
}
