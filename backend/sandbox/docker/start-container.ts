import { z } from 'zod'
import { describeCode } from '../kernel/describe-code.ts'
import type { ProcessEnd, SandboxProcess, StartedSandbox } from '../kernel/sandbox-process.ts'
import { attachedStreams } from './attached-streams.ts'
import { findContainerCpu } from './container-cpu.ts'
import { type ContainerPlan, describeContainer } from './container-plan.ts'
import { type DockerEngine, DockerRefusal } from './docker-engine.ts'

export type StartedContainer = StartedSandbox & {
  /** Removes the container, whatever state it is in. */
  remove: () => Promise<void>
}

const createdSchema = z.object({ Id: z.string().regex(/^[0-9a-f]{12,64}$/) })
const exitSchema = z.object({ StatusCode: z.number().int() })
const inspectSchema = z.object({ State: z.object({ OOMKilled: z.boolean() }) })

/** Starts a container of its own for one process tree. Throws when the engine refuses; nothing of it is left then. */
export async function startContainer(engine: DockerEngine, plan: ContainerPlan): Promise<StartedContainer> {
  const { Id: id } = createdSchema.parse(await engine.call('POST', '/containers/create', describeContainer(plan)))
  const remove = () => removeContainer(engine, id)
  try {
    const streams = attachedStreams(await engine.attach(id))
    // Asked before the start, so that no end can be missed.
    const exit = await engine.begin('POST', `/containers/${id}/wait?condition=next-exit`)
    const ended = followEnd(engine, id, exit.answer())
    await engine.call('POST', `/containers/${id}/start`)
    const cpu = findContainerCpu(engine, id).catch(() => null)
    const process: SandboxProcess = {
      ended,
      readCpuSeconds: async () => (await cpu)?.() ?? null,
      kill() {
        // Its first process ends with the connection; the engine's way does not need that process.
        streams.release()
        engine.call('POST', `/containers/${id}/kill`).catch(() => undefined)
      },
    }
    return { ...streams, process, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Ends and removes a container; one that is gone already is fine. Throws `DockerRefusal`. */
export async function removeContainer(engine: DockerEngine, id: string): Promise<void> {
  try {
    await engine.call('DELETE', `/containers/${id}?force=1&v=1`)
  } catch (error) {
    const isGoing = error instanceof DockerRefusal && (error.status === 404 || error.status === 409)
    if (!isGoing) throw error
  }
}

async function followEnd(engine: DockerEngine, id: string, exit: Promise<unknown>): Promise<ProcessEnd> {
  try {
    const { StatusCode: code } = exitSchema.parse(await exit)
    const { State: state } = inspectSchema.parse(await engine.call('GET', `/containers/${id}/json`))
    return { detail: describeCode(code), outOfMemory: state.OOMKilled }
  } catch (error) {
    // Whatever has become of the engine: a kernel that nobody watches must not go on.
    await removeContainer(engine, id).catch(() => undefined)
    return { detail: error instanceof Error ? error.message : String(error), outOfMemory: false }
  }
}
