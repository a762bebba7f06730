import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isLeftover, ownPrefix } from '../limits/leftovers.ts'

/** Directories of this server process: short paths for sockets, and one for the files that kernels see. */
export type RunDirectories = { run: string; data: string; identity: string; empty: string }

/**
 * Makes them, after removing what servers that no longer live have left. Unix socket paths are limited to 107 bytes, so
 * `run` lies at the top of /run for root, else in the system's directory for temporary files.
 */
export async function makeRunDirectories(dataDirectory: string, isRoot: boolean): Promise<RunDirectories> {
  const top = isRoot ? '/run' : tmpdir()
  await mkdir(dataDirectory, { recursive: true })
  for (const directory of [top, dataDirectory]) await removeLeftovers(directory)
  const run = await mkdtemp(join(top, ownPrefix))
  const data = await mkdtemp(join(dataDirectory, ownPrefix))
  // The user that a kernel runs as must get through to its own directories, and can list neither.
  if (isRoot) for (const directory of [run, data]) await chmod(directory, 0o711)
  const identity = join(run, 'identity')
  await mkdir(identity, { mode: 0o755 })
  await writeFile(join(identity, 'passwd'), 'user:x:1000:1000::/tmp/home:/bin/sh\n', { mode: 0o644 })
  await writeFile(join(identity, 'group'), 'user:x:1000:\n', { mode: 0o644 })
  const empty = join(run, 'empty')
  await mkdir(empty, { mode: 0o755 })
  return { run, data, identity, empty }
}

async function removeLeftovers(directory: string): Promise<void> {
  for (const name of (await readdir(directory)).filter(isLeftover)) {
    await rm(join(directory, name), { recursive: true, force: true })
  }
}
