import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { historyQuerySchema } from '#contract/history.ts'
import type { RunEventBody } from '#contract/run-event.ts'
import { listRunsQuerySchema } from '#contract/run-page.ts'
import type { HistoryStore } from './history-store.ts'
import type { NewRun, RunStore } from './run-store.ts'

type Stores = { history: HistoryStore; runs: RunStore }
const query = (change: object = {}) => historyQuerySchema.parse(change)
const soon = () => new Promise((resolve) => setTimeout(resolve, 3))

/** What every history store guarantees over the runs of the same database. `open` gives stores that no other test uses. */
export function describeHistoryStore(name: string, open: () => Promise<Stores>): void {
  describe(`history store on ${name}`, () => {
    let history: HistoryStore
    let runs: RunStore
    const owner = randomUUID()
    const stranger = randomUUID()
    beforeEach(async () => {
      ;({ history, runs } = await open())
    })

    async function createRun(queued: Partial<NewRun['queued']> = {}, ownerId = owner) {
      const run: NewRun = {
        id: randomUUID(),
        ownerId,
        queued: {
          ...{ type: 'run-queued', model: 'a/b', prompt: 'x', language: 'en', analysisId: randomUUID() },
          ...{ datasetIds: [], ...queued },
        },
      }
      const { analysisId: id, datasetIds } = run.queued
      const createdAt = new Date().toISOString()
      await runs.createRuns([{ ...{ id, ownerId, datasetIds, createdAt }, privacy: 'summary' }], [run])
      await soon()
      return { runId: run.id, analysisId: run.queued.analysisId }
    }
    const analysis = (id: string) => ({ kind: 'analysis' as const, id })
    const idsFor = async (filter: object) => (await history.list(owner, query(filter))).entries.map(({ id }) => id)
    const end = (runId: string, bodies: RunEventBody[] = []) =>
      runs.append(runId, [...bodies, { type: 'run-finished', status: 'succeeded' }])

    it('HIS-1: an analysis is one row with its steps, a comparison one with its runs, latest activity first', async () => {
      const dataset = randomUUID()
      const first = await createRun({ prompt: 'first question', datasetIds: [dataset] })
      const comparisonId = randomUUID()
      const compared = await createRun({ prompt: 'compared', comparisonId, model: 'm/1' })
      await createRun({ prompt: 'compared', comparisonId, model: 'm/2' })
      const second = await createRun({ prompt: 'more', analysisId: first.analysisId, datasetIds: [dataset] })
      await createRun({ prompt: 'of another' }, stranger)
      await end(first.runId)
      const figure = { name: 'output.png', mediaType: 'image/png', sizeBytes: 10, sha256: 'a'.repeat(64) }
      const figureId = randomUUID()
      await runs.saveArtifact(first.runId, { ...figure, id: figureId })
      const { entries } = await history.list(owner, query())
      expect(entries).toMatchObject([
        {
          ...{ kind: 'analysis', id: first.analysisId, title: 'first question', runCount: 2, models: ['a/b'] },
          ...{ datasetIds: [dataset], figureId, lastRunId: second.runId, tags: [], isStarred: false },
        },
        { kind: 'comparison', id: comparisonId, title: 'compared', runCount: 2, models: ['m/1', 'm/2'] },
      ])
      expect(entries[0]?.standings.toSorted((a, b) => a.status.localeCompare(b.status))).toEqual([
        { status: 'queued', count: 1 },
        { status: 'succeeded', count: 1 },
      ])
      await createRun({ analysisId: compared.analysisId, prompt: 'gone on' })
      expect((await history.list(owner, query())).entries.map(({ title }) => title)).toEqual([
        ...['gone on', 'first question', 'compared'],
      ])
    })

    it('HIS-2: pages follow each other without a row twice', async () => {
      const made: string[] = []
      for (let count = 0; count < 5; count += 1) made.unshift((await createRun()).analysisId)
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page = await history.list(owner, query({ limit: 2, ...(cursor && { cursor }) }))
        seen.push(...page.entries.map(({ id }) => id))
        cursor = page.nextCursor
      } while (cursor)
      expect(seen).toEqual(made)
      await expect(history.list(owner, query({ cursor: 'bm9uc2Vuc2U' }))).rejects.toMatchObject({
        failure: { code: 'bad-request' },
      })
    })

    it('HIS-3: words are found in question, code, outputs, reports, errors, interpretation, title and tags, together and whatever the case', async () => {
      const { runId, analysisId } = await createRun({ prompt: '比较 Body Mass by species' })
      await createRun({ prompt: 'something else' })
      expect(await idsFor({ search: 'body 比较' })).toEqual([analysisId])
      await end(runId, [
        { type: 'attempt-started', origin: 'model' },
        { type: 'code-ready', code: 'df.groupby("wrong")' },
        { type: 'output-error', output: { type: 'error', name: 'KeyError', value: "'老化'", traceback: [] } },
        { type: 'attempt-started', origin: 'model' },
        { type: 'code-ready', code: 'scipy.stats.Kruskal(df)' },
        { type: 'output-stream', output: { type: 'stream', name: 'stdout', text: '甲组平均收缩压为 132\n' } },
        { type: 'output-error', output: { type: 'error', name: 'UserWarning', value: 'Few rows', traceback: [] } },
        {
          type: 'output-display',
          output: { type: 'display', media: [{ mediaType: 'text/html', text: '<td>Gentoo</td>', sizeBytes: 1 }] },
        },
        { type: 'results-gathered', results: [{ name: 'Ratio Ä', value: 0.5, unit: null, source: 'reported' }] },
        { type: 'interpretation-started', messages: [] },
        { type: 'interpretation-delta', text: 'The effect is 显' },
        { type: 'interpretation-delta', text: '著的' },
      ])
      await history.change(owner, analysis(analysisId), { title: 'My Study', tags: ['论文'] })
      for (const search of [
        'kruskal',
        '收缩压 SPECIES',
        'gentoo',
        'ratio ä',
        '显著',
        'few',
        'my study',
        '论文 kruskal',
      ])
        expect(await idsFor({ search }), search).toEqual([analysisId])
      for (const search of ['wrong', '老化', 'kruskal absent', '%', 'td>']) expect(await idsFor({ search })).toEqual([])
      const found = await runs.listRuns(owner, listRunsQuerySchema.parse({ search: '收缩压 study' }))
      expect(found.runs.map(({ id }) => id)).toEqual([runId])
      expect((await history.list(stranger, query({ search: 'kruskal' }))).entries).toEqual([])
    })

    it('HIS-4: a hit says in which run and place the words are, and marks them', async () => {
      const { runId, analysisId } = await createRun({ prompt: 'First Question' })
      const later = await createRun({ analysisId, prompt: 'later' })
      const text = `${'x'.repeat(300)} 甲组 MEDIAN 甲组 <b>`
      await end(runId, [
        { type: 'attempt-started', origin: 'model' },
        { type: 'output-stream', output: { type: 'stream', name: 'stdout', text } },
      ])
      const [entry] = (await history.list(owner, query({ search: 'median 甲组 first' }))).entries
      expect(entry?.found?.runId).toBe(runId)
      expect(entry?.found?.hits.map(({ place }) => place)).toEqual(['prompt', 'output'])
      const [prompt, output] = entry?.found?.hits ?? []
      expect(prompt?.parts).toEqual([
        { text: 'First', isHit: true },
        { text: ' Question', isHit: false },
      ])
      expect(output?.parts.filter(({ isHit }) => isHit).map((part) => part.text)).toEqual(['甲组', 'MEDIAN', '甲组'])
      expect(output?.parts.at(-1)?.text).toBe(' <b>')
      const [other] = (await history.list(owner, query({ search: 'later' }))).entries
      expect(other?.found?.runId).toBe(later.runId)
    })

    it('HIS-5: filters hold together, those of runs for one and the same run', async () => {
      const dataset = randomUUID()
      const template = { id: 'group-comparison', version: 1, kind: 'group-comparison', values: {} }
      const one = await createRun({ model: 'm/1', datasetIds: [dataset], template })
      await createRun({ model: 'm/2', analysisId: one.analysisId })
      await end(one.runId)
      const between = new Date().toISOString()
      await soon()
      const comparisonId = randomUUID()
      await createRun({ comparisonId, model: 'm/2' })
      const own = await createRun({ model: null, prompt: '' })
      await history.change(owner, analysis(one.analysisId), { tags: ['a "b"', 'c'], isStarred: true })
      const only = [one.analysisId]
      expect(await idsFor({ model: 'm/1' })).toEqual(only)
      expect(await idsFor({ model: 'm/2', status: 'succeeded' })).toEqual([])
      expect(await idsFor({ model: 'm/1', status: 'succeeded', dataset, template: 'group-comparison' })).toEqual(only)
      expect(await idsFor({ dataset: randomUUID() })).toEqual([])
      expect(await idsFor({ tag: 'a "b"', starred: 'true' })).toEqual(only)
      expect(await idsFor({ tag: 'a' })).toEqual([])
      expect(await idsFor({ until: between })).toEqual(only)
      expect(await idsFor({ since: between })).toEqual([own.analysisId, comparisonId])
      expect(await idsFor({ kind: 'comparison' })).toEqual([comparisonId])
      expect(await idsFor({ kind: 'own-code' })).toEqual([own.analysisId])
      expect(await idsFor({ kind: 'single' })).toEqual(only)
      const tagged = await runs.listRuns(owner, listRunsQuerySchema.parse({ tag: 'c', starred: 'true' }))
      expect(tagged.runs).toHaveLength(2)
    })

    it('HIS-6: title, tags and star are kept; an empty title is the first question again', async () => {
      const { analysisId } = await createRun({ prompt: 'the question' })
      const place = analysis(analysisId)
      expect(await history.find(owner, place)).toEqual({ title: 'the question', tags: [], isStarred: false })
      expect(await history.change(owner, place, { title: '标题', tags: ['b', 'a'] })).toBe(true)
      expect(await history.change(owner, place, { isStarred: true })).toBe(true)
      expect(await history.find(owner, place)).toEqual({ title: '标题', tags: ['b', 'a'], isStarred: true })
      const comparisonId = randomUUID()
      await createRun({ comparisonId })
      await history.change(owner, { kind: 'comparison', id: comparisonId }, { tags: ['b'] })
      expect(await history.listTags(owner)).toEqual([
        { tag: 'b', count: 2 },
        { tag: 'a', count: 1 },
      ])
      await history.change(owner, place, { title: '' })
      expect(await history.find(owner, place)).toMatchObject({ title: 'the question', isStarred: true })
      expect(await history.change(stranger, place, { title: 'mine' })).toBe(false)
      expect(await history.find(stranger, place)).toBeNull()
      expect(await history.listTags(stranger)).toEqual([])
    })

    it('HIS-7: what is deleted is nowhere, and is back when it is restored', async () => {
      const comparisonId = randomUUID()
      const { runId, analysisId } = await createRun({ prompt: 'gone' })
      const compared = await createRun({ comparisonId })
      const artifact = { id: randomUUID(), name: 'a.csv', mediaType: 'text/csv', sizeBytes: 1, sha256: 'b'.repeat(64) }
      await runs.saveArtifact(runId, artifact)
      await history.change(owner, analysis(analysisId), { tags: ['t'] })
      const seen = async () => [
        (await runs.findRun(owner, runId)) !== null,
        (await runs.findAnalysis(owner, analysisId)) !== null,
        (await runs.findArtifact(owner, artifact.id)) !== null,
        (await runs.listCompared(owner, comparisonId)).length > 0,
        (await runs.listNamed(owner, [runId])).length > 0,
        (await runs.listRuns(owner, listRunsQuerySchema.parse({}))).runs.length > 0,
        (await history.list(owner, query())).entries.length > 0,
        (await history.list(owner, query({ search: 'gone' }))).entries.length > 0,
        (await history.find(owner, analysis(analysisId))) !== null,
        (await history.listTags(owner)).length > 0,
      ]
      expect(await history.remove(stranger, analysis(analysisId))).toBeNull()
      expect(await history.remove(owner, analysis(analysisId))).toEqual({
        ...{ analysisIds: [analysisId], unfinishedRunIds: [runId] },
      })
      expect(await history.remove(owner, { kind: 'comparison', id: comparisonId })).toMatchObject({
        analysisIds: [compared.analysisId],
      })
      expect(await history.remove(owner, analysis(analysisId))).toBeNull()
      expect(await seen()).toEqual(Array.from({ length: 10 }, () => false))
      await expect(createRun({ analysisId })).rejects.toMatchObject({ failure: { code: 'not-found' } })
      const deleted = (await history.list(owner, query({ deleted: 'true' }))).entries
      expect(deleted.map(({ id, deletedAt }) => [id, typeof deletedAt])).toEqual([
        [comparisonId, 'string'],
        [analysisId, 'string'],
      ])
      expect(await history.restore(stranger, analysis(analysisId))).toBe(false)
      expect(await history.restore(owner, analysis(analysisId))).toBe(true)
      expect(await history.restore(owner, { kind: 'comparison', id: comparisonId })).toBe(true)
      expect(await history.restore(owner, analysis(analysisId))).toBe(false)
      expect(await seen()).toEqual(Array.from({ length: 10 }, () => true))
    })

    it('HIS-8: what was deleted long enough ago is removed for good; what goes on, or is branched from, stays', async () => {
      const kept = await createRun({ prompt: 'kept' })
      const gone = await createRun({ prompt: 'gone' })
      const running = await createRun()
      const trunk = await createRun()
      await end(gone.runId)
      await end(trunk.runId)
      const branch = { id: randomUUID(), ownerId: owner, datasetIds: [], createdAt: new Date().toISOString() }
      await runs.createRuns([{ ...branch, privacy: 'summary', branchedFromId: trunk.analysisId }], [])
      await runs.saveArtifact(gone.runId, { id: randomUUID(), name: 'a', mediaType: 'a/b', sizeBytes: 1, sha256: 's1' })
      for (const { analysisId } of [gone, running, trunk]) await history.remove(owner, analysis(analysisId))
      expect(await history.purge('2000-01-01T00:00:00.000Z')).toEqual([])
      expect(await history.restore(owner, analysis(gone.analysisId))).toBe(true)
      await history.remove(owner, analysis(gone.analysisId))
      expect(await history.purge(new Date(Date.now() + 1000).toISOString())).toEqual(['s1'])
      expect(await history.restore(owner, analysis(gone.analysisId))).toBe(false)
      expect(await runs.readEvents(gone.runId, 0)).toEqual([])
      expect(await history.restore(owner, analysis(running.analysisId))).toBe(true)
      expect(await history.restore(owner, analysis(trunk.analysisId))).toBe(true)
      expect(await runs.findRun(owner, kept.runId)).not.toBeNull()
    })
  })
}
