import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Run } from '#contract/run.ts'
import { ApiClient } from './testing/api-client.ts'
import { realData } from './testing/real-data.ts'
import { type Product, startProduct } from './testing/start-product.ts'

let product: Product
let client: ApiClient
let datasetId: string

beforeAll(async () => {
  product = await startProduct()
  client = await new ApiClient(product.url).signUp('results@example.org')
  datasetId = (await client.upload(realData('penguins.csv'))).body.id
})
afterAll(() => product?.stop())

const listed = ({ keyResults }: Run) => keyResults.map(({ name, value, unit }) => [name, value, unit])

it('RES-5: what code reports in the real kernel is in its outputs and is its key results, and nothing else is', async () => {
  const run = await client.execute(
    'import pandas as pd\nprint("q = 9")\nreport("均值", pd.Series([1.5, 2.5]).mean(), "mm")\nreport("95% CI", (1, 2))',
  )
  expect(listed(run)).toEqual([
    ['均值', 2, 'mm'],
    ['95% CI (low)', 1, null],
    ['95% CI (high)', 2, null],
  ])
  const types = run.attempts.at(-1)?.outputs.map((output) => output.type === 'display' && output.media[0]?.mediaType)
  expect(types).toContain('application/vnd.data-lab.report+json')
})

it('RES-2: a value that cannot be reported says in the run what to pass', async () => {
  const run = await client.execute('report("x", [1, 2, 3])')
  expect(run.attempts[0]?.outputs).toMatchObject([
    { type: 'error', name: 'TypeError', value: expect.stringContaining('a pair (low, high)') },
  ])
})

it('RES-10: a program that reports nothing has the numbers of its tables and lines', async () => {
  const run = await client.execute(
    'import pandas as pd\nfrom IPython.display import display\ndisplay(pd.DataFrame({"mean": [3700.6623]}, index=["Adelie"]))\nprint("Welch\'s ANOVA: F(2, 189.48) = 317.57, p < 0.0001")',
  )
  expect(listed(run)).toEqual(
    expect.arrayContaining([
      ['Adelie · mean', 3700.6623, null],
      ["Welch's ANOVA · p", '< 0.0001', null],
    ]),
  )
})

it('RES-10, ANA-90: the built-in analyst’s run has what it reports, and its code is linted in the real sandbox', async () => {
  const run = await client.ask('Compare body mass between species', [datasetId])
  const of = (wanted: string) => run.keyResults.find(({ name }) => name === wanted)?.value
  expect(of('mean, Adelie')).toBeCloseTo(3700.6623, 4)
  expect(of('omega squared')).toBeCloseTo(0.66707, 5)
  expect(run.quality).toMatchObject({ isBroken: false })
  expect(run.quality?.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(run.quality?.lines).toBeGreaterThan(10)
  expect(run.interpretation).toBeNull()
})
