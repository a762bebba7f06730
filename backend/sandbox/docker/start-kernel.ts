import type { KernelLimits } from '#engine/ports/kernel.ts'
import { openSocketsTo } from '../bubblewrap/kernel-slots.ts'
import { inside } from '../bubblewrap/sandbox-arguments.ts'
import { JupyterConnection } from '../jupyter/jupyter-connection.ts'
import type { FreshKernel } from '../kernel/fresh-kernel.ts'
import { greetKernel } from '../kernel/greet-kernel.ts'
import { type DockerPlace, takeSeat } from './docker-place.ts'
import { startContainer } from './start-container.ts'

const openFilesLimit = 1024
const command = [`${inside.python}/bin/python`, '-m', 'data_lab.launch']

/** Starts a kernel in a container and waits until it answers. Throws with what it wrote to stderr; nothing is left then. */
export async function startKernel(place: DockerPlace, limits: KernelLimits): Promise<FreshKernel> {
  const { engine, imageId, runtime } = place.engine
  const cleanUp: (() => unknown)[] = []
  const dispose = async () => {
    for (const step of cleanUp.toReversed()) await step()
  }
  try {
    const { slot, own, uid, gid, mounts } = await takeSeat(place)
    cleanUp.push(
      () => slot.release(),
      () => own.remove(),
    )
    const connection = await JupyterConnection.bind(own.sockets)
    cleanUp.push(() => connection.close())
    await openSocketsTo(slot, own.sockets, Object.values(connection.sockets))
    const container = await startContainer(engine, {
      ...{ imageId, runtime, uid, gid, mounts, limits, command },
      labels: place.labels,
    })
    cleanUp.push(() => container.remove())
    const versions = await greetKernel(container, connection, {
      socketDirectory: inside.sockets,
      // Processes and memory are limited by the container's control group, which counts them all together.
      limits: { openFiles: openFilesLimit, processes: null, fileBytes: limits.diskBytes, dataBytes: null },
    })
    const versionsAndImage = { ...versions, image: imageId }
    return {
      connection,
      process: container.process,
      runtime: versionsAndImage,
      limits,
      dataDirectory: own.data,
      dispose,
    }
  } catch (error) {
    await dispose()
    throw error
  }
}
