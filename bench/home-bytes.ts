import { openBrowser } from '../e2e/testing/open-browser.ts'
import type { Measurement } from './measurement.ts'

/** What the home page transfers at its first load, as the browser counts it. */
export async function measureHome(url: string): Promise<Measurement[]> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    const sizes: { type: string; bytes: number }[] = []
    const pending: Promise<void>[] = []
    page.on('requestfinished', (request) => {
      pending.push(
        request.sizes().then(({ responseBodySize }) => {
          sizes.push({ type: request.resourceType(), bytes: responseBodySize })
        }),
      )
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    await Promise.all(pending)
    const total = (type?: string) =>
      sizes.filter((size) => !type || size.type === type).reduce((sum, { bytes }) => sum + bytes, 0) / 1000
    return [
      { what: 'home page, first load: all that is transferred', ours: total(), unit: 'kB', yardstick: null },
      {
        what: 'home page, first load: JavaScript',
        ours: total('script'),
        unit: 'kB',
        yardstick: { what: 'budget', value: 150 },
      },
    ]
  } finally {
    await browser.close()
  }
}
