import { setTimeout as sleep } from 'node:timers/promises'
import type { ExecutionEvent, Kernel, KernelHome, KernelLimits } from '#engine/ports/kernel.ts'

type Soak = {
  home: KernelHome
  limits: KernelLimits
  sessions: number
  hostile: number
  durationMs: number
}

/** What happened to the sessions that meant no harm, and how many attacks went on beside them. */
export type SoakResult = { openMs: number[]; cellMs: number[]; failures: string[]; attacks: number }

const longestThoughtMs = 2500
/** Longer than any of these cells may take on a machine that is shared. */
const harmlessWallClockMs = 60_000
const hostileLimits = { wallClockMs: 5000, cpuSeconds: 3 }

/** A cell, and what it must print; a figure must come as well where `figure` is set. */
const cells: { code: string; prints: string; figure?: true }[] = [
  {
    code: 'import pandas as pd, numpy as np\nt = pd.DataFrame({"x": np.arange(5000), "g": list("abcde") * 1000})\nprint(len(t))',
    prints: '5000',
  },
  { code: 'print(int(t.groupby("g").x.sum().sum()))', prints: '12497500' },
  { code: 'import matplotlib.pyplot as plt\nt.x.hist(); plt.show(); print("drawn")', prints: 'drawn', figure: true },
  { code: 't.to_csv("结果.csv", index=False); print(sum(1 for _ in open("结果.csv")))', prints: '5001' },
  { code: 'from scipy import stats; print(round(stats.pearsonr(t.x, t.x * 2)[0], 3))', prints: '1.0' },
]

const attacks = [
  'import os\nwhile True:\n    try: os.fork()\n    except OSError: pass',
  'kept = []\nwhile True: kept.append(bytearray(50_000_000))',
  'while True: print("x" * 10_000)',
  'while True: pass',
]

/**
 * Sessions side by side for `durationMs`: each opens a kernel, runs mixed cells that build on one another, with pauses as
 * people make them, reads its file and leaves; the hostile ones attack in turns. Never throws for a session's failure.
 */
export async function runSessions({ home, limits, sessions, hostile, durationMs }: Soak): Promise<SoakResult> {
  const result: SoakResult = { openMs: [], cellMs: [], failures: [], attacks: 0 }
  const until = performance.now() + durationMs
  const open = (more: Partial<KernelLimits>) => home.open({ files: [], limits: { ...limits, ...more } })

  async function live(number: number): Promise<void> {
    await sleep((number / sessions) * Math.min(durationMs / 4, 5000))
    while (performance.now() < until) {
      const startedAt = performance.now()
      const kernel = await open({ wallClockMs: harmlessWallClockMs })
      result.openMs.push(performance.now() - startedAt)
      try {
        await workIn(kernel, result, until)
      } finally {
        await kernel.close()
      }
    }
  }

  async function attack(number: number): Promise<void> {
    for (let turn = number; performance.now() < until; turn += 1) {
      const kernel = await open(hostileLimits)
      // How an attack ends is the attack suite's matter; here it only goes on.
      await runCode(kernel, attacks[turn % attacks.length] ?? '').catch(() => undefined)
      result.attacks += 1
      await kernel.close()
    }
  }

  const noteFailure = (error: unknown) => result.failures.push(error instanceof Error ? error.message : String(error))
  await Promise.all([
    ...Array.from({ length: sessions - hostile }, (_, number) => live(number).catch(noteFailure)),
    ...Array.from({ length: hostile }, (_, number) => attack(number * 2).catch(noteFailure)),
  ])
  return result
}

async function workIn(kernel: Kernel, result: SoakResult, until: number): Promise<void> {
  for (const [index, cell] of cells.entries()) {
    const startedAt = performance.now()
    const events = await runCode(kernel, cell.code)
    result.cellMs.push(performance.now() - startedAt)
    const text = printedText(events)
    const hasFigure = events.some((event) => event.type === 'display' && event.data['image/png'])
    if (text !== cell.prints || (cell.figure && !hasFigure))
      throw new Error(`cell ${index} showed ${JSON.stringify(events).slice(0, 300)}`)
    if (performance.now() > until) return
    await sleep(Math.random() * longestThoughtMs)
  }
  const [file] = await kernel.listFiles(10)
  const bytes = file ? Buffer.concat(await Array.fromAsync(kernel.readFile(file.path))) : Buffer.alloc(0)
  if (!bytes.toString('utf8').startsWith('x,g\n0,a\n')) throw new Error(`the file came as ${bytes.length} bytes`)
  if (printedText(await runCode(kernel, 'print(len(t))')) !== '5000') throw new Error('variables were lost')
}

const runCode = (kernel: Kernel, code: string): Promise<ExecutionEvent[]> =>
  Array.fromAsync(kernel.execute(code, { signal: new AbortController().signal }))

const printedText = (events: ExecutionEvent[]): string =>
  events
    .map((event) => (event.type === 'stream' ? event.text : ''))
    .join('')
    .trim()
