import { expect, it } from 'vitest'
import { oneTable, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'

it('RUN-17: code whose error Jupyter tells of in its reply alone has failed, with what it wrote', async () => {
  const { home } = scriptKernels({
    read: async () => oneTable,
    async *run() {
      yield { type: 'stream', name: 'stderr', text: 'ExceptionGroup: two things (2 sub-exceptions)\n' }
      yield { type: 'finished', status: 'error' }
    },
  })
  const lab = await openLab({ kernels: home })
  const { runs } = await lab.engine.startRuns(person('owner'), {
    code: 'raise ExceptionGroup("two things", [])',
    datasetIds: [],
  })
  const run = await lab.follow(runs[0]?.id ?? '')
  expect(run).toMatchObject({ status: 'failed', error: { code: 'code-failed' } })
  expect(run?.attempts[0]?.outputs).toMatchObject([{ type: 'stream' }, { type: 'error', name: 'Exception' }])
  await lab.close()
})
