import { mkdir, rm } from 'node:fs/promises'
import type { KernelHome } from '#engine/ports/kernel.ts'
import { KernelSlots } from '../bubblewrap/kernel-slots.ts'
import { makeRunDirectories } from '../bubblewrap/run-directories.ts'
import { createPooledHome, type PreparedPlace } from '../kernel/pooled-home.ts'
import type { DockerOptions } from './docker-options.ts'
import { defaultFirstUid } from './docker-options.ts'
import { type Engine, inspectEngine } from './inspect-engine.ts'
import { makeServerLabels, removeLeftContainers } from './server-labels.ts'
import { startKernel } from './start-kernel.ts'
import { tryStart } from './try-start.ts'

/** Kernels in containers of this machine's Docker, one each. Nothing is started before `probe` or the first `open`. */
export function createDockerHome(options: DockerOptions): KernelHome {
  return createPooledHome(() => prepareEngine(options), options)
}

async function prepareEngine(options: DockerOptions): Promise<PreparedPlace> {
  const engine = await inspectEngine(options)
  const isRoot = process.getuid?.() === 0
  await mkdir(options.dataDirectory, { recursive: true })
  const labels = await makeServerLabels(options.dataDirectory)
  await removeLeftContainers(engine.engine, labels)
  const directories = await makeRunDirectories(options.dataDirectory, isRoot)
  const slots = new KernelSlots(isRoot ? (options.firstUid ?? defaultFirstUid) : null)
  const place = { engine, directories, slots, labels }
  await tryStart(place)
  return {
    isolation: describeIsolation(engine, isRoot),
    start: (limits) => startKernel(place, limits),
    async cleanUp() {
      for (const path of [directories.run, directories.data]) await rm(path, { recursive: true, force: true })
    },
  }
}

function describeIsolation(engine: Engine, isRoot: boolean): string {
  const runtime = engine.runtime === 'runsc' ? 'gVisor' : 'runc'
  const user = isRoot ? 'a user of its own per kernel' : "the server's user"
  return `Docker ${engine.version} with ${runtime}, ${user}, seccomp, cgroup ${engine.cgroupVersion}`
}
