import { afterEach, beforeEach, expect, it } from 'vitest'
import { defaultUserSettings } from '#contract/settings/default-user-settings.ts'
import { type Lab, openLab, person } from '#engine/testing/open-lab.ts'
import { scriptKernels } from '#engine/testing/scripted-kernels.ts'

const caller = person()
let lab: Lab
/** What the kernels of analyses were told and ran, in order. */
let done: string[]

beforeEach(async () => {
  done = []
  const { home } = scriptKernels({
    async read(call) {
      done.push(/apply_style.*/.exec(call)?.[0].replaceAll('\\"', "'") ?? call)
      return true
    },
    async *run(code) {
      done.push(code)
      yield { type: 'stream', name: 'stdout', text: code }
    },
  })
  lab = await openLab({ kernels: home })
})
afterEach(() => lab.close())

const choose = (preset: 'default' | 'nature' | 'poster') =>
  lab.engine.saveSettings(caller, {
    ...defaultUserSettings,
    figureStyle: { ...defaultUserSettings.figureStyle, preset },
  })

async function run(code: string, analysisId?: string) {
  const request = { code, datasetIds: [], ...(analysisId && { analysisId }) }
  const { runs } = await lab.engine.startRuns(caller, request)
  return lab.follow(runs[0]?.id ?? '')
}

it('STY-14: a kernel is told of a style before the step, and only when it has another', async () => {
  const first = await run('one')
  expect(done).toEqual(['one'])
  await choose('nature')
  await run('two', first?.analysisId)
  await run('three', first?.analysisId)
  expect(done.slice(1)).toEqual([expect.stringMatching(/^apply_style.*'widthMm':89/), 'two', 'three'])
  await choose('default')
  await run('four', first?.analysisId)
  expect(done.slice(4)).toEqual([expect.stringMatching(/^apply_style.*loads\("\{\}"\)/), 'four'])
})

it('STY-15: steps that are repeated in a new kernel, and old ones that run again, have the style of now', async () => {
  await choose('poster')
  const first = await run('one')
  await choose('nature')
  await lab.engine
    .rerun(caller, first?.id ?? '', { code: 'one again' })
    .then(({ runs }) => lab.follow(runs[0]?.id ?? ''))
  const { runs } = await lab.engine.startRuns(caller, { code: 'in a new one', datasetIds: [] })
  await lab.follow(runs[0]?.id ?? '')
  const nature = expect.stringMatching(/^apply_style.*'widthMm':89/)
  expect(done.slice(2)).toEqual([nature, 'one again', nature, 'in a new one'])
})

it('STY-16: a run keeps which style its figures had', async () => {
  expect((await run('one'))?.figureStyle?.preset).toBe('default')
  await choose('nature')
  expect((await run('two'))?.figureStyle?.preset).toBe('nature')
})
