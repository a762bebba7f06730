import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers } from './testing/find-barriers.ts'
import { openBrowser } from './testing/open-browser.ts'
import { type Product, startProduct } from './testing/start-product.ts'

let product: Product
let browser: Browser
const contexts: BrowserContext[] = []
const strangers: string[] = []

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
}, 60_000)
afterAll(async () => {
  await browser.close()
  await product.stop()
})
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()))
  expect(strangers.splice(0)).toEqual([])
})

async function openHome(
  locale: 'en' | 'zh-CN',
  { hasOwnClock = false, ...options }: Parameters<Browser['newContext']>[0] & { hasOwnClock?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 }, ...options })
  contexts.push(context)
  const page = await context.newPage()
  if (hasOwnClock) await page.clock.install()
  page.on('request', (request) => {
    if (!request.url().startsWith(product.url)) strangers.push(request.url())
  })
  await page.goto(product.url)
  return page
}

const stage = (page: Page) => page.getByRole('region', { name: /A real run|真实的运行/ })
const figureShown = (page: Page) =>
  page.locator('article img[src^="/api/artifacts/"]').first().waitFor({ timeout: 60_000 })
const cards = (page: Page) => page.getByRole('region', { name: /What it is used for|常见用途/ }).getByRole('button')

describe('home', () => {
  it.each(['en', 'zh-CN'] as const)(
    'HOM-1: every use opens with one click and draws its figure (%s)',
    async (locale) => {
      const page = await openHome(locale)
      await page
        .getByRole('region', { name: /What it is used for|常见用途/ })
        .locator('button:enabled')
        .first()
        .waitFor()
      const count = await cards(page).count()
      expect(count).toBe(4)
      for (let at = 0; at < count; at += 1) {
        await page.goto(product.url)
        await cards(page).nth(at).click()
        await page.waitForURL(/\/analysis\/[0-9a-f-]{36}/)
        await figureShown(page)
      }
    },
    120_000,
  )

  it('HOM-2: a recorded run is typed, written and finished, and the page keeps its height', async () => {
    const page = await openHome('zh-CN')
    await stage(page).getByText('分析师正在编写代码').waitFor()
    const height = 'document.documentElement.scrollHeight'
    const before = await page.evaluate(height)
    await stage(page)
      .getByText(/实际用时/)
      .waitFor()
    await stage(page)
      .getByText(/log-rank p < 0\.0001/)
      .waitFor()
    expect(await page.evaluate(height)).toBe(before)
    await page.setViewportSize({ width: 390, height: 900 })
    const narrow = await page.evaluate(height)
    for (const use of ['差异表达分析', '实验数据', '自动报告', '临床统计']) {
      await stage(page).getByRole('button', { name: use }).click()
      expect(await page.evaluate(height), use).toBe(narrow)
    }
  })

  it('HOM-3: it can be paused, and moves for nobody who wants less motion', async () => {
    const page = await openHome('en', { hasOwnClock: true })
    const step = () => page.clock.runFor(1000)
    await stage(page).getByText('lung_trial.csv').waitFor()
    await step()
    await step()
    await stage(page).getByRole('button', { name: 'Pause' }).click()
    const shown = await stage(page).textContent()
    await step()
    expect(await stage(page).textContent()).toBe(shown)
    await stage(page).getByRole('button', { name: 'Play' }).click()
    await step()
    expect(await stage(page).textContent()).not.toBe(shown)
    const calm = await openHome('en', { reducedMotion: 'reduce' })
    await stage(calm)
      .getByText(/Finished/)
      .waitFor()
    await stage(calm).getByRole('button', { name: 'Laboratory data' }).click()
    await stage(calm)
      .getByText(/mean of enzyme_activity/)
      .waitFor()
  })

  it('HOM-6: what it shows is asked for before its code has come', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' })
    contexts.push(context)
    const page = await context.newPage()
    const asked = ['/api/scenarios', '/api/status', '/home/examples-zh-CN.json', '/assets/first-texts-']
    const early = Promise.all(asked.map((path) => page.waitForRequest((request) => request.url().includes(path))))
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    await page.route(/\/assets\/page-.*\.js$/, async (route) => {
      await early
      await route.continue()
    })
    await page.goto(product.url)
    await cards(page).first().click({ trial: true })
    expect(scripts.length).toBeLessThanOrEqual(4)
  })

  it.each([
    ['en', 'dark', 390],
    ['zh-CN', 'light', 1600],
  ] as const)(
    'HOM-5: axe finds nothing (%s, %s, %i px), and no page wider than the window',
    async (locale, scheme, width) => {
      const page = await openHome(locale, {
        bypassCSP: true,
        colorScheme: scheme,
        reducedMotion: 'reduce',
        viewport: { width, height: 900 },
      })
      await stage(page)
        .getByText(/Finished|实际用时/)
        .waitFor()
      await cards(page).and(page.locator(':enabled')).first().waitFor()
      expect(await findBarriers(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
    },
  )
})
