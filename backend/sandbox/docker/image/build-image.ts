import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { hashImageSources, listImageSources } from './image-sources.ts'

type Build = {
  projectDirectory: string
  socketPath: string
  /** The name that the image gets. */
  image: string
  /** The image to build on; without it what the Dockerfile names. */
  base?: string
  /** Build without a network: the base must bring the Python runtime along. */
  offline?: boolean
}

/** Builds the kernels' image with Docker's own client, whose output goes to ours. Throws when it fails. */
export async function buildImage({ projectDirectory, socketPath, image, base, offline }: Build): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'data-lab-image-'))
  try {
    for (const { path, name } of await listImageSources(projectDirectory)) {
      const target = join(folder, name)
      await mkdir(dirname(target), { recursive: true })
      await copyFile(join(projectDirectory, path), target)
      await chmod(target, 0o644)
    }
    const options = [
      ...['--tag', image, '--build-arg', `SOURCES=${await hashImageSources(projectDirectory)}`],
      ...(base ? ['--build-arg', `BASE=${base}`] : []),
      ...(offline ? ['--network', 'none'] : []),
    ]
    const child = spawn('docker', ['build', ...options, folder], {
      env: { ...process.env, DOCKER_HOST: `unix://${socketPath}`, ...(offline ? { DOCKER_BUILDKIT: '0' } : {}) },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`docker build ended with exit code ${code}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
