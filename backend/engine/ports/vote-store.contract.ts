import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { RunStore } from './run-store.ts'
import type { VoteStore } from './vote-store.ts'

/** What every vote store guarantees, beside the runs that are voted for. */
export function describeVoteStore(name: string, open: () => Promise<{ votes: VoteStore; runs: RunStore }>): void {
  describe(`vote store on ${name}`, () => {
    let votes: VoteStore
    let runIds: [string, string]
    const owner = randomUUID()
    const comparisonId = randomUUID()

    beforeEach(async () => {
      const stores = await open()
      votes = stores.votes
      runIds = [randomUUID(), randomUUID()]
      const analysis = {
        id: randomUUID(),
        ownerId: owner,
        datasetIds: [],
        createdAt: '2026-01-01T00:00:00.000Z',
        privacy: 'summary' as const,
      }
      const queued = {
        type: 'run-queued' as const,
        model: 'a/b',
        prompt: 'x',
        language: 'en' as const,
        analysisId: analysis.id,
        comparisonId,
        datasetIds: [],
      }
      await stores.runs.createRuns(
        [analysis],
        runIds.map((id) => ({ id, ownerId: owner, queued })),
      )
    })

    it('STO-60: keeps one vote of each comparison, the last one, and takes it back', async () => {
      const [first, second] = runIds
      await votes.set(owner, comparisonId, first)
      await votes.set(owner, comparisonId, second)
      expect(await votes.list(owner)).toEqual(new Map([[comparisonId, second]]))
      expect(await votes.list(randomUUID())).toEqual(new Map())
      await votes.set(randomUUID(), comparisonId, null)
      expect(await votes.list(owner)).toEqual(new Map([[comparisonId, second]]))
      await votes.set(owner, comparisonId, null)
      await votes.set(owner, comparisonId, null)
      expect(await votes.list(owner)).toEqual(new Map())
    })

    it('STO-60: of many votes at once, one stays', async () => {
      const asked = Array.from({ length: 20 }, (_, index) => runIds[index % 2 === 0 ? 0 : 1])
      await Promise.all(asked.map((runId) => votes.set(owner, comparisonId, runId)))
      const kept = await votes.list(owner)
      expect(kept.size).toBe(1)
      expect(runIds).toContain(kept.get(comparisonId))
    })
  })
}
