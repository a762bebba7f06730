import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers } from './testing/find-barriers.ts'
import { openBrowser } from './testing/open-browser.ts'
import { type Product, startProduct } from './testing/start-product.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

/** Opens every page of a newcomer's way, one after the other, and gathers the barriers of each. */
async function walk(page: Page): Promise<string[]> {
  const barriers: string[] = []
  const check = async () => barriers.push(...(await findBarriers(page)))
  const open = async (path: string, heading: RegExp) => {
    await page.goto(`${product.url}${path}`)
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
  }
  await open('/sign-in', /Sign in/)
  await check()
  await open('/analysis/new', /New analysis/)
  await check()
  await open('/', /Ask your table/)
  await check()
  await page.getByRole('button', { name: 'Compare body_mass_g between species and plot it' }).click()
  await page.getByText('Done', { exact: true }).waitFor({ timeout: 60_000 })
  await page.waitForLoadState('networkidle')
  await check()
  await page.getByRole('button', { name: 'Show the table' }).click()
  await page.getByRole('button', { name: /Built-in analyst/ }).click()
  await page.getByRole('dialog').getByText('Not available').waitFor()
  await check()
  await open('/history', /History/)
  await page.getByRole('link', { name: /Compare body_mass_g/ }).waitFor()
  await check()
  return barriers
}

describe('the pages for everybody', () => {
  it.each(['light', 'dark'] as const)('WEB-17: axe finds no barrier on any page in the %s theme', async (theme) => {
    const context = await browser.newContext({
      locale: 'en',
      colorScheme: theme,
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 900 },
      bypassCSP: true,
    })
    try {
      expect(await walk(await context.newPage())).toEqual([])
    } finally {
      await context.close()
    }
  })
})
