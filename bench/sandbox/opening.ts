import { setTimeout as sleep } from 'node:timers/promises'
import { timeMs } from '../measurement.ts'
import { firstCell } from './cells.ts'
import type { ColdKernel } from './cold-kernel.ts'
import { openKernel, runCell, withHome } from './open-home.ts'
import { quantile } from './quantile.ts'
import type { TargetRow } from './target-row.ts'

const openings = 40
const burst = 50

/** A user's first cell, with the pool as the product keeps it, and a burst of fifty. */
export async function measureOpening(cold: ColdKernel): Promise<TargetRow[]> {
  return withHome(2, async (home) => {
    const times: number[] = []
    for (let run = 0; run < openings; run += 1) {
      while (home.counts().warm < 1) await sleep(5)
      const { ms, result: kernel } = await timeMs(async () => {
        const opened = await openKernel(home)
        const events = await runCell(opened, firstCell)
        if (!events.some((event) => event.type === 'display' && event.data['image/png'])) throw new Error('no figure')
        return opened
      })
      times.push(ms)
      await kernel.close()
    }
    const { ms: burstMs, result: kernels } = await timeMs(() =>
      Promise.all(Array.from({ length: burst }, () => openKernel(home))),
    )
    const { ms: answeredMs } = await timeMs(() => Promise.all(kernels.map((kernel) => runCell(kernel, '1 + 1'))))
    await Promise.all(kernels.map((kernel) => kernel.close()))
    const coldMs = quantile(cold.durationsMs, 0.5)
    const coldText = `cold kernel: ${Math.round(coldMs)} ms`
    const row = (part: number): number => quantile(times, part)
    return [
      {
        what: `open a kernel, first pandas + matplotlib cell, p50 of ${openings}`,
        ours: `${Math.round(row(0.5))} ms`,
        ...{ against: coldText, ratio: `${(coldMs / row(0.5)).toFixed(1)} x faster`, target: '150 ms, 20 x' },
      },
      {
        what: 'the same, p95',
        ours: `${Math.round(row(0.95))} ms`,
        ...{ against: coldText, ratio: `${(coldMs / row(0.95)).toFixed(1)} x faster`, target: '300 ms' },
      },
      {
        what: `kernels opened per second, burst of ${burst} (all answered ${Math.round(answeredMs)} ms later)`,
        ours: (burst / (burstMs / 1000)).toFixed(1),
        ...{ against: `cold, one after the other: ${(1000 / coldMs).toFixed(2)}` },
        ...{ ratio: `${((burst / burstMs) * coldMs).toFixed(0)} x`, target: '15' },
      },
    ]
  })
}
