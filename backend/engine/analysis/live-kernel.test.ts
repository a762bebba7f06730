import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { KernelLimits } from '#engine/ports/kernel.ts'
import { type Lab, openLab, person } from '#engine/testing/open-lab.ts'
import { makeTestHome } from '../../sandbox/bubblewrap/make-test-home.ts'

const mb = 1024 ** 2
const kernelLimits: KernelLimits = {
  ...{ memoryBytes: 768 * mb, wallClockMs: 60_000, cpuSeconds: 60, processes: 96 },
  ...{ diskBytes: 32 * mb, outputBytes: 200_000 },
}
const owner = person()
let lab: Lab
beforeAll(async () => {
  lab = await openLab({ kernels: makeTestHome(), settings: { kernelLimits, kernelIdleMs: 3_000 } })
}, 60_000)
afterAll(() => lab.close())

async function start(code: string, analysisId: string): Promise<string> {
  const { runs } = await lab.engine.startRuns(owner, { code, analysisId, datasetIds: [] })
  return runs[0]?.id ?? ''
}
const step = async (code: string, analysisId: string) => lab.follow(await start(code, analysisId))
const stateOf = (analysisId: string) => lab.engine.getKernel(owner, analysisId)

async function waitFor(analysisId: string, state: string) {
  await expect.poll(async () => (await stateOf(analysisId)).state, { timeout: 20_000 }).toBe(state)
}

it('KRN-1: an idle kernel tells its variables and what is used of its limits; a busy one that it is busy', async () => {
  const id = randomUUID()
  await step('import pandas as pd\ndf = pd.DataFrame({"收缩压": [1.0, None]})\nn = 3', id)
  const state = await stateOf(id)
  expect(state).toMatchObject({ state: 'idle', replay: null, ended: null, stepCount: 1 })
  expect(state.namespace?.variables.map(({ name, type, shape }) => [name, type, shape])).toEqual([
    ['df', 'DataFrame', [2, 1]],
    ['n', 'int', null],
  ])
  expect(state.limits.processes.used).toBeGreaterThan(0)
  expect(state.limits.workspace.usedBytes).toBeGreaterThanOrEqual(0)
  expect(state.limits.time).toEqual({ usedMs: null, limitMs: 60_000 })
  expect(await lab.engine.showVariable(owner, id, 'df')).toMatchObject({ rows: [[1], [null]], rowCount: 2 })
  await expect(lab.engine.showVariable(owner, id, 'n')).rejects.toMatchObject({ failure: { code: 'not-found' } })

  const runId = await start('import time\ntime.sleep(30)', id)
  await waitFor(id, 'busy')
  expect(await stateOf(id)).toMatchObject({ state: 'busy', namespace: null })
  await expect(lab.engine.restartKernel(owner, id, { replay: false })).rejects.toMatchObject({
    failure: { code: 'conflict' },
  })
  await lab.engine.cancelRun(owner, runId)
})

it('KRN-8: a step that computes tells how much processor time it has used of its limit, and none once it is over', async () => {
  const id = randomUUID()
  await step('x = 1', id)
  expect((await stateOf(id)).limits.cpu).toEqual({ usedSeconds: null, limitSeconds: 60 })
  const runId = await start('while True: pass', id)
  await expect
    .poll(async () => (await stateOf(id)).limits.cpu.usedSeconds ?? 0, { timeout: 30_000 })
    .toBeGreaterThan(0.3)
  await lab.engine.cancelRun(owner, runId)
  await waitFor(id, 'idle')
  expect((await stateOf(id)).limits.cpu.usedSeconds).toBeNull()
}, 60_000)

it('KRN-4: a step that comes while the panel looks runs at once, with its variables', async () => {
  const id = randomUUID()
  await step('x = 41', id)
  const looks = Array.from({ length: 20 }, () => stateOf(id))
  const run = await step('print(x + 1)', id)
  expect(run).toMatchObject({ status: 'succeeded', replayedRuns: 0 })
  expect(run?.attempts[0]?.outputs).toMatchObject([{ type: 'stream', text: '42\n' }])
  await Promise.all(looks)
})

it('KRN-2: what hostile code leaves behind neither hangs the panel nor loses the next step its variables', async () => {
  const id = randomUUID()
  const hostile = `import time
class H:
    def __dir__(self): time.sleep(60)
    __repr__ = __len__ = __dir__
    def __getattr__(self, name): time.sleep(60)
h = H()
kept = 7
import data_lab.variables
data_lab.variables.list_variables = lambda limit: {"variables": [float("inf")]}`
  await step(hostile, id)
  expect(await stateOf(id)).toMatchObject({ state: 'idle', namespace: null })
  const startedAt = performance.now()
  const completion = await lab.engine.completeCode(owner, id, { code: 'h.', cursor: 2 })
  expect(completion.matches).toEqual([])
  expect(performance.now() - startedAt).toBeLessThan(3_000)
  const run = await step('print(kept)', id)
  expect(run).toMatchObject({ status: 'succeeded', replayedRuns: 0 })
})

it('KRN-5: looking keeps no kernel open, and the panel says that its variables are gone and why', async () => {
  const id = randomUUID()
  await step('x = 1', id)
  await expect
    .poll(async () => await stateOf(id), { timeout: 15_000, interval: 200 })
    .toMatchObject({ state: 'none', ended: 'idle', stepCount: 1, namespace: null })
  await step('import os\nos._exit(1)', id)
  expect(await stateOf(id)).toMatchObject({ state: 'none', ended: 'crashed' })
})

it('KRN-6: restart closes Python and keeps the steps; replay repeats those that succeeded at once', async () => {
  const id = randomUUID()
  await step('x = 1', id)
  await step('x += 1\ny = x * 10', id)
  expect(await lab.engine.restartKernel(owner, id, { replay: false })).toMatchObject({
    ...{ state: 'none', ended: 'restarted', stepCount: 2 },
  })
  await lab.engine.restartKernel(owner, id, { replay: true })
  await waitFor(id, 'idle')
  const { namespace } = await stateOf(id)
  expect(namespace?.variables.map(({ name, preview }) => [name, preview])).toEqual([
    ['x', '2'],
    ['y', '20'],
  ])
  expect(await step('print(y)', id)).toMatchObject({ status: 'succeeded', replayedRuns: 0 })
})

it('KRN-6: a replay tells how far it is, and another restart ends it', async () => {
  const id = randomUUID()
  await step('import os, time\nif os.path.exists("again"): time.sleep(30)', id)
  await step('import time\ntime.sleep(1)\nlate = 1', id)
  await lab.engine.restartKernel(owner, id, { replay: true })
  await expect
    .poll(() => stateOf(id), { timeout: 10_000 })
    .toMatchObject({
      state: 'starting',
      replay: { done: 1, total: 2 },
    })
  expect(await lab.engine.restartKernel(owner, id, { replay: false })).toMatchObject({ state: 'none', replay: null })
})

it('EDT-1: the live kernel completes variables, attributes and columns, at offsets as the page counts them', async () => {
  const id = randomUUID()
  await step('import pandas as pd\npatients = pd.DataFrame({"收缩压": [1]})', id)
  const complete = (code: string) => lab.engine.completeCode(owner, id, { code, cursor: code.length })
  expect(await complete('# 😀\npat')).toEqual({
    matches: [{ text: 'patients', type: expect.any(String) }],
    start: 5,
    end: 8,
  })
  expect((await complete('patients["')).matches.map(({ text }) => text)).toEqual(['收缩压'])
  expect((await complete('patients.gro')).matches.map(({ text }) => text)).toEqual(['groupby'])
  const none = await lab.engine.completeCode(owner, id, { code: 'x', cursor: 99 })
  expect(none).toMatchObject({ matches: expect.any(Array) })
})

it('EDT-3: undefined names are marked with their place, but not those of earlier steps or of a step that failed', async () => {
  const id = randomUUID()
  await step('earlier = 1', id)
  await step('half = 2\nraise ValueError', id)
  const { marks } = await lab.engine.lintCode(owner, { code: 'print(earlier, half, unknown_name)', analysisId: id })
  expect(marks).toMatchObject([{ code: 'F821', severity: 'error', line: 1, column: 22, endLine: 1, endColumn: 34 }])
})

it('KRN-7: nobody else’s Python can be looked into', async () => {
  const id = randomUUID()
  await step('x = 1', id)
  const stranger = person()
  await expect(lab.engine.getKernel(stranger, id)).rejects.toMatchObject({ failure: { code: 'not-found' } })
  await expect(lab.engine.restartKernel(stranger, id, { replay: true })).rejects.toMatchObject({
    failure: { code: 'not-found' },
  })
  await expect(lab.engine.showVariable(stranger, id, 'x')).rejects.toMatchObject({ failure: { code: 'not-found' } })
  await expect(lab.engine.completeCode(stranger, id, { code: '', cursor: 0 })).rejects.toMatchObject({
    failure: { code: 'not-found' },
  })
  await expect(lab.engine.lintCode(stranger, { code: '', analysisId: id })).rejects.toMatchObject({
    failure: { code: 'not-found' },
  })
})
