import type { Browser } from 'playwright-core'
import type { ApiClient } from '../e2e/testing/api-client.ts'
import type { Measurement } from './measurement.ts'
import { openPage } from './open-page.ts'

const program = `
import time
start = time.perf_counter()
for count in range(15_000):
    print("event", count, flush=True)
    while time.perf_counter() - start < count / 1000:
        time.sleep(0.0003)
`
const text = 'compare the body mass of all species and draw it with the outliers marked '.repeat(2)

type Frames = { longestMs: number; over50: number; count: number }

/** The longest frame of the page while one types and a step prints 1,000 times a second, against the same without output. */
export async function measureTyping(browser: Browser, client: ApiClient, email: string): Promise<Measurement[]> {
  const { analysisId } = await client.execute('1', {})
  const page = await openPage(browser, client, email)
  await page.goto(`${client.url}/analysis/${analysisId}`, { waitUntil: 'networkidle' })
  const question = page.getByRole('textbox', { name: 'Your question' })

  async function type(): Promise<Frames> {
    await question.fill('')
    await question.focus()
    await page.evaluate(watchFrames)
    await page.keyboard.type(text, { delay: 30 })
    return page.evaluate(readFrames)
  }
  const quiet = await type()
  const running = client.run({ code: program, datasetIds: [], analysisId })
  await page.reload()
  await page
    .getByText(/event \d+/)
    .first()
    .waitFor()
  const busy = await type()
  await running
  await page.context().close()
  return [
    {
      what: `longest frame while typing and a step prints 1,000 lines a second (${busy.over50} of ${busy.count} over 50 ms)`,
      ours: busy.longestMs,
      unit: 'ms',
      yardstick: { what: `without output (${quiet.over50} over 50 ms)`, value: quiet.longestMs },
    },
  ]
}

// Both run in the page, where the types of the browser are not known here.
const watchFrames = `
  window.__frames = []
  window.__last = performance.now()
  const tick = (now) => { window.__frames?.push(now - window.__last); window.__last = now; if (window.__frames) requestAnimationFrame(tick) }
  requestAnimationFrame((now) => { window.__last = now; requestAnimationFrame(tick) })
`
const readFrames = `(() => {
  const frames = window.__frames
  window.__frames = null
  return { longestMs: Math.max(...frames), over50: frames.filter((ms) => ms > 50).length, count: frames.length }
})()`
