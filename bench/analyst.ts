import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import type { Dataset } from '#contract/dataset.ts'
import type { ApiClient } from '../e2e/testing/api-client.ts'
import { realData } from '../e2e/testing/real-data.ts'
import { type Measurement, timeMs } from './measurement.ts'
import { runPython } from './run-python.ts'

const targetMs = 50
const airwayTargetMs = 60_000
const airwayFiles = { counts: 'airway_counts.tsv', samples: 'airway_samples.tsv' }
const airwayPrompt = 'Differential expression of trt against untrt in dex, adjusted for cell, with a volcano plot'

/** How quickly the built-in analyst answers, and differential expression of a real experiment from the upload to its figures. */
export async function measureAnalyst(client: ApiClient): Promise<Measurement[]> {
  return [...(await measureAnswers()), await measureAirway(client)]
}

/** Every request of the phrase book, answered in one process, against a Python that starts and imports what the programs need. */
async function measureAnswers(): Promise<Measurement[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['backend/phrases.ts', '--times'], {
    cwd: join(import.meta.dirname, '..'),
    maxBuffer: 2 ** 24,
  })
  const times: { ms: number; processorMs: number }[] = JSON.parse(stdout)
  const [waited, worked] = [times.map(({ ms }) => ms), times.map(({ processorMs }) => processorMs)].map((values) =>
    values.toSorted((a, b) => a - b),
  )
  if (!waited || !worked) throw new Error('no answers')
  const at = (values: number[], share: number) => values[Math.ceil(share * values.length) - 1] ?? Number.NaN
  const cold = await timeMs(() => runPython('import pandas, matplotlib.pyplot, scipy.stats'))
  const target = { what: 'target', value: targetMs }
  return [
    {
      ...{
        what: `an answer of the built-in analyst, median of ${times.length} requests`,
        ours: at(waited, 0.5),
        unit: 'ms',
      },
      yardstick: { what: 'cold Python with its imports', value: cold.ms },
    },
    { what: 'the same, p95', ours: at(waited, 0.95), unit: 'ms', yardstick: target },
    { what: 'the same, longest', ours: at(waited, 1), unit: 'ms', yardstick: target },
    { what: 'the same, p95 of the time on a processor', ours: at(worked, 0.95), unit: 'ms', yardstick: target },
    { what: 'the same, longest time on a processor', ours: at(worked, 1), unit: 'ms', yardstick: target },
  ]
}

/** Upload of the counts of all 64,102 genes and of the sample sheet until the run has ended, against the same program in the locked Python alone. */
async function measureAirway(client: ApiClient): Promise<Measurement> {
  const counts = gunzipSync(readFileSync(realData('airway_counts.tsv.gz')))
  const samples = readFileSync(realData(airwayFiles.samples))
  const { ms: ours, result: run } = await timeMs(async () => {
    const ids = [
      await uploadWhole(client, counts, airwayFiles.counts),
      await uploadWhole(client, samples, airwayFiles.samples),
    ]
    return client.ask(airwayPrompt, ids, { language: 'en' })
  })
  if (run.status !== 'succeeded') throw new Error(`${run.attempts.at(-1)?.text} ${JSON.stringify(run.error)}`)
  const folder = await mkdtemp(join(tmpdir(), 'ldl-bench-'))
  await mkdir(join(folder, 'data'))
  await writeFile(join(folder, 'data', airwayFiles.counts), counts)
  await writeFile(join(folder, 'data', airwayFiles.samples), samples)
  await writeFile(join(folder, 'code.py'), `report = lambda *parts: None\n${run.attempts.at(-1)?.code}`)
  const alone = await timeMs(() =>
    runPython('import os, sys, runpy; os.chdir(sys.argv[1]); runpy.run_path("code.py")', folder),
  )
  await rm(folder, { recursive: true })
  return {
    what: `differential expression of airway (64,102 genes, 8 samples) from upload to figures (target ${airwayTargetMs / 1000} s)`,
    ours,
    unit: 'ms',
    yardstick: { what: 'the same program in a cold Python, its files at hand', value: alone.ms },
  }
}

async function uploadWhole(client: ApiClient, bytes: Buffer<ArrayBuffer>, name: string): Promise<string> {
  let { body: dataset } = await client.uploadBytes(bytes, name)
  while (dataset.status === 'reading') {
    await new Promise((resolve) => setTimeout(resolve, 50))
    dataset = (await client.send<Dataset>('GET', `/api/datasets/${dataset.id}`)).body
  }
  if (dataset.status !== 'ready') throw new Error(JSON.stringify(dataset.error))
  return dataset.id
}
