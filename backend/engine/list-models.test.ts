import { afterEach, expect, it } from 'vitest'
import type { Model } from '#contract/model.ts'
import { type Lab, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'

let lab: Lab
afterEach(() => lab.close())

const { home } = scriptKernels({ read: async () => null })
const models: Model[] = [
  {
    id: 'builtin/analyst',
    provider: 'builtin',
    label: 'Built in',
    available: true,
    contextWindow: null,
    price: null,
    capabilities: [],
    isLocal: false,
    origin: 'listed',
  },
  {
    id: 'openai/x',
    provider: 'openai',
    label: 'X',
    available: true,
    contextWindow: null,
    price: null,
    capabilities: [],
    isLocal: false,
    origin: 'listed',
  },
  {
    id: 'none/y',
    provider: 'none',
    label: 'Y',
    available: false,
    contextWindow: null,
    price: null,
    capabilities: [],
    isLocal: false,
    origin: 'listed',
    reason: { key: 'model-unknown', params: { model: 'y' } },
  },
]
const ask = (model: string) => ({ prompt: 'x', models: [model], datasetIds: [], repeats: 1 })

it('MOD-1: guests use the built-in analyst; another model says that an account is needed', async () => {
  lab = await openLab({ kernels: home, models })
  const guest = person('guest', true)
  expect((await lab.engine.listModels(guest)).map(({ available }) => available)).toEqual([true, false, false])
  expect((await lab.engine.listModels(person())).map(({ available }) => available)).toEqual([true, true, false])
  await lab.engine.startRuns(guest, ask('builtin/analyst'))
  await expect(lab.engine.startRuns(guest, ask('openai/x'))).rejects.toMatchObject({
    failure: { code: 'model-unavailable', message: { key: 'model-needs-account', params: { provider: 'X' } } },
  })
  await expect(lab.engine.startRuns(person(), ask('none/z'))).rejects.toMatchObject({
    failure: { code: 'model-unavailable', message: { key: 'model-unknown', params: { model: 'none/z' } } },
  })
})

it('MOD-1: the operator can open the models to guests', async () => {
  lab = await openLab({ kernels: home, models, settings: { guestModels: 'all' } })
  expect((await lab.engine.listModels(person('g', true))).map(({ available }) => available)).toEqual([
    true,
    true,
    false,
  ])
  await lab.engine.startRuns(person('g', true), ask('openai/x'))
})
