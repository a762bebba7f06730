import { ApiClient } from '../../e2e/testing/api-client.ts'
import { type Product, startProduct } from '../../e2e/testing/start-product.ts'
import { LiveRun } from './live-run.ts'
import { readResidentMb } from './process-memory.ts'
import { quantile } from './quantile.ts'
import type { TargetRow } from './target-row.ts'

const steps = 60
/** What an ordinary user's steps make a fresh server keep is there before a flood is measured. */
const stepsBeforeFlood = 500
const longestFloodMs = 30_000
const floods = {
  'one print of 1 GB': 'print("x" * 10**9)',
  '500,000 messages': 'for i in range(500_000): print(i, flush=True)',
}

/** The running server: a small step from request to event, and what a flood costs it and its other users. */
export async function measureWholeStack(coldMs: number): Promise<TargetRow[]> {
  const rows = [await withProduct(steps, (setting) => measureStep(setting, coldMs))]
  // A server of its own for each: memory that one flood has left would hide what the next one takes.
  for (const [what, code] of Object.entries(floods)) {
    rows.push(await withProduct(stepsBeforeFlood, (setting) => measureFlood(setting, what, code)))
  }
  return rows
}

type Setting = { product: Product; user: LiveRun; usual: number[] }

async function withProduct<T>(stepCount: number, measure: (setting: Setting) => Promise<T>): Promise<T> {
  const product = await startProduct({ env: { KERNEL_MEMORY_MB: '3072', MAX_LIVE_KERNELS: '8' } })
  try {
    const user = await LiveRun.connect(await new ApiClient(product.url).signUp('user@example.org'))
    await user.timeOutputMs('1 + 1')
    const result = await measure({ product, user, usual: await timeSteps(user, stepCount) })
    user.close()
    return result
  } finally {
    await product.stop()
  }
}

async function measureStep({ usual }: Setting, coldMs: number): Promise<TargetRow> {
  const median = quantile(usual, 0.5)
  return {
    what: `1 + 1 from the request to the event at the client, p50 of ${steps} (p95 ${quantile(usual, 0.95).toFixed(0)} ms)`,
    ours: `${median.toFixed(1)} ms`,
    ...{ against: `cold kernel: ${Math.round(coldMs)} ms`, ratio: `${(coldMs / median).toFixed(0)} x faster` },
    target: '15 ms',
  }
}

async function measureFlood({ product, user, usual }: Setting, what: string, code: string): Promise<TargetRow> {
  const hostile = await LiveRun.connect(await new ApiClient(product.url).signUp(`${what.length}@example.org`))
  await hostile.timeOutputMs('1 + 1')
  const pid = product.process.pid ?? 0
  const beforeMb = await readResidentMb(pid)
  let mostMb = beforeMb
  const run = await hostile.start(code)
  let isOver = false
  const ended = hostile.follow(run.id).then(() => {
    isOver = true
  })
  const startedAt = performance.now()
  const during: number[] = []
  while (!isOver && performance.now() - startedAt < longestFloodMs) {
    during.push(...(await timeSteps(user, 1)))
    mostMb = Math.max(mostMb, await readResidentMb(pid))
  }
  if (!isOver) await hostile.cancel(run.id)
  await ended
  hostile.close()
  const [usualMs, duringMs] = [quantile(usual, 0.95), quantile(during, 0.95)]
  return {
    what: `${what}: growth of the server's memory; p95 of another user's ${during.length} steps meanwhile`,
    ours: `${(mostMb - beforeMb).toFixed(0)} MB; ${duringMs.toFixed(0)} ms`,
    ...{
      against: `usual p95: ${usualMs.toFixed(0)} ms`,
      ratio: `${(duringMs / usualMs).toFixed(2)} x`,
      target: '100 MB, 2 x',
    },
  }
}

async function timeSteps(user: LiveRun, count: number): Promise<number[]> {
  const times: number[] = []
  for (let step = 0; step < count; step += 1) times.push(await user.timeOutputMs('1 + 1'))
  return times
}
