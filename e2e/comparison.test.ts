import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Comparison, Scoreboard } from '#contract/comparison.ts'
import type { CreatedRuns } from '#contract/create-runs.ts'
import type { Run } from '#contract/run.ts'
import type { RunPage } from '#contract/run-page.ts'
import type { LedgerEntry } from '../backend/llm-adapters/simulator/usage-ledger.ts'
import { ApiClient, printedText } from './testing/api-client.ts'
import { realData } from './testing/real-data.ts'
import {
  comparedQuestion,
  type SimulatedAnalysts,
  simulatedModels,
  startSimulatedAnalysts,
} from './testing/simulated-analysts.ts'

const { right, otherMethod, unstable, failing } = simulatedModels
type Price = { input: number; output: number; cacheRead: number }
const vendors: { id: string; models: { id: string; price: Price }[] }[] = parse(
  readFileSync('backend/llm-adapters/providers.yaml', 'utf8'),
)

let analysts: SimulatedAnalysts
let client: ApiClient
let created: CreatedRuns
let runs: Run[]
let comparison: Comparison
let ledger: LedgerEntry[]

const readComparison = async (query = '') =>
  (await client.send<Comparison>('GET', `/api/comparisons/${created.comparisonId}${query}`)).body

beforeAll(async () => {
  analysts = await startSimulatedAnalysts()
  client = await new ApiClient(analysts.product.url).signUp('comparison@example.org')
  const { body: dataset } = await client.upload(realData('penguins.csv'))
  const models = Object.values(simulatedModels)
  const question = { prompt: comparedQuestion, datasetIds: [dataset.id], models, repeats: 3 }
  created = (await client.send<CreatedRuns>('POST', '/api/runs', question)).body
  runs = await Promise.all(created.runs.map(({ id }) => client.waitFor(id)))
  ledger = [...analysts.simulator.ledger]
  comparison = await readComparison()
})
afterAll(() => analysts?.stop())

describe('four models three times over', () => {
  it('CMP-1: are twelve runs, model by model in the order of asking, with how each ended and at which attempt', () => {
    expect(comparison).toMatchObject({ status: 'finished', prompt: comparedQuestion, tolerance: 0.01 })
    expect(comparison.runs.map(({ id }) => id)).toEqual(created.runs.map(({ id }) => id))
    expect(comparison.runs.map(({ model, repeat }) => `${model} ${repeat}`)).toEqual(
      Object.values(simulatedModels).flatMap((model) => [1, 2, 3].map((repeat) => `${model} ${repeat}`)),
    )
    const ends = (of: string) =>
      comparison.runs
        .filter(({ model }) => model === of)
        .map(({ status, attempts, errorCode }) => `${status} ${attempts}${errorCode ? ` ${errorCode}` : ''}`)
        .toSorted()
    expect(ends(right)).toEqual(['succeeded 1', 'succeeded 1', 'succeeded 1'])
    expect(ends(otherMethod)).toEqual(['succeeded 1', 'succeeded 1', 'succeeded 2'])
    expect(ends(unstable)).toEqual(['succeeded 1', 'succeeded 1', 'succeeded 1'])
    expect(ends(failing)).toEqual(['failed 1 no-code', 'failed 2 code-failed', 'failed 3 code-failed'])
  })

  it('CMP-4: agree where they do: on what both methods share, not on p, and not with the one that takes a few birds', () => {
    const shown = comparison.quantities.map(({ name, unit, verdict, groups }) => ({
      quantity: unit === null ? name : `${name} [${unit}]`,
      verdict,
      groups: groups.map(({ value, members }) => [
        typeof value === 'number' ? Number(value.toPrecision(4)) : value,
        Object.values(simulatedModels).map((model) => members.filter((member) => member.model === model).length),
      ]),
    }))
    const alone = [0, 0, 1, 0]
    const both = [3, 3, 0, 0]
    const singles = (quantity: string) => shown.find((each) => each.quantity === quantity)?.groups.slice(1)
    expect(shown.map(({ quantity, verdict, groups }) => [quantity, verdict, groups[0]])).toEqual([
      ['n Adelie', 'majority', [151, both]],
      ['n Chinstrap', 'majority', [68, both]],
      ['mean Adelie [mm]', 'majority', [18.35, both]],
      ['mean Chinstrap [mm]', 'majority', [18.42, both]],
      ['p', 'split', [0.6623, [3, 0, 0, 0]]],
    ])
    const byValue = (quantity: string) => singles(quantity)?.toSorted((a, b) => Number(a[0]) - Number(b[0]))
    expect(byValue('n Adelie')).toEqual([4, 5, 6].map((value) => [value, alone]))
    expect(byValue('n Chinstrap')).toEqual([8, 9, 10].map((value) => [value, alone]))
    expect(byValue('mean Adelie [mm]')).toEqual([17.45, 18.82, 19.43].map((value) => [value, alone]))
    expect(byValue('mean Chinstrap [mm]')).toEqual([17.44, 17.95, 18.88].map((value) => [value, alone]))
    expect(singles('p')?.[0]).toEqual([0.529, [0, 3, 0, 0]])
    expect(byValue('p')).toHaveLength(4)
  })

  it('CMP-11: each has its agreement, its stability and what stands alone', () => {
    expect(comparison.models).toEqual([
      { model: right, runs: 3, succeeded: 3, agreement: 0.8, stability: 1, alone: 0 },
      { model: otherMethod, runs: 3, succeeded: 3, agreement: 0.8, stability: 1, alone: 0 },
      { model: unstable, runs: 3, succeeded: 3, agreement: 0, stability: expect.closeTo(1 / 3), alone: 15 },
      { model: failing, runs: 3, succeeded: 0, agreement: null, stability: null, alone: 0 },
    ])
  })

  it('CMP-8: a tolerance that is asked for is kept to', async () => {
    const wide = await readComparison('?tolerance=0.5')
    expect(wide.tolerance).toBe(0.5)
    expect(wide.quantities.find(({ name }) => name === 'mean Adelie')?.verdict).toBe('agreed')
    expect((await client.send('GET', `/api/comparisons/${created.comparisonId}?tolerance=0.6`)).status).toBe(400)
  })

  it('CMP-15: has the tokens that the vendor counted for each run, and their price; unknown stays unknown', () => {
    for (const run of runs) {
      const own = analysts.simulator.requests.flatMap(({ text }, index) => {
        const isOwn = run.promptsSent.some(([system]) => text.includes(JSON.stringify(system?.text).slice(1, -1)))
        return isOwn ? [ledger[index]?.usage] : []
      })
      const sum = (kind: 'input' | 'output' | 'cacheRead' | 'reasoning') =>
        own.reduce((total, usage) => total + (usage?.[kind] ?? 0), 0)
      expect(own).toHaveLength(run.attempts.length)
      const [vendor, name] = (run.model ?? '').split('/')
      const price = vendors.find(({ id }) => id === vendor)?.models.find(({ id }) => id === name)?.price
      const millionths =
        price &&
        (sum('input') - sum('cacheRead')) * price.input +
          sum('cacheRead') * price.cacheRead +
          sum('output') * price.output
      const compared = comparison.runs.find(({ id }) => id === run.id)
      expect(compared?.usage).toMatchObject({
        inputTokens: sum('input'),
        outputTokens: sum('output'),
        reasoningTokens: sum('reasoning'),
        costUsd: millionths === undefined ? null : expect.closeTo(millionths / 1e6, 12),
      })
      // A vendor may leave out a zero.
      expect(compared?.usage.cachedInputTokens ?? 0).toBe(sum('cacheRead'))
      expect(compared?.usage).toEqual(run.usage)
    }
  })

  it('CMP-16: has the times, the key results and the quality of each run as its own page has them', async () => {
    const { body: page } = await client.send<RunPage>('GET', `/api/runs?comparisonId=${created.comparisonId}`)
    for (const run of runs) {
      const compared = comparison.runs.find(({ id }) => id === run.id)
      expect(compared).toMatchObject({
        attempts: run.attempts.length,
        firstTokenMs: run.timing.firstTokenMs,
        executionMs: run.timing.executionMs,
        totalMs: run.timing.totalMs,
        keyResults: run.keyResults,
        quality: run.quality,
      })
      expect(compared?.firstTokenMs).toBeGreaterThan(0)
      expect(compared).toMatchObject({ ...page.runs.find(({ id }) => id === run.id) })
    }
    const linted = comparison.runs.filter(({ errorCode }) => errorCode !== 'no-code')
    expect(linted.map(({ quality }) => quality?.isBroken)).toEqual(linted.map(() => false))
  })
})

describe('after a comparison', () => {
  it('CMP-14: its owner picks the winner, and another account sees nothing of it', async () => {
    const path = `/api/comparisons/${created.comparisonId}`
    const winner = created.runs[0]?.id
    expect((await client.send('PUT', `${path}/vote`, { runId: winner })).status).toBe(204)
    expect((await readComparison()).votedRunId).toBe(winner)
    const stranger = await new ApiClient(analysts.product.url).signUp('stranger@example.org')
    expect((await stranger.send('GET', path)).status).toBe(404)
    expect((await stranger.send('PUT', `${path}/vote`, { runId: winner })).status).toBe(404)
    expect((await client.send('PUT', `${path}/vote`, { runId: created.comparisonId })).status).toBe(404)
    expect((await stranger.send<Scoreboard>('GET', '/api/scoreboard')).body.scores).toEqual([])
  })

  it('CMP-21: the scoreboard has the pass rates, attempts, agreement, costs and votes of the four', async () => {
    const { body } = await client.send<Scoreboard>('GET', '/api/scoreboard?kind=free')
    expect(body.kinds).toEqual(['free'])
    const score = (of: string) => body.scores.find(({ model }) => model === of)
    const known = { runs: 3, succeeded: 3, unknownCosts: 0, votes: { won: 0, of: 1 } }
    expect(score(right)).toMatchObject({ ...known, meanAttempts: 1, agreement: 0.8, votes: { won: 1, of: 1 } })
    expect(score(otherMethod)).toMatchObject({ ...known, meanAttempts: 4 / 3, agreement: 0.8, stability: 1 })
    expect(score(unstable)).toMatchObject({ ...known, agreement: 0, stability: expect.closeTo(1 / 3) })
    const failed = { runs: 3, succeeded: 0, meanAttempts: 2, agreement: null, stability: null, meanCostUsd: null }
    expect(score(failing)).toMatchObject({ ...failed, unknownCosts: 3 })
    expect(score(right)?.passRate).toEqual({ value: 1, low: expect.closeTo(0.4385, 4), high: 1 })
    expect(score(failing)?.passRate).toEqual({ value: 0, low: 0, high: expect.closeTo(0.5615, 4) })
    const costs = runs.filter(({ model }) => model === right).map(({ usage }) => usage.costUsd ?? Number.NaN)
    expect(score(right)?.meanCostUsd).toBeCloseTo(costs.reduce((sum, cost) => sum + cost, 0) / 3, 12)
  })

  it.each([
    ['the right one', right, '151 18.35'],
    ['one that took a few birds', unstable, ''],
  ])(
    'CMP-17: one goes on from any run, with its variables and steps and those of no other: %s',
    async (_, of, found) => {
      const from = runs.find(({ model }) => model === of)
      const n = from?.keyResults.find(({ name }) => name === 'n Adelie')?.value
      const next = await client.ask('Say what you have.', [], { models: [right], analysisId: from?.analysisId })
      expect(next).toMatchObject({ status: 'succeeded', analysisId: from?.analysisId })
      expect(next.comparisonId).toBeUndefined()
      expect(printedText(next)).toMatch(new RegExp(`^Adelie so far: ${found || `${n} `}`))
      const sent = JSON.stringify(next.promptsSent)
      expect(sent.includes('A few birds should do.')).toBe(of === unstable)
      expect(sent).not.toContain('mannwhitneyu')
      expect((await readComparison()).runs).toHaveLength(12)
    },
  )
})
