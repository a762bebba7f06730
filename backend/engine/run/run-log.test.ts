import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { AppFailure } from '#engine/app-failure.ts'
import type { RunStore } from '#engine/ports/run-store.ts'
import { type Lab, openLab } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'
import { RunLog } from './run-log.ts'
import { RunRecorder } from './run-recorder.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab({ kernels: scriptKernels({ read: async () => null }).home })
})
afterAll(() => lab.close())

const never = new AbortController().signal

async function addRun(): Promise<string> {
  const [id, analysisId, ownerId, createdAt] = [randomUUID(), randomUUID(), 'o', new Date().toISOString()]
  const asked = { model: null, prompt: '', language: 'en', analysisId, datasetIds: [] } as const
  const queued = { type: 'run-queued' as const, ...asked, datasetIds: [] }
  await lab.ports.runs.createRuns(
    [{ id: analysisId, ownerId, datasetIds: [], createdAt, privacy: 'summary' as const }],
    [{ id, ownerId, queued }],
  )
  return id
}
const bodies = async (runId: string) => (await lab.ports.runs.readEvents(runId, 1)).map(({ body }) => body)
/** Waits for the store without letting a fake timer run, as `vi.waitFor` would. */
async function seeStored(runId: string, expected: unknown[]) {
  for (let turn = 0; turn < 1000 && (await bodies(runId)).length < expected.length; turn += 1)
    await new Promise(setImmediate)
  expect(await bodies(runId)).toEqual(expected)
}
const delta = (text: string) => ({ type: 'text-delta' as const, text })

it('RUN-4: the first delta goes out at once, the next are gathered and merged, every other event is stored at once with them, and the order of all is kept', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const runId = await addRun()
  const recorder = new RunRecorder(new RunLog(lab.ports.runs), runId)
  // No timer runs here: the first delta itself has set off the writing.
  await recorder.record(delta('first '))
  await seeStored(runId, [delta('first ')])
  for (const text of ['a', 'b', 'c']) await recorder.record(delta(text))
  expect(await bodies(runId)).toHaveLength(1)
  await recorder.record({ type: 'execution-started' })
  // Nor here: it was the event.
  await seeStored(runId, [delta('first '), delta('abc'), { type: 'execution-started' }])
  const out = {
    type: 'output-stream' as const,
    output: { type: 'stream' as const, name: 'stdout' as const, text: 'x' },
  }
  const err = { ...out, output: { ...out.output, name: 'stderr' as const } }
  for (const body of [out, out, err, delta('d'), out]) await recorder.record(body)
  await recorder.flush()
  const merged = { ...out, output: { ...out.output, text: 'xx' } }
  expect((await bodies(runId)).slice(3)).toEqual([merged, err, delta('d'), out])
  const said = (text: string) => ({ type: 'interpretation-delta' as const, text })
  for (const body of [out, said('e'), said('f')]) await recorder.record(body)
  await recorder.flush()
  expect((await bodies(runId)).slice(-2)).toEqual([out, said('ef')])
})

it('RUN-4: what is gathered goes out every 50 ms while deltas come, and after a quiet time the next one at once again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const runId = await addRun()
  const recorder = new RunRecorder(new RunLog(lab.ports.runs), runId)
  const stored = (texts: string[]) => seeStored(runId, texts.map(delta))
  await recorder.record(delta('1'))
  await stored(['1'])
  for (const text of ['2', '3']) await recorder.record(delta(text))
  vi.advanceTimersByTime(50)
  await stored(['1', '23'])
  await recorder.record(delta('4'))
  expect(await bodies(runId)).toHaveLength(2)
  vi.advanceTimersByTime(50)
  await stored(['1', '23', '4'])
  vi.advanceTimersByTime(50)
  await recorder.record(delta('5'))
  await stored(['1', '23', '4', '5'])
})

it('RUN-4: gathered deltas are stored with no further call', async () => {
  const runId = await addRun()
  const log = new RunLog(lab.ports.runs)
  await new RunRecorder(log, runId).record(delta('alone'))
  for await (const events of log.watch(runId, 1, never)) {
    expect(events.map(({ body }) => body)).toEqual([delta('alone')])
    break
  }
})

it('RUN-4: what could not be stored is thrown at the next call', async () => {
  const failing: RunStore = {
    ...lab.ports.runs,
    append: () => Promise.reject(new AppFailure('storage-unavailable', 'storage-unavailable')),
  }
  const recorder = new RunRecorder(new RunLog(failing), await addRun())
  await recorder.record(delta('lost'))
  await expect(recorder.flush()).rejects.toBeInstanceOf(AppFailure)
  await expect(recorder.record({ type: 'execution-started' })).rejects.toBeInstanceOf(AppFailure)
})

it('RUN-5: a watcher gets every event once and in order, from before and after it came, and ends with the run', async () => {
  const runId = await addRun()
  const log = new RunLog(lab.ports.runs)
  const watch = async (afterSequence: number) => {
    const seen: number[] = []
    for await (const events of log.watch(runId, afterSequence, never)) seen.push(...events.map((each) => each.sequence))
    return seen
  }
  await log.append(
    runId,
    Array.from({ length: 1_200 }, () => ({ type: 'kernel-opening' as const })),
  )
  const early = [watch(0), watch(700)]
  for (let count = 0; count < 50; count += 1) await log.append(runId, [delta(`${count}`)])
  const late = watch(1_230)
  await log.append(runId, [{ type: 'run-finished', status: 'succeeded' }])
  const from = (first: number) => Array.from({ length: 1_252 - first + 1 }, (_, index) => first + index)
  expect(await Promise.all([...early, late])).toEqual([from(1), from(701), from(1_231)])
  expect(await watch(1_251)).toEqual([1_252])
})

it('RUN-5: a watcher that stops waiting is let go', async () => {
  const runId = await addRun()
  const stop = new AbortController()
  const pages: unknown[] = []
  const watching = (async () => {
    for await (const page of new RunLog(lab.ports.runs).watch(runId, 0, stop.signal)) {
      pages.push(page)
      stop.abort()
    }
  })()
  await watching
  expect(pages).toHaveLength(1)
})
