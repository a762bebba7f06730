import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const python = join(import.meta.dirname, '../.runtime/python/bin/python')

/** Runs a program in a cold Python of the product's runtime, outside the sandbox: a yardstick. */
export async function runPython(code: string, ...argv: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(python, ['-c', code, ...argv], {
    env: { ...process.env, MPLBACKEND: 'Agg' },
    maxBuffer: 64 * 1024 ** 2,
  })
  return stdout
}
