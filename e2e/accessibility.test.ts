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

type Look = { language: 'en' | 'zh-CN'; theme: 'light' | 'dark'; width: number }

/** How the page calls what is clicked on the way. */
const names = {
  en: { ask: 'Compare body_mass_g between species and plot it', done: 'Done', table: 'Show the table' },
  'zh-CN': { ask: '比较不同 species 的 body_mass_g 并绘图', done: '完成', table: '显示表格' },
}

/** Opens every page of a newcomer's way and the windows on it, one after the other, and gathers the barriers of each. */
async function walk(page: Page, { language, width }: Look): Promise<string[]> {
  const texts = names[language]
  const barriers: string[] = []
  const check = async () => barriers.push(...(await findBarriers(page)))
  const open = async (path: string) => {
    await page.goto(`${product.url}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    await check()
    const widthPx = await page.evaluate('document.documentElement.scrollWidth')
    if (widthPx !== width) barriers.push(`${path} is ${widthPx} px wide`)
  }
  await open('/sign-in')
  await open('/analysis/new')
  await open('/')
  await open('/examples')
  await page.getByRole('button', { name: texts.ask }).first().click()
  await page.getByText(texts.done, { exact: true }).first().waitFor({ timeout: 60_000 })
  await page.waitForLoadState('networkidle')
  await check()
  const analysis = new URL(page.url()).pathname
  await page.getByRole('button', { name: texts.table }).click()
  await page.getByRole('button', { name: /Built-in analyst|内置分析师/ }).click()
  await page
    .getByRole('dialog')
    .getByText(/Not available|不可用/)
    .first()
    .waitFor()
  await check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: /Command palette|命令面板/ }).waitFor()
  await check()
  await page.keyboard.press('Escape')
  for (const path of ['/history', '/scoreboard', '/settings', ...sections.map((id) => `/settings/${id}`)])
    await open(path)
  await open(analysis)
  return barriers
}

const sections = ['general', 'figures', 'models', 'templates', 'usage', 'limits']

describe('the pages for everybody', () => {
  it.each<Look>([
    { language: 'en', theme: 'light', width: 1280 },
    { language: 'zh-CN', theme: 'dark', width: 390 },
  ])('WEB-17: axe finds no barrier on any page: $language, $theme, $width px', async (look) => {
    const context = await browser.newContext({
      locale: look.language,
      colorScheme: look.theme,
      reducedMotion: 'reduce',
      viewport: { width: look.width, height: 900 },
      bypassCSP: true,
    })
    try {
      expect(await walk(await context.newPage(), look)).toEqual([])
    } finally {
      await context.close()
    }
  })
})
