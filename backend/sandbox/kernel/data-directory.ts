import { constants } from 'node:fs'
import { chmod, copyFile, link, mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppFailure } from '#engine/app-failure.ts'
import type { KernelFile } from '#engine/ports/kernel.ts'
import { isInsidePath } from './workspace-files.ts'

const prefix = 'data/'

/**
 * Puts files into the directory that a kernel sees read-only as `data/`, while the kernel lives: by hard link, or as
 * a copy on another file system or where the sandbox's user may not read the original. A path that is there
 * already stays as it is. Throws `AppFailure` for a path outside `data/`, before anything is added.
 */
export async function addDataFiles(directory: string, files: KernelFile[]): Promise<void> {
  for (const { path } of files) {
    if (!path.startsWith(prefix) || !isInsidePath(path)) {
      throw new AppFailure('bad-request', 'kernel-path-refused', { params: { path } })
    }
  }
  for (const file of files) {
    const target = join(directory, file.path.slice(prefix.length))
    await mkdir(dirname(target), { recursive: true, mode: 0o755 })
    await linkOrCopy(file.sourcePath, target)
  }
}

async function linkOrCopy(source: string, target: string): Promise<void> {
  const { mode } = await stat(source)
  const isReadableByAll = (mode & 0o004) !== 0
  try {
    if (isReadableByAll || process.getuid?.() !== 0) {
      await link(source, target)
      return
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK') throw error
  }
  try {
    await copyFile(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
    await chmod(target, 0o444)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
