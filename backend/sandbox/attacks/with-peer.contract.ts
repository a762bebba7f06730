import { expect } from 'vitest'
import { printed } from '#engine/ports/kernel.contract.ts'
import type { Kernel } from '#engine/ports/kernel.ts'

const peerCode = 'import pandas as pd\nprint(pd.DataFrame({"x": range(50_000)}).groupby(lambda i: i % 7).x.sum()[0])'
const usualRuns = 7

/**
 * Runs a second user's cell again and again while `attack` goes on; every one must be right. What it cost the second user
 * is printed as a ratio to its usual time: whether it is below 2 is for the reader, since machines are shared.
 */
export async function withPeer<T>(title: string, peer: Kernel, attack: () => Promise<T>): Promise<T> {
  const usual: number[] = []
  for (let run = 0; run < usualRuns; run += 1) usual.push(await timePeerMs(peer))
  const during: number[] = []
  let isOver = false
  const attacking = attack().finally(() => {
    isOver = true
  })
  // A failure of the attack itself is seen below, after the peer's last run.
  attacking.catch(() => undefined)
  do during.push(await timePeerMs(peer))
  while (!isOver)
  const ratio = quantile(during, 0.5) / quantile(usual, 0.5)
  const worst = quantile(during, 0.95) / quantile(usual, 0.5)
  console.info(`${title}: a second user's run took ${ratio.toFixed(2)} x its usual time (p95 ${worst.toFixed(2)} x)`)
  return attacking
}

async function timePeerMs(peer: Kernel): Promise<number> {
  const startedAt = performance.now()
  expect(await printed(peer, peerCode)).toBe('178553571')
  return performance.now() - startedAt
}

function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
