import { afterAll, beforeAll, expect, it } from 'vitest'
import { figurePresetIds } from '#contract/figures/figure-presets.ts'
import type { FigureStyle } from '#contract/figures/figure-style.ts'
import type { Run } from '#contract/run.ts'
import { defaultUserSettings } from '#contract/settings/default-user-settings.ts'
import { ApiClient } from './testing/api-client.ts'
import { type Product, startProduct } from './testing/start-product.ts'

let product: Product
let client: ApiClient
beforeAll(async () => {
  product = await startProduct()
  client = await new ApiClient(product.url).signUp('style@example.org')
})
afterAll(() => product?.stop())

async function choose(style: Partial<FigureStyle>): Promise<void> {
  const figureStyle = { ...defaultUserSettings.figureStyle, ...style }
  const { status } = await client.send('PUT', '/api/settings', { ...defaultUserSettings, figureStyle })
  expect(status).toBe(200)
}

const printed = (run: Run | undefined) =>
  (run?.attempts.at(-1)?.outputs ?? []).map((output) => (output.type === 'stream' ? output.text : '')).join('')

async function readFigureWidthPx(run: Run): Promise<number> {
  const media = (run.attempts.at(-1)?.outputs ?? []).flatMap((output) =>
    output.type === 'display' ? output.media : [],
  )
  const picture = media.find(({ mediaType }) => mediaType === 'image/png')
  if (!picture || !('artifactId' in picture)) throw new Error('no figure')
  const response = await fetch(`${product.url}/api/artifacts/${picture.artifactId}`, {
    headers: { authorization: `Bearer ${client.token}` },
  })
  return readWidthPx(Buffer.from(await response.arrayBuffer()))
}

/** From the head of a PNG. */
const readWidthPx = (png: Buffer) => png.readUInt32BE(16)

it('STY-4, STY-14: figures of the built-in analyst follow the style that was chosen, from the next step on', async () => {
  const dataset = (await client.send<{ id: string }[] | { id: string }>('POST', '/api/samples/penguins/datasets')).body
  const [datasetId = ''] = [dataset].flat().map(({ id }) => id)
  const question = 'compare body mass between species'
  const first = await client.ask(question, [datasetId])
  const ownPx = await readFigureWidthPx(first)
  await choose({ preset: 'nature', palette: 'tol-bright' })
  const second = await client.ask(question, [datasetId], { analysisId: first.analysisId })
  const widthPx = await readFigureWidthPx(second)
  expect([first.status, second.status]).toEqual(['succeeded', 'succeeded'])
  expect(second.replayedRuns).toBe(0)
  // 7 inches at 144 dpi; 89 mm at 300 dpi. The white edge is cut to fit.
  expect(ownPx).toBeGreaterThan(850)
  expect(ownPx).toBeLessThan(1060)
  expect(Math.abs(widthPx - (89 / 25.4) * 300)).toBeLessThan(60)
  expect(second.figureStyle).toMatchObject({ preset: 'nature', palette: 'tol-bright' })
})

const look = `
import matplotlib.pyplot as plt, warnings
warnings.simplefilter("error")
fig, ax = plt.subplots()
ax.plot([-1, 2], label="对照组")
ax.set(title="收缩压与性别", xlabel="性别 $R^2$ 患者", ylabel="mmHg")
ax.legend()
plt.show()
print("size", plt.rcParams["font.size"], "cycle", plt.rcParams["axes.prop_cycle"].by_key()["color"][0])
`

it('STY-9, STY-14: in one kernel every preset holds in its turn, with Chinese in its glyphs', async () => {
  let analysisId: string | undefined
  const seen: string[] = []
  for (const preset of figurePresetIds) {
    await choose({ preset, palette: 'dark2' })
    const [run] = await client.run({ code: look, datasetIds: [], ...(analysisId && { analysisId }) })
    analysisId = run?.analysisId
    expect(run?.status, `${preset}: ${JSON.stringify(run?.attempts.at(-1)?.outputs)}`).toBe('succeeded')
    seen.push(printed(run).replace(/ cycle.*\s*$/, ''))
    expect(printed(run)).toContain('cycle #1B9E77')
  }
  expect(seen).toEqual([10, 7, 7, 7, 8, 8, 7.5, 16, 24, 10].map((size) => `size ${size.toFixed(1)}`))
})

it('STY-15: a kernel that is opened anew repeats the steps in the style of now', async () => {
  await choose({ sizePt: 13 })
  const [first] = await client.run({
    code: 'import matplotlib.pyplot as plt\nkept = plt.rcParams["font.size"]',
    datasetIds: [],
  })
  await choose({ sizePt: 17 })
  const runs = await client.run({
    prompt: 'x',
    models: ['builtin/analyst'],
    repeats: 2,
    datasetIds: [],
    analysisId: first?.analysisId,
  })
  expect(runs).toHaveLength(2)
  const [branched] = await client.run({
    code: 'print(plt.rcParams["font.size"])',
    datasetIds: [],
    analysisId: runs[0]?.analysisId,
  })
  expect(printed(branched)).toContain('17')
  expect(branched?.replayedRuns).toBe(1)
})

it('STY-11, STY-12: the sample and the fonts come from a kernel', async () => {
  const headers = { authorization: `Bearer ${client.token}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ ...defaultUserSettings.figureStyle, preset: 'cell' })
  const response = await fetch(`${product.url}/api/settings/figure-preview`, { method: 'POST', headers, body })
  expect(response.status).toBe(200)
  expect(readWidthPx(Buffer.from(await response.arrayBuffer()))).toBe(Math.floor((85 / 25.4) * 300))
  const { body: fonts } = await client.send('GET', '/api/settings/fonts')
  expect(fonts).toMatchObject({ latin: expect.arrayContaining(['DejaVu Sans']) })
})
