import { readFile, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where the Python runtime and the installation it is built on lie on this machine. */
export type PythonRuntime = {
  directory: string
  /** Directories outside /usr that must be visible at their own paths, since links in the runtime name them. */
  baseDirectories: string[]
}

/** Reads a virtual environment. Throws when there is no working Python in it. */
export async function findPythonRuntime(directory: string): Promise<PythonRuntime> {
  const runtime = await realpath(directory)
  const executable = await realpath(join(runtime, 'bin', 'python'))
  const config = await readFile(join(runtime, 'pyvenv.cfg'), 'utf8')
  const home = /^home\s*=\s*(.+)$/m.exec(config)?.[1]?.trim()
  const prefixes = [dirname(dirname(executable)), ...(home ? [dirname(home)] : [])]
  const outside = prefixes.filter((path) => path !== '/' && !isBelow(path, '/usr') && !isBelow(path, runtime))
  return { directory: runtime, baseDirectories: [...new Set(outside)] }
}

function isBelow(path: string, directory: string): boolean {
  return path === directory || path.startsWith(`${directory}/`)
}
