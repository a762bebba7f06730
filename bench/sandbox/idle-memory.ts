import type { Kernel } from '../../backend/engine/ports/kernel.ts'
import type { ColdKernel } from './cold-kernel.ts'
import { openKernel, runCell, withHome } from './open-home.ts'
import { type Memory, measureDescendants } from './process-memory.ts'
import type { TargetRow } from './target-row.ts'

const live = 100
const settleMs = 1000

/** What kernels cost that nobody uses: each by itself, and a hundred with what they share. */
export async function measureIdleMemory(cold: ColdKernel): Promise<TargetRow[]> {
  return withHome(0, async (home) => {
    const first = await openKernel(home)
    const one = await measureWhenSettled()
    const kernels: Kernel[] = [first]
    while (kernels.length < live) kernels.push(await openKernel(home))
    const all = await measureWhenSettled()
    const startedAt = performance.now()
    await Promise.all(kernels.map((kernel) => runCell(kernel, 'print(40 + 2)')))
    const answeredMs = performance.now() - startedAt
    await Promise.all(kernels.map((kernel) => kernel.close()))
    const privateMb = (all.privateMb - one.privateMb) / (live - 1)
    const coldMb = cold.privateKb / 1024
    return [
      {
        what: 'private memory of an idle kernel, all its processes',
        ours: `${privateMb.toFixed(1)} MB`,
        ...{
          against: `cold kernel: ${coldMb.toFixed(0)} MB`,
          ratio: `${(coldMb / privateMb).toFixed(1)} x less`,
          target: '35 MB, 4 x',
        },
      },
      {
        what: `${live} idle kernels in all (PSS; ${all.processes} processes), all answering within ${Math.round(answeredMs)} ms`,
        ours: `${(all.proportionalMb / 1024).toFixed(2)} GB`,
        ...{ against: `${live} cold kernels: ${((coldMb * live) / 1024).toFixed(1)} GB private` },
        ...{ ratio: `${((coldMb * live) / all.proportionalMb).toFixed(1)} x less`, target: '4 GB' },
      },
    ]
  })
}

async function measureWhenSettled(): Promise<Memory> {
  await new Promise((resolve) => setTimeout(resolve, settleMs))
  return measureDescendants()
}
