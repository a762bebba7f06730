import { text } from 'node:stream/consumers'
import { afterEach, expect, it } from 'vitest'
import { type Lab, oneTable, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'

let lab: Lab
afterEach(() => lab.close())

it('RUN-16: what a guest asked for goes on when they sign up, queued or running, and all of it is the account’s', async () => {
  const executing = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const { home } = scriptKernels({
    read: async () => oneTable,
    async *run() {
      begun.resolve()
      await executing.promise
      yield { type: 'display', data: { 'image/png': Buffer.from('figure') }, update: false }
    },
    written: { 'out.csv': 'a,b' },
  })
  lab = await openLab({ kernels: home, settings: { maxLiveKernels: 1 } })
  const [guest, account] = [person('guest', true), person('account')]
  const { id } = await lab.upload(guest, 'a.csv', '1')
  const start = async () =>
    (await lab.engine.startRuns(guest, { code: '1', datasetIds: [id] })).runs.map((run) => run.id)[0] ?? ''
  const runIds = [await start(), await start()]
  await begun.promise
  await lab.transfer(guest, account)
  executing.resolve()
  for (const runId of runIds) {
    const run = await lab.follow(runId)
    expect(run).toMatchObject({ status: 'succeeded', artifacts: [{ name: 'out.csv' }] })
    const { read } = await lab.engine.openArtifact(account, run?.artifacts[0]?.id ?? '')
    expect(await text(await read())).toBe('a,b')
    expect(await text(await read({ start: 1, end: 2 }))).toBe(',b')
  }
})

it('RUN-10: the same request many times at once is carried out once, and each answer names that run and its analysis', async () => {
  let executions = 0
  const { home } = scriptKernels({
    read: async () => null,
    async *run() {
      executions += 1
      yield { type: 'stream', name: 'stdout', text: 'x' }
    },
  })
  lab = await openLab({ kernels: home })
  const owner = person()
  const ids = ['5f0c4a55-5d4b-4d0e-8a1c-1f2b3c4d5e6f']
  const request = { code: '1', datasetIds: [], ids }
  const answers = await Promise.all(Array.from({ length: 6 }, () => lab.engine.startRuns(owner, request)))
  const run = await lab.follow(ids[0] ?? '')
  expect(new Set(answers.map(({ runs }) => runs[0]?.analysisId))).toEqual(new Set([run?.analysisId]))
  expect([executions, run?.attempts.length]).toEqual([1, 1])
})
