import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dataset } from '#contract/dataset.ts'
import { homeUses } from '#contract/home-uses.ts'
import type { Language } from '#contract/language.ts'
import type { RecordedExample } from '#contract/recorded-example.ts'
import type { Run } from '#contract/run.ts'
import type { Scenario } from '#contract/scenario.ts'
import { ApiClient } from './testing/api-client.ts'
import { openBrowser } from './testing/open-browser.ts'
import { startProduct } from './testing/start-product.ts'

// Records what the home page plays and the pictures of all scenarios: `node e2e/record-examples.ts` runs the first step that
// draws a figure of each, in both languages, with the built-in analyst, and writes figures and texts to frontend/public/home.
// `node e2e/record-examples.ts penguins survival` records the pictures of these alone.

const only = process.argv.slice(2)
const folder = join(import.meta.dirname, '../frontend/public/home')
const figureWidth = 880

type Picture = { webp: string; width: number; height: number }

/** Runs in the page: a PNG as WebP on white, at most so wide. */
const shrink = `async (png, widest) => {
  const picture = new Image()
  picture.src = 'data:image/png;base64,' + png
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.min(widest, picture.naturalWidth)
  canvas.height = Math.round((picture.naturalHeight * canvas.width) / picture.naturalWidth)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return { webp: canvas.toDataURL('image/webp', 0.82), width: canvas.width, height: canvas.height }
}`

const product = await startProduct()
const browser = await openBrowser()
try {
  const page = await browser.newPage()
  await mkdir(folder, { recursive: true })
  const client = await new ApiClient(product.url).signUp('recorder@example.org')
  const { body: all } = await client.send<Scenario[]>('GET', '/api/scenarios')
  const scenarios = all.filter(({ id }) => only.length === 0 || only.includes(id))
  for (const language of ['en', 'zh-CN'] as const) {
    client.language = language
    const examples: RecordedExample[] = []
    for (const scenario of scenarios) {
      const recorded = await record(scenario, language)
      const use = homeUses.find((one) => one === scenario.use)
      if (use && all.find((one) => one.use === use) === scenario) examples.push({ use, ...recorded })
    }
    if (only.length === 0)
      await writeFile(join(folder, `examples-${language}.json`), `${JSON.stringify(examples, null, 1)}\n`)
  }

  async function record({ id, sampleId, steps }: Scenario, language: Language): Promise<Omit<RecordedExample, 'use'>> {
    const { body: datasets } = await client.send<Dataset[]>('POST', `/api/samples/${sampleId}/datasets`)
    const datasetIds = datasets.map((dataset) => dataset.id)
    let run = await client.ask(steps[0]?.[language] ?? '', datasetIds, { language })
    // One that begins with a question back is shown by its answer.
    if (run.error?.code === 'no-code') run = await client.ask(steps[1]?.[language] ?? '', datasetIds, { language })
    if (run.status !== 'succeeded') throw new Error(`${id}: ${run.status} ${JSON.stringify(run.error)}`)
    const src = `/home/${id}-${language}.webp`
    const figure = await saveFigure(run, `${id}-${language}.webp`)
    return {
      scenarioId: id,
      prompt: run.prompt,
      files: datasets.map(({ name, sheets }) => ({ name, rowCount: sheets[0]?.rowCount ?? 0 })),
      code: run.attempts.at(-1)?.code ?? '',
      conclusion: conclusionOf(run),
      figure: { src, ...figure },
      elapsedMs: run.timing.totalMs ?? 0,
    }
  }

  async function saveFigure(run: Run, name: string): Promise<{ width: number; height: number }> {
    const media = run.attempts.at(-1)?.outputs.flatMap((output) => (output.type === 'display' ? output.media : []))
    const image = media?.find(({ mediaType }) => mediaType === 'image/png')
    if (!image) throw new Error('The run drew no figure')
    const bytes = image.artifactId
      ? Buffer.from(
          await (
            await fetch(`${product.url}/api/artifacts/${image.artifactId}`, {
              headers: { authorization: `Bearer ${client.token}` },
            })
          ).arrayBuffer(),
        )
      : Buffer.from(image.text ?? '', 'base64')
    const shrunk = await page.evaluate<Picture>(`(${shrink})("${bytes.toString('base64')}", ${figureWidth})`)
    await writeFile(join(folder, name), Buffer.from(shrunk.webp.split(',')[1] ?? '', 'base64'))
    return { width: shrunk.width, height: shrunk.height }
  }
} finally {
  await browser.close()
  await product.stop()
}

/** What is printed below the heading of the conclusion. */
function conclusionOf(run: Run): string[] {
  const printed = (run.attempts.at(-1)?.outputs ?? [])
    .map((output) => (output.type === 'stream' ? output.text : ''))
    .join('')
  const after = printed.split(/\n(?:Conclusion|结论)\n/)[1] ?? ''
  return after.split('\n').filter((line) => line.trim() !== '')
}
