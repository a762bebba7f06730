import { randomUUID } from 'node:crypto'
import { afterEach, expect, it, vi } from 'vitest'
import { historyQuerySchema } from '#contract/history.ts'
import { AppFailure } from '#engine/app-failure.ts'
import { type Lab, oneTable, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'
import { HistoryUpkeep, keptDeletedMs } from './history-upkeep.ts'

let lab: Lab
afterEach(() => lab.close())
const anna = person()
const bert = person()
const missing = { failure: { code: 'not-found' } }

const columns = ['weight', '性别', 'unused'].map((name) => ({
  ...{ name, type: 'number' as const, missing: 0, distinct: 1, min: 0, max: 1, mean: 0, std: 0 },
  ...{ quantiles: null, levels: [] },
}))

async function open() {
  const ran: string[] = []
  const kernels = scriptKernels({
    read: async (call) =>
      call.includes('ingest') ? { ...oneTable, sheets: oneTable.sheets.map((sheet) => ({ ...sheet, columns })) } : null,
    async *run(code) {
      ran.push(code)
      if (code === 'wait') await new Promise((resolve) => setTimeout(resolve, 300))
      if (code.includes('fail')) yield { type: 'error', name: 'KeyError', value: 'x', traceback: [] }
      yield { type: 'stream', name: 'stdout', text: `p = 0.0${ran.length}\n` }
    },
    written: { 'result.csv': `made ${randomUUID()}` },
  })
  lab = await openLab({ kernels: kernels.home })
  return { ran, counts: kernels.counts }
}

async function runCode(code: string, change: { analysisId?: string; datasetIds?: string[] } = {}) {
  const { runs } = await lab.engine.startRuns(anna, { code, datasetIds: [], ...change })
  const [run] = runs
  if (!run) throw new Error('no run')
  await lab.follow(run.id)
  return run
}

it('HIS-10: deleting stops what runs, hides everything, and can be taken back', async () => {
  await open()
  const done = await runCode('1')
  const { runs } = await lab.engine.startRuns(anna, { code: 'wait', datasetIds: [], analysisId: done.analysisId })
  const artifactId = (await lab.follow(done.id))?.artifacts[0]?.id ?? ''
  const place = { kind: 'analysis' as const, id: done.analysisId }
  await expect(lab.engine.deleteEntry(bert, place)).rejects.toMatchObject(missing)
  await lab.engine.deleteEntry(anna, place)
  for (const look of [
    () => lab.engine.getRun(anna, done.id),
    () => lab.engine.getAnalysis(anna, done.analysisId),
    () => lab.engine.openArtifact(anna, artifactId),
    () => lab.engine.rerun(anna, done.id, { code: '2' }),
    () => lab.engine.duplicateAnalysis(anna, done.analysisId, { datasets: {} }),
    () => lab.engine.compareRuns(anna, { runIds: [done.id, done.id], tolerance: 0.01 }),
    () => lab.engine.startRuns(anna, { code: '3', datasetIds: [], analysisId: done.analysisId }),
    () => lab.engine.changeEntry(anna, place, { title: 'x' }),
    () => lab.engine.deleteEntry(anna, place),
  ])
    await expect(look()).rejects.toMatchObject(missing)
  await expect(lab.engine.restoreEntry(bert, place)).rejects.toMatchObject(missing)
  await lab.engine.restoreEntry(anna, place)
  expect((await lab.engine.getRun(anna, runs[0]?.id ?? '')).status).toBe('cancelled')
  expect((await lab.engine.getRun(anna, done.id)).status).toBe('succeeded')
  await expect(lab.engine.restoreEntry(anna, place)).rejects.toMatchObject(missing)
})

it('HIS-10: deleting ends the repetition of its steps, and its Python with it', async () => {
  const { ran, counts } = await open()
  const { analysisId } = await runCode('wait')
  await runCode('1', { analysisId })
  await lab.engine.restartKernel(anna, analysisId, { replay: true })
  await vi.waitUntil(() => ran.length === 3)
  await lab.engine.deleteEntry(anna, { kind: 'analysis', id: analysisId })
  expect(counts.live).toBe(0)
  expect(ran).toEqual(['wait', '1', 'wait'])
})

it('HIS-11: a day after it was deleted it is removed for good, with the bytes that nothing else uses', async () => {
  await open()
  const before = lab.countFiles()
  const gone = await runCode('1')
  const kept = await runCode('2')
  const [made] = (await lab.follow(gone.id))?.artifacts ?? []
  expect((await lab.follow(kept.id))?.artifacts[0]?.sha256).toBe(made?.sha256)
  const place = { kind: 'analysis' as const, id: gone.analysisId }
  await lab.engine.deleteEntry(anna, place)
  const upkeep = new HistoryUpkeep(lab.ports)
  await upkeep.purge(new Date(Date.now() + keptDeletedMs - 60_000))
  await lab.engine.restoreEntry(anna, place)
  await lab.engine.deleteEntry(anna, place)
  await upkeep.purge(new Date(Date.now() + keptDeletedMs + 60_000))
  await expect(lab.engine.restoreEntry(anna, place)).rejects.toMatchObject(missing)
  expect(await lab.ports.runs.readEvents(gone.id, 0)).toEqual([])
  expect(lab.countFiles()).toBe(before + 1)
  await lab.engine.deleteEntry(anna, { kind: 'analysis', id: kept.analysisId })
  await upkeep.purge(new Date(Date.now() + keptDeletedMs + 60_000))
  expect(lab.countFiles()).toBe(before)
  expect((await lab.engine.listHistory(anna, historyQuerySchema.parse({ deleted: 'true' }))).entries).toEqual([])
})

it('HIS-20: the steps that succeeded are repeated in order on another file, each naming its parent; a step that fails there says so', async () => {
  const { ran } = await open()
  const old = await lab.upload(anna, 'old.csv', 'a')
  const other = await lab.upload(anna, 'new.csv', 'b')
  const first = await runCode("load('data/old.csv', 'weight')", { datasetIds: [old.id] })
  await runCode("fail('data/old.csv')", { analysisId: first.analysisId })
  const second = await runCode('plot("性别")', { analysisId: first.analysisId })
  await lab.engine.changeEntry(anna, { kind: 'analysis', id: first.analysisId }, { title: 'Study', tags: ['t'] })
  expect(await lab.engine.listNamedColumns(anna, first.analysisId)).toEqual([
    { datasetId: old.id, name: 'old.csv', columns: ['weight', '性别'] },
  ])
  const before = ran.length
  const { runs } = await lab.engine.duplicateAnalysis(anna, first.analysisId, { datasets: { [old.id]: other.id } })
  const copies = []
  for (const { id } of runs) copies.push(await lab.follow(id))
  expect(ran.slice(before)).toEqual(["load('data/new.csv', 'weight')", 'plot("性别")'])
  expect(copies).toMatchObject([
    { parentRunId: first.id, datasetIds: [other.id], model: null, status: 'succeeded' },
    { parentRunId: second.id, datasetIds: [other.id], status: 'succeeded' },
  ])
  const copy = await lab.engine.getAnalysis(anna, runs[0]?.analysisId ?? '')
  expect(copy).toMatchObject({ title: 'Study · new.csv', tags: ['t'], datasetIds: [other.id] })
  const times = copies.map((run) => run?.timing.createdAt ?? '')
  expect(times).toEqual([...new Set(times)].toSorted())

  await lab.engine.deleteDataset(anna, old.id)
  await expect(lab.engine.duplicateAnalysis(anna, first.analysisId, { datasets: {} })).rejects.toMatchObject({
    failure: { code: 'conflict', message: { key: 'duplicate-needs-dataset' } },
  })
  const again = await lab.engine.duplicateAnalysis(anna, first.analysisId, { datasets: { [old.id]: other.id } })
  expect((await lab.follow(again.runs[0]?.id ?? ''))?.attempts[0]?.code).toBe("load('data/new.csv', 'weight')")

  const request = { datasets: { [old.id]: randomUUID() } }
  await expect(lab.engine.duplicateAnalysis(anna, first.analysisId, request)).rejects.toMatchObject(missing)
  await expect(lab.engine.duplicateAnalysis(bert, first.analysisId, request)).rejects.toMatchObject(missing)
  const failed = await runCode('fail()')
  await expect(lab.engine.duplicateAnalysis(anna, failed.analysisId, { datasets: {} })).rejects.toMatchObject({
    failure: { code: 'conflict', message: { key: 'analysis-without-steps' } },
  })
})

it('HIS-40: any two runs of one’s own are compared, each a column of its own', async () => {
  await open()
  const [left, right] = [await runCode('1'), await runCode('2')]
  const query = { runIds: [right.id, left.id], tolerance: 0.01 }
  const compared = await lab.engine.compareRuns(anna, query)
  expect(compared.runs.map(({ id, model, repeat }) => [id, model, repeat])).toEqual([
    [right.id, 'own-code #1', 1],
    [left.id, 'own-code #2', 1],
  ])
  expect(compared.quantities).toMatchObject([{ name: 'p', verdict: 'split' }])
  await expect(lab.engine.compareRuns(bert, query)).rejects.toMatchObject(missing)
  await expect(lab.engine.compareRuns(anna, { ...query, runIds: [left.id, randomUUID()] })).rejects.toBeInstanceOf(
    AppFailure,
  )
})

it('HIS-30: the history is exported as a table of runs in the reader’s language, narrowed as the list is', async () => {
  await open()
  const data = await lab.upload(anna, '=evil.csv', 'a')
  const run = await runCode('1', { datasetIds: [data.id] })
  await runCode('fail()')
  await lab.engine.changeEntry(anna, { kind: 'analysis', id: run.analysisId }, { title: '=1+1' })
  const read = async (caller: typeof anna, filter: object) => {
    let text = ''
    for await (const piece of lab.engine.exportHistory(caller, filter)) text += piece
    return text.trimEnd().split('\r\n')
  }
  const [head, line, ...more] = await read(anna, { status: 'succeeded' })
  expect(head).toMatch(/^\ufefftime,title,question,model,status,/)
  expect(line).toMatch(/^\d{4}-.*Z,'=1\+1,,,succeeded,,,,'=evil\.csv,/)
  expect(more).toEqual([])
  expect(await read(anna, {})).toHaveLength(3)
  expect((await read({ ...anna, language: 'zh-CN' }, {}))[0]).toContain('状态')
  expect(await read(bert, {})).toHaveLength(1)
})
