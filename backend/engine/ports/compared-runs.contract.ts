import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Failure } from '#contract/app-error.ts'
import { foldRunEvents } from '#contract/apply-run-event.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import { listRunsQuerySchema } from '#contract/run-page.ts'
import type { NewRun, RunStore } from './run-store.ts'

const killed: Failure = { code: 'limit-reached', message: { key: 'run-no-code', params: {} }, retryable: false }

/** A whole life: two attempts, tokens of every kind, results, quality. */
const life: RunEventBody[] = [
  { type: 'run-started' },
  { type: 'attempt-started', origin: 'model' },
  { type: 'reasoning-delta', text: 'hm' },
  { type: 'text-delta', text: 'a' },
  { type: 'text-delta', text: 'b' },
  {
    type: 'usage-reported',
    usage: { inputTokens: 100, outputTokens: 20, cachedInputTokens: 60, reasoningTokens: 5, costUsd: 0.25 },
  },
  { type: 'execution-started' },
  { type: 'execution-finished', durationMs: 12.5 },
  { type: 'attempt-finished', status: 'failed' },
  { type: 'attempt-started', origin: 'model' },
  { type: 'text-delta', text: 'c' },
  { type: 'usage-reported', usage: { inputTokens: 5, outputTokens: 7, isEstimated: true, costUsd: 0.5 } },
  { type: 'execution-finished', durationMs: 30 },
  { type: 'attempt-finished', status: 'succeeded' },
  {
    type: 'results-gathered',
    results: [
      { name: '均值 \0 男', value: 1.5, unit: 'mm', source: 'reported' },
      { name: 'p', value: 0.05, unit: null, source: 'printed', decimals: 3 },
    ],
  },
  { type: 'code-checked', quality: { lines: 3, complexity: null, isBroken: false, findings: [] } },
  { type: 'run-finished', status: 'killed', error: killed },
]

/** What every run store guarantees of runs that are compared. */
export function describeComparedRuns(name: string, open: () => Promise<RunStore>): void {
  describe(`compared runs on ${name}`, () => {
    let store: RunStore
    const owner = randomUUID()
    beforeEach(async () => {
      store = await open()
    })

    async function createRuns(models: (string | null)[], comparisonId?: string): Promise<string[]> {
      const queued = models.map((model): NewRun['queued'] => ({
        ...{ type: 'run-queued', model, prompt: 'compare', language: 'en', analysisId: randomUUID() },
        datasetIds: [],
        template: { id: 't', version: 1, kind: 'survival', values: {} },
        ...(comparisonId && { comparisonId }),
      }))
      const runs = queued.map((body): NewRun => ({ id: randomUUID(), ownerId: owner, queued: body }))
      const common = { ownerId: owner, datasetIds: [], createdAt: new Date().toISOString() }
      await store.createRuns(
        queued.map(({ analysisId }) => ({ ...common, id: analysisId, privacy: 'rows' as const })),
        runs,
      )
      return runs.map(({ id }) => id)
    }

    it.each(['one by one', 'all at once'])('STO-2: the row says what the fold says, events come %s', async (way) => {
      const comparisonId = randomUUID()
      const [id = ''] = await createRuns(['a/b'], comparisonId)
      if (way === 'all at once') await store.append(id, life)
      else for (const body of life) await store.append(id, [body])
      const run = foldRunEvents(await store.readEvents(id, 0))
      const [row] = await store.listCompared(owner, comparisonId)
      const { runs } = await store.listRuns(owner, listRunsQuerySchema.parse({}))
      expect(row).toEqual({
        ...runs[0],
        attempts: run?.attempts.length,
        firstTokenMs: run?.timing.firstTokenMs,
        executionMs: run?.timing.executionMs,
        totalMs: run?.timing.totalMs,
        quality: run?.quality,
        keyResults: run?.keyResults,
      })
      expect(row).toMatchObject({
        status: 'killed',
        attempts: 2,
        executionMs: 42.5,
        finishedAt: run?.timing.finishedAt,
        createdAt: run?.timing.createdAt,
        errorCode: 'limit-reached',
        usage: { ...{ inputTokens: 105, outputTokens: 27, cachedInputTokens: 60, reasoningTokens: 5 }, costUsd: 0.75 },
      })
      expect(row?.usage).toEqual(run?.usage)
      expect(row?.usage.isEstimated).toBe(true)
      const [scored] = await store.listScored(owner)
      expect(scored).toEqual({
        ...{ id, comparisonId, model: 'a/b', kind: 'survival', status: 'killed', attempts: 2, costUsd: 0.75 },
        firstTokenMs: run?.timing.firstTokenMs,
        totalMs: run?.timing.totalMs,
      })
    })

    it('STO-2: nothing is known of a run that has not begun', async () => {
      const comparisonId = randomUUID()
      const [id] = await createRuns(['a/b'], comparisonId)
      const unknown = { firstTokenMs: null, executionMs: null, totalMs: null, quality: null, keyResults: [] }
      expect(await store.listCompared(owner, comparisonId)).toMatchObject([{ id, attempts: 0, ...unknown }])
    })

    it('STO-11: lists the runs of a comparison in the order of asking, also when more are asked later', async () => {
      const comparisonId = randomUUID()
      const models = Array.from({ length: 30 }, (_, index) => `vendor/${Math.floor(index / 3)}`)
      const ids = await createRuns(models, comparisonId)
      await createRuns(['a/b'], randomUUID())
      const ended = [...ids].reverse()
      for (const id of ended) await store.append(id, [{ type: 'run-finished', status: 'failed' }])
      await new Promise((resolve) => setTimeout(resolve, 3))
      ids.push(...(await createRuns(['vendor/0'], comparisonId)))
      const rows = await store.listCompared(owner, comparisonId)
      expect(rows.map(({ id }) => id)).toEqual(ids)
      expect(rows.map(({ model }) => model)).toEqual([...models, 'vendor/0'])
      expect(await store.listCompared(randomUUID(), comparisonId)).toEqual([])
    })

    it('STO-12: lists what models did and what ended by itself, newest first', async () => {
      const statuses = ['succeeded', 'failed', 'killed', 'cancelled', 'interrupted'] as const
      const ids: string[] = []
      for (const status of statuses) {
        const [id = ''] = await createRuns(['a/b'])
        ids.push(id)
        await store.append(id, [{ type: 'run-finished', status }])
        await new Promise((resolve) => setTimeout(resolve, 3))
      }
      await createRuns(['a/b'])
      const [own = ''] = await createRuns([null])
      await store.append(own, [{ type: 'run-finished', status: 'succeeded' }])
      expect((await store.listScored(owner)).map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]])
      const { runs } = await store.listRuns(owner, listRunsQuerySchema.parse({ status: 'failed' }))
      const since = runs[0]?.createdAt ?? ''
      expect((await store.listScored(owner, since)).map(({ id }) => id)).toEqual([ids[2], ids[1]])
      expect(await store.listScored(randomUUID())).toEqual([])
    })
  })
}
