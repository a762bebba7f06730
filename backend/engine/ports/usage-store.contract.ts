import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { RunEventBody } from '#contract/run-event.ts'
import type { Usage } from '#contract/usage.ts'
import type { DatasetStore } from './dataset-store.ts'
import type { RunStore } from './run-store.ts'
import type { UsageStore } from './usage-store.ts'

export type UsageStores = {
  usage: UsageStore
  runs: RunStore
  datasets: DatasetStore
  /** Moves a run to another time. */
  setCreatedAt(runId: string, at: string): Promise<void>
  /** Deletes the analysis of a run. */
  hideAnalysisOf(runId: string): Promise<void>
}

type Made = { at: string; model?: string | null; usage?: Usage[]; owner?: string; attempts?: number; totalMs?: number }

const days = ['2026-11-24', '2026-11-25'].map((day) => ({
  day,
  from: new Date(Date.parse(`${day}T00:00:00+08:00`)).toISOString(),
  to: new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString(),
}))

async function makeRun({ runs, setCreatedAt }: UsageStores, made: Made): Promise<string> {
  const { at, model = 'v/m', usage = [], owner = 'ann', attempts = usage.length } = made
  const id = randomUUID()
  const analysisId = randomUUID()
  const queued = {
    type: 'run-queued' as const,
    model,
    prompt: 'x',
    language: 'en' as const,
    analysisId,
    datasetIds: [],
  }
  const analysis = { id: analysisId, ownerId: owner, datasetIds: [], createdAt: at, privacy: 'summary' as const }
  await runs.createRuns([analysis], [{ id, ownerId: owner, queued }])
  const began = Array.from({ length: attempts }, (): RunEventBody => ({ type: 'attempt-started', origin: 'model' }))
  const reports = usage.map((one): RunEventBody => ({ type: 'usage-reported', usage: one }))
  await runs.append(id, [{ type: 'run-started' }, ...began, ...reports, { type: 'run-finished', status: 'succeeded' }])
  await setCreatedAt(id, at)
  return id
}

const none = {
  ...{ runs: 1, inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 },
  ...{ runsWithoutTokens: 0, estimatedRuns: 0, costUsd: 0, runsWithoutCost: 0 },
}

/** What every store of usage must do. `open` answers empty stores over one database. */
export function describeUsageStore(name: string, open: () => Promise<UsageStores>): void {
  describe(`usage in ${name}`, () => {
    it('USG-1: runs, tokens and cost add up by day and model, and those of one owner alone', async () => {
      const stores = await open()
      const known = { inputTokens: 1_000, outputTokens: 10, cachedInputTokens: 400, reasoningTokens: 4, costUsd: 0.25 }
      await makeRun(stores, { at: '2026-11-24T10:00:00.000Z', usage: [known] })
      await makeRun(stores, { at: '2026-11-24T11:00:00.000Z', usage: [known, { ...known, costUsd: 0.5 }] })
      await makeRun(stores, { at: '2026-11-24T11:00:00.000Z', usage: [known], model: 'v/n' })
      await makeRun(stores, { at: '2026-11-25T11:00:00.000Z', usage: [known] })
      await makeRun(stores, { at: '2026-11-25T11:00:00.000Z', model: null })
      await makeRun(stores, { at: '2026-11-25T11:00:00.000Z', usage: [known], owner: 'bob' })
      const rows = await stores.usage.sumRuns('ann', days)
      const of = (day: string, model: string | null) => rows.find((row) => row.day === day && row.model === model)
      expect(rows).toHaveLength(4)
      expect(of('2026-11-24', 'v/m')).toMatchObject({
        ...{ ...none, runs: 2, inputTokens: 3_000, outputTokens: 30, cachedInputTokens: 1_200, reasoningTokens: 12 },
        costUsd: 1,
      })
      expect(of('2026-11-24', 'v/n')).toMatchObject({ runs: 1, costUsd: 0.25 })
      expect(of('2026-11-25', 'v/m')).toMatchObject({ runs: 1, inputTokens: 1_000 })
      expect(of('2026-11-25', null)).toMatchObject(none)
      expect(rows.map(({ day }) => day)).toEqual(rows.map(({ day }) => day).toSorted())
      expect(await stores.usage.sumRuns('nobody', days)).toEqual([])
      expect(await stores.usage.sumRuns('ann', [])).toEqual([])
    })

    it('USG-3: what is unknown adds nothing and is counted; what never asked costs nothing', async () => {
      const stores = await open()
      const at = '2026-11-25T01:00:00.000Z'
      await makeRun(stores, { at, usage: [{ inputTokens: 10, outputTokens: 1, costUsd: 0.125 }] })
      await makeRun(stores, { at, usage: [{ inputTokens: 10, outputTokens: 1, costUsd: null }] })
      await makeRun(stores, { at, usage: [{ inputTokens: null, outputTokens: null, costUsd: null }] })
      await makeRun(stores, { at, usage: [{ inputTokens: 5, outputTokens: 5, isEstimated: true, costUsd: 0.125 }] })
      await makeRun(stores, { at, attempts: 1 })
      await makeRun(stores, { at, attempts: 0 })
      expect(await stores.usage.sumRuns('ann', days)).toMatchObject([
        {
          ...{ day: '2026-11-25', model: 'v/m', runs: 6, inputTokens: 25, outputTokens: 7 },
          ...{ runsWithoutTokens: 2, estimatedRuns: 1, costUsd: 0.25, runsWithoutCost: 3 },
        },
      ])
    })

    it('USG-2: a run belongs to the day in which it was asked, to the millisecond', async () => {
      const stores = await open()
      for (const at of ['2026-11-23T15:59:59.999Z', '2026-11-23T16:00:00.000Z', '2026-11-24T15:59:59.999Z'])
        await makeRun(stores, { at })
      await makeRun(stores, { at: '2026-11-25T15:59:59.999Z' })
      await makeRun(stores, { at: '2026-11-25T16:00:00.000Z' })
      const rows = await stores.usage.sumRuns('ann', days)
      expect(rows.map(({ day, runs }) => [day, runs])).toEqual([
        ['2026-11-24', 2],
        ['2026-11-25', 1],
      ])
    })

    it('USG-5: what an owner keeps is counted and measured, without what is deleted', async () => {
      const stores = await open()
      const empty = { datasets: 0, datasetBytes: 0, runs: 0, artifacts: 0, artifactBytes: 0 }
      expect(await stores.usage.measure('ann')).toEqual(empty)
      const file = {
        name: 'x',
        sha256: 's',
        createdAt: '2026-11-25',
        status: 'ready' as const,
        sheets: [],
        tableSha256: [],
      }
      const large = 5 * 1024 ** 3
      await stores.datasets.insert({ ...file, id: 'd1', ownerId: 'ann', sizeBytes: large })
      await stores.datasets.insert({ ...file, id: 'd2', ownerId: 'ann', sizeBytes: 7 })
      await stores.datasets.insert({ ...file, id: 'd3', ownerId: 'bob', sizeBytes: 9 })
      const runId = await makeRun(stores, { at: '2026-11-25T01:00:00.000Z' })
      const artifact = { name: 'a.png', mediaType: 'image/png', sizeBytes: 11, sha256: 's' }
      await stores.runs.saveArtifact(runId, { ...artifact, id: 'f1' })
      await stores.runs.saveArtifact(runId, { ...artifact, id: 'f2', sizeBytes: large })
      await stores.datasets.insert({ ...file, id: 'd4', ownerId: 'ann', sizeBytes: 13 })
      await stores.datasets.markDeleted('ann', 'd4', '2026-11-25T00:00:00.000Z')
      const hidden = await makeRun(stores, { at: '2026-11-25T01:00:00.000Z' })
      await stores.runs.saveArtifact(hidden, { ...artifact, id: 'f3' })
      await stores.hideAnalysisOf(hidden)
      expect(await stores.usage.measure('ann')).toEqual({
        ...{ datasets: 2, datasetBytes: large + 7, runs: 1, artifacts: 2, artifactBytes: large + 11 },
      })
    })
  })
}
