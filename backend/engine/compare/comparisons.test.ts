import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Lab, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'
import { keepRuns } from './testing/keep-runs.ts'

const notFound = { failure: { code: 'not-found' } }
let lab: Lab
beforeAll(async () => {
  lab = await openLab({ kernels: scriptKernels({ read: async () => null }).home })
})
afterAll(() => lab.close())

describe('a comparison', () => {
  it('CMP-1: lists its runs model by model with numbered repeats, in the order of asking, also of models asked again', async () => {
    const owner = person()
    const place = { ownerId: owner.userId, comparisonId: randomUUID() }
    const models = ['b/1', 'b/1', 'a/1', 'a/1']
    const ids = await keepRuns(
      lab.ports,
      place,
      models.map((model) => ({ model, status: 'succeeded', p: 0.5 })),
    )
    const [again] = await keepRuns(lab.ports, place, [{ model: 'b/1', status: 'running', p: 0.9 }])
    const comparison = await lab.engine.getComparison(owner, place.comparisonId, { tolerance: 0.01 })
    expect(comparison.runs.map(({ id, model, repeat }) => [id, model, repeat])).toEqual([
      [ids[0], 'b/1', 1],
      [ids[1], 'b/1', 2],
      [again, 'b/1', 3],
      [ids[2], 'a/1', 1],
      [ids[3], 'a/1', 2],
    ])
    expect(comparison).toMatchObject({ id: place.comparisonId, status: 'running', prompt: 'compare', votedRunId: null })
  })

  it('CMP-2: only results of runs that succeeded count', async () => {
    const owner = person()
    const place = { ownerId: owner.userId, comparisonId: randomUUID() }
    await keepRuns(lab.ports, place, [
      { model: 'a/1', status: 'succeeded', p: 0.5 },
      { model: 'b/1', status: 'failed', p: 0.1 },
      { model: 'c/1', status: 'succeeded', p: 0.5 },
      { model: 'd/1', status: 'cancelled', p: 0.1 },
    ])
    const { status, quantities, models } = await lab.engine.getComparison(owner, place.comparisonId, { tolerance: 0 })
    expect(status).toBe('finished')
    expect(quantities).toMatchObject([{ name: 'p', verdict: 'agreed', groups: [{ value: 0.5 }] }])
    expect(models.map(({ model, runs, succeeded, agreement }) => [model, runs, succeeded, agreement])).toEqual([
      ['a/1', 1, 1, 1],
      ['b/1', 1, 0, null],
      ['c/1', 1, 1, 1],
      ['d/1', 1, 0, null],
    ])
  })

  it('CMP-3: that of another, and one that is not, do not exist, and cannot be voted on', async () => {
    const owner = person()
    const place = { ownerId: owner.userId, comparisonId: randomUUID() }
    const [id = ''] = await keepRuns(lab.ports, place, [{ model: 'a/1', status: 'succeeded' }])
    for (const [who, comparisonId] of [
      [person(), place.comparisonId],
      [owner, randomUUID()],
    ] as const) {
      await expect(lab.engine.getComparison(who, comparisonId, { tolerance: 0 })).rejects.toMatchObject(notFound)
      await expect(lab.engine.vote(who, comparisonId, { runId: id })).rejects.toMatchObject(notFound)
      await expect(lab.engine.vote(who, comparisonId, { runId: null })).rejects.toMatchObject(notFound)
    }
    expect((await lab.engine.getComparison(owner, place.comparisonId, { tolerance: 0 })).votedRunId).toBeNull()
  })

  it('CMP-14: keeps the winner, one of its own runs, also of many votes at once, and takes it back', async () => {
    const owner = person()
    const place = { ownerId: owner.userId, comparisonId: randomUUID() }
    const ids = await keepRuns(
      lab.ports,
      place,
      ['a/1', 'b/1'].map((model) => ({ model, status: 'succeeded' as const })),
    )
    const [elsewhere = ''] = await keepRuns(lab.ports, { ...place, comparisonId: randomUUID() }, [
      { model: 'a/1', status: 'succeeded' },
    ])
    const voted = async () => (await lab.engine.getComparison(owner, place.comparisonId, { tolerance: 0 })).votedRunId
    await expect(lab.engine.vote(owner, place.comparisonId, { runId: elsewhere })).rejects.toMatchObject(notFound)
    expect(await voted()).toBeNull()
    await Promise.all([...ids, ...ids, ...ids].map((runId) => lab.engine.vote(owner, place.comparisonId, { runId })))
    expect(ids).toContain(await voted())
    await lab.engine.vote(owner, place.comparisonId, { runId: ids[1] ?? '' })
    expect(await voted()).toBe(ids[1])
    await lab.engine.vote(owner, place.comparisonId, { runId: null })
    expect(await voted()).toBeNull()
  })
})

describe('the scoreboard', () => {
  it('CMP-21: counts what models did and what ended by itself, by model and kind and by model', async () => {
    const owner = person()
    const here = { ownerId: owner.userId }
    await keepRuns(lab.ports, here, [
      { model: 'a/1', status: 'succeeded', costUsd: 0.5, attempts: 1 },
      { model: 'a/1', status: 'failed', costUsd: null, attempts: 3 },
      { model: 'a/1', status: 'killed', costUsd: 0.25, attempts: 2, kind: 'survival' },
      { model: 'a/1', status: 'cancelled' },
      { model: 'a/1', status: 'interrupted' },
      { model: 'a/1', status: 'running' },
      { model: null, status: 'succeeded' },
      { model: 'b/1', status: 'succeeded', kind: 'survival' },
    ])
    await keepRuns(lab.ports, { ownerId: randomUUID() }, [{ model: 'c/1', status: 'succeeded' }])
    const { kinds, scores } = await lab.engine.getScoreboard(owner, {})
    expect(kinds).toEqual(['free', 'survival'])
    expect(scores.map(({ model, kind, runs, succeeded }) => [model, kind, runs, succeeded])).toEqual(
      expect.arrayContaining([
        ['a/1', null, 3, 1],
        ['a/1', 'free', 2, 1],
        ['a/1', 'survival', 1, 0],
        ['b/1', null, 1, 1],
        ['b/1', 'survival', 1, 1],
      ]),
    )
    expect(scores).toHaveLength(5)
    const all = scores.find(({ model, kind }) => model === 'a/1' && kind === null)
    expect(all).toMatchObject({ meanAttempts: 2, meanCostUsd: 0.375, unknownCosts: 1, votes: { won: 0, of: 0 } })
    expect(all?.passRate.value).toBeCloseTo(1 / 3)
    const free = await lab.engine.getScoreboard(owner, { kind: 'survival' })
    expect(free.scores.map(({ model, kind }) => [model, kind])).toEqual([
      ['b/1', 'survival'],
      ['a/1', 'survival'],
    ])
    expect(free.scores[0]).toMatchObject({ meanCostUsd: null, unknownCosts: 1 })
    expect((await lab.engine.getScoreboard(owner, { since: '2999-01-01T00:00:00Z' })).scores).toEqual([])
  })

  it('CMP-22: agreement and stability are means over comparisons, votes count comparisons that have a winner', async () => {
    const owner = person()
    const votes: boolean[] = [true, true, false]
    const found = [
      { a: [0.5, 0.5], b: [0.5, 0.9] },
      { a: [0.5, 0.5], b: [0.5, 0.5] },
      { a: [0.1, 0.5], b: [0.7, 0.9] },
    ]
    for (const [index, { a, b }] of found.entries()) {
      const place = { ownerId: owner.userId, comparisonId: randomUUID() }
      const sketches = { 'a/1': a, 'b/1': b }
      const ids = await keepRuns(
        lab.ports,
        place,
        Object.entries(sketches).flatMap(([model, values]) =>
          values.map((p) => ({ model, status: 'succeeded' as const, p })),
        ),
      )
      if (votes[index]) await lab.engine.vote(owner, place.comparisonId, { runId: ids[index === 0 ? 0 : 2] ?? '' })
    }
    const { scores } = await lab.engine.getScoreboard(owner, {})
    const a = scores.find(({ model, kind }) => model === 'a/1' && kind === null)
    const b = scores.find(({ model, kind }) => model === 'b/1' && kind === null)
    // In the first and the last comparison only one model, or none, stands with any group.
    expect(a).toMatchObject({ agreement: 1 / 3, votes: { won: 1, of: 2 } })
    expect(a?.stability).toBeCloseTo((1 + 1 + 0.5) / 3)
    expect(b).toMatchObject({ agreement: 1 / 3, votes: { won: 1, of: 2 } })
    expect(b?.stability).toBeCloseTo((0.5 + 1 + 0.5) / 3)
  })
})
