import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PrivacyLevel } from '#contract/privacy-level.ts'
import type { ExecutionEvent } from '#engine/ports/kernel.ts'
import { type Lab, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'
import { openSimulatedModels } from '../../llm-adapters/simulator/open-simulated-models.ts'

const owner = person('someone')
const broken = 'limit = 4711\nraise ValueError("the patient Zhang San is 4711")'
const mended = 'print("mended")'

let lab: Lab
let simulated: Awaited<ReturnType<typeof openSimulatedModels>>
let answers: string[] = []
const model = 'simulated/model-1'

beforeEach(async () => {
  answers = []
  simulated = await openSimulatedModels('openai', () => ({
    type: 'answer',
    text: [`Now.\n\`\`\`python\n${answers.shift() ?? mended}\n\`\`\``],
    usage: null,
  }))
  const { home } = scriptKernels({
    read: async () => ({ lines: 1, complexity: 1, isBroken: false, findings: [] }),
    async *run(code): AsyncIterable<ExecutionEvent> {
      if (!code.includes('raise')) return
      yield { type: 'error', name: 'ValueError', value: 'the patient Zhang San is 4711', traceback: ['Zhang San'] }
    },
  })
  lab = await openLab({ kernels: home, languageModels: simulated.models })
})
afterEach(async () => {
  await lab.close()
  await simulated.close()
})

const request = (fixOfRunId: string, privacy?: PrivacyLevel) => ({
  ...{ prompt: '', models: [model], repeats: 1, datasetIds: [], fixOfRunId },
  ...(privacy && { privacy }),
})

async function runOwn(code: string): Promise<string> {
  const { runs } = await lab.engine.startRuns(owner, { code, datasetIds: [] })
  await lab.follow(runs[0]?.id ?? '')
  return runs[0]?.id ?? ''
}
async function ask(privacy: PrivacyLevel): Promise<string> {
  answers = [broken, broken]
  const question = { prompt: 'count them', models: [model], repeats: 1, datasetIds: [], privacy, interpret: false }
  const { runs } = await lab.engine.startRuns(owner, question)
  await lab.follow(runs[0]?.id ?? '')
  answers = []
  return runs[0]?.id ?? ''
}
async function fix(runId: string, privacy?: PrivacyLevel) {
  const { runs } = await lab.engine.startRuns(owner, request(runId, privacy))
  return lab.follow(runs[0]?.id ?? '')
}
const sentText = (messages: { text: string }[] | undefined) => messages?.map(({ text }) => text).join('\n') ?? ''

it('EDT-8: a model is told the failed code and its error, keeps the question, and its run names the failed one', async () => {
  const failed = await ask('rows')
  const parent = await lab.engine.getRun(owner, failed)
  const run = await fix(failed)
  expect(run).toMatchObject({
    ...{ status: 'succeeded', model, parentRunId: failed, prompt: 'count them', analysisId: parent.analysisId },
    privacy: 'rows',
  })
  const sent = sentText(run?.promptsSent[0])
  expect(sent).toContain('limit = 4711')
  expect(sent).toContain('the patient Zhang San is 4711')
})

it('EDT-8: at a level without values the error is told as far as a repair would tell it', async () => {
  const run = await fix(await runOwn('value = 1\nraise ValueError("x")'), 'summary')
  const sent = sentText(run?.promptsSent[0])
  expect(sent).toContain('value = 1')
  expect(sent).toContain('ValueError')
  expect(sent).not.toContain('Zhang')
  expect(sent).not.toContain('4711')
  expect(run).toMatchObject({ status: 'succeeded', prompt: '' })
})

it('EDT-8: code of a model that knew more than may be told now is not sent', async () => {
  const failed = await ask('rows')
  const preview = await lab.engine.previewPrompt(owner, request(failed, 'structure'))
  const run = await fix(failed, 'structure')
  for (const messages of [run?.promptsSent[0], preview.prompts[0]?.messages]) {
    const sent = sentText(messages)
    expect(sent).toContain('This program is not shown')
    expect(sent).toContain('ValueError')
    expect(sent).not.toContain('4711')
  }
})

it('EDT-8: what would be sent can be read before', async () => {
  const failed = await runOwn('raise ValueError("x")')
  const { prompts, privacy } = await lab.engine.previewPrompt(owner, request(failed))
  const run = await fix(failed)
  const withoutMark = (text: string) => text.replace(/[0-9a-f]{16}/g, 'mark')
  expect(withoutMark(sentText(prompts[0]?.messages))).toBe(withoutMark(sentText(run?.promptsSent[0])))
  expect(privacy).toBe('summary')
})

it('EDT-8: a repair that fails too goes back to the model like any other', async () => {
  const failed = await runOwn('raise ValueError("x")')
  answers = ['raise 2', mended]
  expect(await fix(failed)).toMatchObject({
    status: 'succeeded',
    attempts: [{ status: 'failed' }, { status: 'succeeded' }],
  })
})

it('EDT-9: what has not failed, what is another’s, and the built-in analyst are refused in plain words', async () => {
  const fine = await runOwn('print(1)')
  await expect(lab.engine.startRuns(owner, request(fine))).rejects.toMatchObject({
    failure: { code: 'conflict', message: { key: 'fix-nothing-failed' } },
  })
  const failed = await runOwn('raise ValueError("x")')
  await expect(lab.engine.startRuns(person(), request(failed))).rejects.toMatchObject({
    failure: { code: 'not-found' },
  })
  const builtin = { ...request(failed), models: ['builtin/analyst'] }
  await expect(lab.engine.startRuns(owner, builtin)).rejects.toMatchObject({
    failure: { code: 'bad-request', message: { key: 'fix-needs-model' } },
  })
})
