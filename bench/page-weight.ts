import type { Browser, Page } from 'playwright-core'
import type { ApiClient } from '../e2e/testing/api-client.ts'
import type { Measurement } from './measurement.ts'
import { openPage } from './open-page.ts'

/** What the home page and the workbench with a figure transfer at their first load, as the browser counts it. */
export async function measureWeight(browser: Browser, client: ApiClient, email: string): Promise<Measurement[]> {
  const home = await weigh(await browser.newPage(), client.url)
  const { analysisId } = await client.execute('import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()', {})
  const workbench = await weigh(await openPage(browser, client, email), `${client.url}/analysis/${analysisId}`)
  return [
    { what: 'home page, first load: all that is transferred', ours: home.all, unit: 'kB', yardstick: null },
    {
      what: 'home page, first load: JavaScript',
      ours: home.scripts,
      unit: 'kB',
      yardstick: { what: 'budget', value: 150 },
    },
    {
      what: 'workbench with a figure, first load: JavaScript before Monaco and Plotly',
      ours: workbench.scripts,
      unit: 'kB',
      yardstick: { what: 'budget', value: 350 },
    },
  ]
}

async function weigh(page: Page, url: string): Promise<{ all: number; scripts: number }> {
  const sizes: { type: string; bytes: number; url: string }[] = []
  const pending: Promise<void>[] = []
  page.on('requestfinished', (request) => {
    pending.push(
      request.sizes().then(({ responseBodySize }) => {
        sizes.push({ type: request.resourceType(), bytes: responseBodySize, url: request.url() })
      }),
    )
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await Promise.all(pending)
  await page.context().close()
  const heavy = sizes.find((size) => /monaco|editor\.api|plotly/.test(size.url))
  if (heavy) throw new Error(`${heavy.url} is loaded before it is seen`)
  const total = (type?: string) =>
    sizes.filter((size) => !type || size.type === type).reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  return { all: total(), scripts: total('script') }
}
