import { expect, it } from 'vitest'
import { openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'
import { ComparedModels } from './compared-models.ts'
import { keepRuns } from './testing/keep-runs.ts'

it('CMP-24: a comparison is worked out once, and again when another of its runs has ended', async () => {
  const lab = await openLab({ kernels: scriptKernels({ read: async () => null }).home })
  const { userId } = person()
  const comparisonId = crypto.randomUUID()
  let looks = 0
  const models = new ComparedModels({
    listCompared: (...place) => {
      looks += 1
      return lab.ports.runs.listCompared(...place)
    },
  })
  const find = async () => models.find(userId, comparisonId, await lab.ports.runs.listScored(userId))
  const agreements = async () => (await find()).map(({ agreement }) => agreement)
  await keepRuns(lab.ports, { ownerId: userId, comparisonId }, [
    { model: 'a/1', status: 'succeeded', p: 0.02 },
    { model: 'b/1', status: 'succeeded', p: 0.02 },
  ])
  expect(await agreements()).toEqual([1, 1])
  expect(await agreements()).toEqual([1, 1])
  expect(looks).toBe(1)
  await keepRuns(lab.ports, { ownerId: userId, comparisonId }, [{ model: 'c/1', status: 'succeeded', p: 0.7 }])
  expect(await agreements()).toEqual([1, 1, 0])
  expect(looks).toBe(2)
  expect(await models.find('someone else', comparisonId, [])).toEqual([])
  await lab.close()
})
