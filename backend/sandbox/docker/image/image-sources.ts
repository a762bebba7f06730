import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file of the project, and where it lies in the folder that the image is built from. */
type Source = { path: string; name: string }

/** All that our own image is made of, beside its Debian and the packages that the lock names. */
export async function listImageSources(projectDirectory: string): Promise<Source[]> {
  const sources: Source[] = [
    { path: 'deploy/kernel/Dockerfile', name: 'Dockerfile' },
    { path: 'deploy/kernel/first_process.py', name: 'first_process.py' },
    { path: 'kernel/requirements.lock', name: 'requirements.lock' },
    { path: 'backend/sandbox/seccomp/x64.bpf', name: 'seccomp/x64.bpf' },
    { path: 'backend/sandbox/seccomp/arm64.bpf', name: 'seccomp/arm64.bpf' },
  ]
  for await (const path of glob('kernel/data_lab/**/*.py', { cwd: projectDirectory })) {
    sources.push({ path, name: path })
  }
  return sources.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** One hash over the names and contents of the sources: an image that carries it was made from them. */
export async function hashImageSources(projectDirectory: string): Promise<string> {
  const hash = createHash('sha256')
  for (const { path, name } of await listImageSources(projectDirectory)) {
    const content = await readFile(join(projectDirectory, path))
    hash.update(`${name} ${content.length}\n`)
    hash.update(content)
  }
  return hash.digest('hex')
}

/** The label of the image that holds the hash. */
export const sourcesLabel = 'data-lab.sources'
