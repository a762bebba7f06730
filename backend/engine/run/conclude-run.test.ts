import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ExecutionEvent } from '#engine/ports/kernel.ts'
import { type Lab, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'
import { openSimulatedModels } from '../../llm-adapters/simulator/open-simulated-models.ts'

const quality = { lines: 1, complexity: 1, isBroken: false, findings: [] }
const answer = (code: string) => `Now.\n\`\`\`python\n${code}\n\`\`\``

let lab: Lab
let simulated: Awaited<ReturnType<typeof openSimulatedModels>>
let programs: string[] = []
/** What the scripted kernels were asked of `data_lab`. */
let calls: string[] = []
let check: () => Promise<unknown> = async () => quality

beforeEach(async () => {
  calls = []
  check = async () => quality
  simulated = await openSimulatedModels('openai', () => ({
    type: 'answer',
    text: [answer(programs.shift() ?? '')],
    usage: null,
  }))
  const { home } = scriptKernels({
    read: async (call) => {
      calls.push(call)
      return check()
    },
    async *run(code): AsyncIterable<ExecutionEvent> {
      yield { type: 'stream', name: 'stdout', text: `n = ${code.trim().length}\n` }
      if (code.includes('raise')) yield { type: 'error', name: 'ValueError', value: 'no', traceback: [] }
    },
  })
  lab = await openLab({ kernels: home, languageModels: simulated.models })
})
afterEach(async () => {
  await lab.close()
  await simulated.close()
})

async function run(request: { code: string } | { programs: string[]; analysisId?: string }) {
  const owner = person('someone')
  const ids = { datasetIds: [], ids: [randomUUID()] }
  if ('code' in request) {
    const { runs } = await lab.engine.startRuns(owner, { code: request.code, ...ids })
    return lab.follow(runs[0]?.id ?? '')
  }
  programs = [...request.programs]
  const { runs } = await lab.engine.startRuns(owner, {
    ...{ prompt: 'count', models: ['simulated/model-1'], repeats: 1, ...ids },
    ...(request.analysisId && { analysisId: request.analysisId }),
  })
  return lab.follow(runs[0]?.id ?? '')
}

it('RES-10: a model’s run gets its key results and what the linter says of its code', async () => {
  const done = await run({ programs: ['print(1)'] })
  expect(done).toMatchObject({ status: 'succeeded', keyResults: [{ name: 'n', value: 8 }], quality })
})

it('RES-10: one’s own code gets its key results and is not linted', async () => {
  const done = await run({ code: '12345' })
  expect(done).toMatchObject({ status: 'succeeded', keyResults: [{ name: 'n', value: 5 }], quality: null })
  expect(calls).toEqual([])
})

it('RES-10: code that fails to the last gets what its last attempt showed', async () => {
  const done = await run({ programs: ['raise 1', 'raise 22', 'raise 333'] })
  expect(done).toMatchObject({ status: 'failed', keyResults: [{ name: 'n', value: 9 }], quality })
})

it('RES-21: the linter is told of the earlier steps of the analysis', async () => {
  const first = await run({ code: 'earlier_name = 1' })
  await run({ programs: ['print(earlier_name)'], ...(first && { analysisId: first.analysisId }) })
  expect(calls.at(-1)).toContain('check_code')
  expect(calls.at(-1)).toContain('earlier_name = 1')
})

it.each([
  ['raises', async () => Promise.reject(new Error('no ruff'))],
  ['answers nonsense', async () => ({ lines: -1 })],
])('RES-10: a linter that %s harms no run', async (_, broken) => {
  check = broken
  const done = await run({ programs: ['print(1)'] })
  expect(done).toMatchObject({ status: 'succeeded', keyResults: [{ name: 'n', value: 8 }], quality: null })
})

it('RES-10: cancelling while the linter is at work ends the run at once, as it was', async () => {
  const checking = Promise.withResolvers<void>()
  const never = Promise.withResolvers<void>()
  check = async () => {
    checking.resolve()
    await never.promise
  }
  const runId = randomUUID()
  programs = ['print(1)']
  const owner = person('someone')
  const request = { prompt: 'count', models: ['simulated/model-1'], repeats: 1, datasetIds: [], ids: [runId] }
  await lab.engine.startRuns(owner, request)
  await checking.promise
  await lab.engine.cancelRun(owner, runId)
  never.resolve()
  expect(await lab.follow(runId)).toMatchObject({ status: 'succeeded', quality: null })
})
