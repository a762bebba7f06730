import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { firstCell } from './cells.ts'
import { runtimeDirectory } from './open-home.ts'

export type ColdKernel = { durationsMs: number[]; privateKb: number }

/** The yardstick: kernels that jupyter_client starts cold, outside any sandbox, each until its first cell has ended. */
export async function measureColdKernel(runs: number): Promise<ColdKernel> {
  const python = spawn(
    join(runtimeDirectory, 'bin/python'),
    [join(import.meta.dirname, 'cold_kernel.py'), String(runs)],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  python.stdin.end(firstCell)
  let output = ''
  python.stdout.on('data', (chunk) => {
    output += chunk
  })
  const [code] = await once(python, 'close')
  if (code !== 0) throw new Error(`the cold kernel ended with ${code}`)
  return JSON.parse(output)
}
