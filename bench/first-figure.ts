import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Run } from '#contract/run.ts'
import type { ApiClient } from '../e2e/testing/api-client.ts'
import { realData } from '../e2e/testing/real-data.ts'
import { type Measurement, median, timeMs } from './measurement.ts'
import { runPython } from './run-python.ts'

const runs = 7
const prompt = 'compare body mass between species and plot it'

/** From the question to the figure with the built-in analyst, against the same program in a cold Python; and one more step. */
export async function measureFirstFigure(client: ApiClient): Promise<Measurement[]> {
  const { body: dataset } = await client.upload(realData('penguins.csv'))
  const ours: number[] = []
  const yardstick: number[] = []
  const steps: number[] = []
  for (let round = 0; round < runs; round += 1) {
    // A warm kernel is taken as a user does who has just read the table; the pool has had time to fill up again.
    await waitForWarmKernel(client)
    const { ms, result: run } = await timeMs(() => client.ask(prompt, [dataset.id]))
    ours.push(ms)
    if (run.status !== 'succeeded') throw new Error(JSON.stringify(run.error))
    yardstick.push((await timeMs(() => runCold(run))).ms)
    steps.push((await timeMs(() => client.execute('1 + 1', { analysisId: run.analysisId }))).ms)
  }
  const cold = { what: 'the same program in a cold Python', value: median(yardstick) }
  return [
    {
      what: `question to figure, built-in analyst, median of ${runs}`,
      ours: median(ours),
      unit: 'ms',
      yardstick: cold,
    },
    {
      what: '1 + 1 in a live kernel through the whole stack, polled every 100 ms',
      ours: median(steps),
      unit: 'ms',
      yardstick: cold,
    },
  ]
}

async function waitForWarmKernel(client: ApiClient): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { body } = await client.send<string>('GET', '/metrics')
    if (Number(/^data_lab_kernels\{state="warm"\} (\d+)$/m.exec(body)?.[1]) > 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no kernel became warm')
}

async function runCold(run: Run): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ldl-bench-'))
  await mkdir(join(folder, 'data'))
  await copyFile(realData('penguins.csv'), join(folder, 'data/penguins.csv'))
  const code = `display = print\n${run.attempts.at(-1)?.code}`
  await writeFile(join(folder, 'code.py'), code)
  await runPython('import os, sys, runpy; os.chdir(sys.argv[1]); runpy.run_path("code.py")', folder)
  await rm(folder, { recursive: true })
}
