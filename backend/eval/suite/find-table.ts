import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { LineFault } from './suite-fault.ts'

/** The path of a question's file below the folder of the data, links followed; a fault when it is not there or leads out of it. */
export async function findTable(dataFolder: string, file: string): Promise<{ path: string } | { fault: LineFault }> {
  const outside = { fault: { key: 'file-outside' as const, params: { file } } }
  const path = resolve(dataFolder, file)
  if (isAbsolute(file) || !isBelow(dataFolder, path)) return outside
  const folder = await realpath(dataFolder)
  const found = await realpath(path).catch(() => null)
  const isFile = found !== null && (await stat(found)).isFile()
  if (!isFile) return { fault: { key: 'file-missing', params: { file } } }
  return isBelow(folder, found) ? { path: found } : outside
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
