import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { EarlierCode } from './earlier-code.ts'

it('EDT-3: the steps before are read once, however often code is checked, and a new one is read when it is there', async () => {
  const analysisId = randomUUID()
  const runs = [{ runId: 'one', createdAt: '1' }]
  const read: string[] = []
  const ports = {
    runs: {
      listSucceeded: async () => runs,
      findBranch: async () => null,
      async readEvents(runId: string) {
        read.push(runId)
        const body = {
          type: 'run-queued',
          analysisId,
          datasetIds: [],
          prompt: '',
          model: null,
          code: `x_${runId} = 1`,
          at: '2026-01-01T00:00:00.000Z',
        }
        return [{ runId, sequence: 1, at: '2026-01-01T00:00:00.000Z', body }]
      },
    },
  } as unknown as EnginePorts
  const codes = new EarlierCode(ports)
  const first = await codes.list(analysisId)
  expect(first).toHaveLength(1)
  expect(await codes.list(analysisId)).toEqual(first)
  runs.push({ runId: 'two', createdAt: '2' })
  expect(await codes.list(analysisId)).toHaveLength(2)
  expect(read).toEqual(['one', 'two'])
})
