import { z } from 'zod'
import { ProtectionMissing } from '../kernel/protection-missing.ts'
import { DockerEngine, DockerRefusal } from './docker-engine.ts'
import type { DockerOptions } from './docker-options.ts'
import { hashImageSources, sourcesLabel } from './image/image-sources.ts'

/** What Docker on this machine offers to a sandbox. */
export type Engine = {
  engine: DockerEngine
  version: string
  cgroupVersion: string
  /** The image's digest: kernels are started from it, whatever its name comes to mean meanwhile. */
  imageId: string
  /** gVisor's runtime where Docker has it; null for the default one. */
  runtime: 'runsc' | null
}

const infoSchema = z.object({
  ServerVersion: z.string(),
  CgroupVersion: z.string().default('1'),
  MemoryLimit: z.boolean(),
  PidsLimit: z.boolean(),
  SecurityOptions: z.array(z.string()).nullable(),
  Runtimes: z.record(z.string(), z.unknown()),
})
const imageSchema = z.object({
  Id: z.string(),
  Config: z.object({ Labels: z.record(z.string(), z.string()).nullish() }),
})
const buildCommand = 'npm run image'

/** Everything but the trial start. Throws `ProtectionMissing` for the first thing that is not there. */
export async function inspectEngine(options: DockerOptions): Promise<Engine> {
  const engine = await connect(options.socketPath)
  const info = infoSchema.parse(await engine.call('GET', '/info'))
  if (!info.MemoryLimit || !info.PidsLimit) {
    throw new ProtectionMissing(
      "Docker can't limit the memory and processes of a container on this machine.",
      'switch the memory and pids control groups on (kernel option cgroup_enable=memory) and restart Docker',
    )
  }
  if (!info.SecurityOptions?.some((option) => option.startsWith('name=seccomp'))) {
    throw new ProtectionMissing(
      "Docker has no seccomp on this machine, or it was switched off in the engine's settings.",
      'remove "seccomp-profile": "unconfined" from /etc/docker/daemon.json and run: sudo systemctl restart docker',
    )
  }
  return {
    engine,
    version: info.ServerVersion,
    cgroupVersion: `v${info.CgroupVersion}`,
    imageId: await findImage(engine, options),
    runtime: 'runsc' in info.Runtimes ? 'runsc' : null,
  }
}

async function connect(socketPath: string): Promise<DockerEngine> {
  try {
    return await DockerEngine.connect(socketPath)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EACCES') {
      throw new ProtectionMissing(
        `The server's user may not use Docker's socket ${socketPath}.`,
        'sudo usermod -aG docker "$USER" (then sign in again)',
      )
    }
    throw new ProtectionMissing(
      `Docker does not answer at ${socketPath} (${code ?? (error as Error).message}).`,
      'sudo apt-get install -y docker.io && sudo systemctl start docker',
    )
  }
}

async function findImage(engine: DockerEngine, { image, projectDirectory }: DockerOptions): Promise<string> {
  const answer = await engine.call('GET', `/images/${encodeURIComponent(image)}/json`).catch((error: unknown) => {
    if (!(error instanceof DockerRefusal && error.status === 404)) throw error
    throw new ProtectionMissing(`The image ${image} is not there.`, buildCommand)
  })
  const { Id: id, Config: config } = imageSchema.parse(answer)
  if (config.Labels?.[sourcesLabel] !== (await hashImageSources(projectDirectory))) {
    throw new ProtectionMissing(`The image ${image} was made from other sources than this server's.`, buildCommand)
  }
  return id
}
