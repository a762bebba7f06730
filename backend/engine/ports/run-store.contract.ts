import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Failure } from '#contract/app-error.ts'
import { foldRunEvents } from '#contract/apply-run-event.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import { listRunsQuerySchema } from '#contract/run-page.ts'
import type { NewRun, RunStore } from './run-store.ts'

const query = (change: object = {}) => listRunsQuerySchema.parse(change)

/** What every run store guarantees. `open` gives a store that no other test uses. */
export function describeRunStore(name: string, open: () => Promise<RunStore>): void {
  describe(`run store on ${name}`, () => {
    let store: RunStore
    const owner = randomUUID()
    const stranger = randomUUID()

    beforeEach(async () => {
      store = await open()
    })

    async function createRun(change: { id?: string; ownerId?: string; queued?: Partial<NewRun['queued']> } = {}) {
      const run: NewRun = {
        id: change.id ?? randomUUID(),
        ownerId: change.ownerId ?? owner,
        queued: {
          type: 'run-queued',
          model: 'builtin/analyst',
          prompt: '比较体重 by species',
          language: 'en',
          analysisId: randomUUID(),
          datasetIds: [randomUUID()],
          ...change.queued,
        },
      }
      const { analysisId, datasetIds } = run.queued
      const analysis = {
        id: analysisId,
        ownerId: run.ownerId,
        datasetIds,
        createdAt: new Date().toISOString(),
        privacy: 'summary' as const,
      }
      await store.createRuns([analysis], [run])
      return run
    }

    it('STO-1: numbers events from 1 without gaps, also when many are appended at once', async () => {
      const { id } = await createRun()
      const texts = Array.from({ length: 40 }, (_, index) => `piece ${index}`)
      const answered = await Promise.all(
        texts.map((text) => store.append(id, [{ type: 'run-started' }, { type: 'text-delta', text }])),
      )
      const events = await store.readEvents(id, 0)
      expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 81 }, (_, index) => index + 1))
      expect(answered.flat().toSorted((a, b) => a.sequence - b.sequence)).toEqual(events.slice(1))
      expect(await store.readEvents(id, 79)).toEqual(events.slice(79))
      expect(await store.readEvents(id, 10, 5)).toEqual(events.slice(10, 15))
    })

    it('STO-2: the row of the history says what the fold of the log says', async () => {
      const { id } = await createRun()
      const bodies: RunEventBody[] = [
        { type: 'run-started' },
        { type: 'attempt-started', origin: 'model' },
        { type: 'usage-reported', usage: { inputTokens: 10, outputTokens: null, costUsd: 0.25 } },
        { type: 'usage-reported', usage: { inputTokens: 5, outputTokens: 7, costUsd: null } },
      ]
      for (const body of bodies) await store.append(id, [body])
      const running = await store.listRuns(owner, query())
      expect(running.runs[0]).toMatchObject({ status: 'running', finishedAt: null })
      const error: Failure = { code: 'no-code', message: { key: 'run-no-code', params: {} }, retryable: false }
      await store.append(id, [{ type: 'run-finished', status: 'failed', error }])
      const run = foldRunEvents(await store.readEvents(id, 0))
      const { runs } = await store.listRuns(owner, query())
      expect(runs[0]).toEqual({
        id,
        analysisId: run?.analysisId,
        model: run?.model,
        prompt: run?.prompt,
        status: 'failed',
        datasetIds: run?.datasetIds,
        usage: { inputTokens: 15, outputTokens: 7, costUsd: null },
        createdAt: run?.timing.createdAt,
        finishedAt: run?.timing.finishedAt,
        errorCode: run?.error?.code,
      })
      expect(run?.usage).toEqual(runs[0]?.usage)
    })

    it('STO-3: the same request twice is one run; another one under its id is a conflict and changes nothing', async () => {
      const run = await createRun()
      const analysis = {
        id: run.queued.analysisId,
        ownerId: owner,
        datasetIds: [],
        createdAt: new Date().toISOString(),
        privacy: 'summary' as const,
      }
      const repeated = { ...run, queued: { ...run.queued, analysisId: randomUUID() } }
      const unneeded = { ...analysis, id: repeated.queued.analysisId }
      const same = { id: run.id, analysisId: analysis.id, isNew: false }
      expect(await store.createRuns([unneeded], [repeated])).toEqual([same])
      expect(await store.findAnalysis(owner, unneeded.id)).toBeNull()
      expect(await store.readEvents(run.id, 0)).toHaveLength(1)

      const other: NewRun = { ...run, queued: { ...run.queued, prompt: 'something else' } }
      const bystander: NewRun = { ...run, id: randomUUID() }
      const conflict = { failure: { code: 'conflict', message: { key: 'id-taken', params: { id: run.id } } } }
      await expect(store.createRuns([analysis], [bystander, other])).rejects.toMatchObject(conflict)
      await expect(store.createRuns([], [{ ...run, ownerId: stranger }])).rejects.toMatchObject(conflict)
      await expect(store.createRuns([{ ...analysis, ownerId: stranger }], [])).rejects.toMatchObject({
        failure: { code: 'conflict' },
      })
      expect(await store.findRun(owner, bystander.id)).toBeNull()
    })

    it('STO-3: of the same request many times at once, one is new', async () => {
      const run = { ...(await createRun()), id: randomUUID() }
      const analysis = {
        id: run.queued.analysisId,
        ownerId: owner,
        datasetIds: [],
        createdAt: '2026-01-01T00:00:00Z',
        privacy: 'summary' as const,
      }
      const kept = await Promise.all(Array.from({ length: 8 }, () => store.createRuns([analysis], [run])))
      expect(kept.flat().filter(({ isNew }) => isNew)).toHaveLength(1)
      expect(await store.readEvents(run.id, 0)).toHaveLength(1)
    })

    it('STO-4: what another owner has does not exist', async () => {
      const run = await createRun()
      const artifact = { id: randomUUID(), name: 'plot.png', mediaType: 'image/png', sizeBytes: 5e9, sha256: 'a' }
      await store.saveArtifact(run.id, artifact)
      expect(await store.ownerOf(run.id)).toBe(owner)
      expect(await store.findRun(owner, run.id)).toMatchObject({ runId: run.id, ownerId: owner, status: 'queued' })
      expect(await store.findAnalysis(owner, run.queued.analysisId)).toMatchObject({ id: run.queued.analysisId })
      expect(await store.findArtifact(owner, artifact.id)).toEqual(artifact)
      expect(await store.findRun(stranger, run.id)).toBeNull()
      expect(await store.findAnalysis(stranger, run.queued.analysisId)).toBeNull()
      expect(await store.findArtifact(stranger, artifact.id)).toBeNull()
      expect((await store.listRuns(stranger, query())).runs).toEqual([])
    })

    it('STO-5: pages through the history, newest first, each run once, though runs are added meanwhile', async () => {
      const created: string[] = []
      for (let count = 0; count < 7; count += 1) created.push((await createRun()).id)
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page = await store.listRuns(owner, query({ limit: 3, ...(cursor && { cursor }) }))
        seen.push(...page.runs.map(({ id }) => id))
        cursor = page.nextCursor
        await createRun()
      } while (cursor)
      expect(seen.toSorted()).toEqual(created.toSorted())
      const times = (await store.listRuns(owner, query())).runs.map(({ createdAt }) => createdAt)
      expect(times).toEqual(times.toSorted().reverse())
      await expect(store.listRuns(owner, query({ cursor: 'bm9uc2Vuc2U' }))).rejects.toMatchObject({
        failure: { code: 'bad-request' },
      })
    })

    it('STO-6: finds runs by every word of the prompt, literally and whatever the case', async () => {
      const plain = await createRun({ queued: { prompt: 'Étude of 100% growth_rate \\ GDP' } })
      await createRun({ queued: { prompt: 'Etude of 1000 growthXrate' } })
      const chinese = await createRun({ queued: { prompt: '请分析性别与收缩压的关系并绘图' } })
      const found = async (search: string) => (await store.listRuns(owner, query({ search }))).runs.map(({ id }) => id)
      expect(await found('étude')).toEqual([plain.id])
      expect(await found('100%')).toEqual([plain.id])
      expect(await found('GROWTH_ gdp')).toEqual([plain.id])
      expect(await found('\\')).toEqual([plain.id])
      expect(await found('收缩压 性别')).toEqual([chinese.id])
      expect(await found('growth 收缩压')).toEqual([])
      expect(await found('a\0b')).toEqual([])
    })

    it('STO-7: filters by analysis, comparison, model and status', async () => {
      const comparisonId = randomUUID()
      const run = await createRun({ queued: { comparisonId, model: 'openai/x' } })
      await createRun()
      await store.append(run.id, [{ type: 'run-finished', status: 'killed' }])
      const { analysisId } = run.queued
      for (const filter of [{ comparisonId }, { analysisId }, { model: 'openai/x' }, { status: 'killed' }])
        expect((await store.listRuns(owner, query(filter))).runs.map(({ id }) => id)).toEqual([run.id])
    })

    it('STO-8: lists what succeeded in an analysis, oldest first, the newest that failed, and what never ended', async () => {
      const analysisId = randomUUID()
      const first = await createRun({ queued: { analysisId } })
      await new Promise((resolve) => setTimeout(resolve, 5))
      const second = await createRun({ queued: { analysisId } })
      const failed = await createRun({ queued: { analysisId } })
      const open = await createRun({ queued: { analysisId } })
      for (const { id } of [second, first]) await store.append(id, [{ type: 'run-finished', status: 'succeeded' }])
      await store.append(failed.id, [{ type: 'run-finished', status: 'failed' }])
      const succeeded = await store.listSucceeded(analysisId)
      expect(succeeded.map(({ runId }) => runId)).toEqual([first.id, second.id])
      expect((succeeded[0]?.createdAt ?? '') <= (succeeded[1]?.createdAt ?? '')).toBe(true)
      expect((await store.listFailed(analysisId, 9)).map(({ runId }) => runId)).toEqual([failed.id])
      await new Promise((resolve) => setTimeout(resolve, 5))
      const newer = await createRun({ queued: { analysisId } })
      await store.append(newer.id, [{ type: 'run-finished', status: 'failed' }])
      expect((await store.listFailed(analysisId, 1)).map(({ runId }) => runId)).toEqual([newer.id])
      expect((await store.listUnfinished()).map(({ runId }) => runId)).toEqual([open.id])
      await store.setAnalysisDatasets(analysisId, [first.id])
      expect(await store.findAnalysis(owner, analysisId)).toMatchObject({ datasetIds: [first.id], privacy: 'summary' })
      await store.setAnalysisPrivacy(analysisId, 'structure')
      expect(await store.findAnalysis(owner, analysisId)).toMatchObject({
        datasetIds: [first.id],
        privacy: 'structure',
      })
    })

    it('STO-9: keeps any text, NUL and half a surrogate pair included', async () => {
      const run = await createRun({ queued: { prompt: 'a\0b \ud800 😀' } })
      await store.append(run.id, [{ type: 'text-delta', text: '\0 \udfff 图' }])
      const events = await store.readEvents(run.id, 0)
      expect(events.map(({ body }) => body)).toMatchObject([{ prompt: 'a\0b \ud800 😀' }, { text: '\0 \udfff 图' }])
      await store.createRuns([], [run])
      expect((await store.listRuns(owner, query())).runs[0]?.prompt).toBe('ab \ufffd 😀')
    })

    it('STO-10: takes many events in one append', async () => {
      const { id } = await createRun()
      await store.append(
        id,
        Array.from({ length: 10_000 }, (): RunEventBody => ({ type: 'kernel-opening' })),
      )
      expect((await store.readEvents(id, 0)).at(-1)?.sequence).toBe(10_001)
    })
  })
}
