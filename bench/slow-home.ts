import type { Browser } from 'playwright-core'
import { type Measurement, median } from './measurement.ts'

const openings = 5
const slowdown = 4

/** The home page in a fresh browser whose processor is slowed down: until an example can be clicked and does something. */
export async function measureSlowHome(browser: Browser, url: string): Promise<Measurement[]> {
  const slow: number[] = []
  const usual: number[] = []
  for (let round = 0; round < openings; round += 1) {
    usual.push(await openHome(browser, url, 1))
    slow.push(await openHome(browser, url, slowdown))
  }
  return [
    {
      what: `home page usable on a processor slowed ${slowdown} x, median of ${openings} (target 2000 ms)`,
      ours: median(slow),
      unit: 'ms',
      yardstick: { what: 'the same, not slowed', value: median(usual) },
    },
  ]
}

async function openHome(browser: Browser, url: string, rate: number): Promise<number> {
  const context = await browser.newContext({ locale: 'en' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  const startedAt = performance.now()
  await page.goto(url)
  // A trial click waits until the button is there, at rest and takes clicks.
  await page
    .getByRole('button', { name: /Compare survival between treatment groups/ })
    .first()
    .click({ trial: true })
  const ms = performance.now() - startedAt
  await context.close()
  return ms
}
