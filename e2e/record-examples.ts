import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dataset } from '#contract/dataset.ts'
import type { Language } from '#contract/language.ts'
import type { RecordedExample } from '#contract/recorded-example.ts'
import type { Run } from '#contract/run.ts'
import type { Sample } from '#contract/sample.ts'
import { ApiClient } from './testing/api-client.ts'
import { openBrowser } from './testing/open-browser.ts'
import { startProduct } from './testing/start-product.ts'

// Records what the home page plays: `node e2e/record-examples.ts` runs the first prompt of every sample that stands for a
// use, in both languages, with the built-in analyst, and writes figures and texts to frontend/public/home.

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
  const { body: samples } = await client.send<Sample[]>('GET', '/api/samples')
  for (const language of ['en', 'zh-CN'] as const) {
    client.language = language
    const examples: RecordedExample[] = []
    for (const sample of samples) if (sample.use) examples.push(await record(sample, sample.use, language))
    await writeFile(join(folder, `examples-${language}.json`), `${JSON.stringify(examples, null, 1)}\n`)
  }

  async function record(sample: Sample, use: RecordedExample['use'], language: Language): Promise<RecordedExample> {
    const { body: datasets } = await client.send<Dataset[]>('POST', `/api/samples/${sample.id}/datasets`)
    const prompt = sample.prompts[0]?.[language] ?? ''
    const ids = datasets.map(({ id }) => id)
    const run = await client.ask(prompt, ids, { language })
    if (run.status !== 'succeeded') throw new Error(`${sample.id}: ${run.status} ${JSON.stringify(run.error)}`)
    const src = `/home/${use}-${language}.webp`
    const figure = await saveFigure(run, `${use}-${language}.webp`)
    return {
      use,
      sampleId: sample.id,
      prompt,
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
