import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { findBarriers } from './testing/find-barriers.ts'
import { openBrowser } from './testing/open-browser.ts'
import { realData } from './testing/real-data.ts'
import { type Product, startProduct } from './testing/start-product.ts'

let product: Product
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})
afterEach(() => context?.close())

async function analyse(language: 'zh-CN' | 'en', question: string): Promise<Page> {
  context = await browser.newContext({ locale: language, viewport: { width: 1440, height: 900 }, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(product.url)
  await page.locator('input[type=file]').first().setInputFiles(realData('penguins.csv'))
  await page.waitForURL(/\/analysis\//)
  await page.getByRole('textbox', { name: /Your question|问题/ }).fill(question)
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('status')
    .filter({ hasText: /Done|完成/ })
    .waitFor({ timeout: 30_000 })
  return page
}

it('SHL-8: on a scrolled analysis the notice of a lost connection covers nothing and is not covered', async () => {
  const page = await analyse('zh-CN', '比较不同物种的体重并绘图')
  await page.getByRole('button', { name: '变量' }).click()
  await page.mouse.wheel(0, 600)
  await context.setOffline(true)
  await page.getByRole('link', { name: '历史' }).click()
  const notice = page.getByText('与服务器的连接已中断', { exact: false }).first()
  await notice.waitFor({ timeout: 20_000 })
  await page.goBack()
  await page.mouse.wheel(0, 600)
  for (const shown of [
    notice,
    page.getByRole('button', { name: '文件', exact: true }),
    page.getByRole('tab', { name: '变量' }),
  ])
    await shown.click({ trial: true, timeout: 5_000 })
})

it('KRN-9: by keyboard to variables, the rows of a table, restart and replay; the panel stays open after a reload', async () => {
  const page = await analyse('en', 'compare body mass between species and plot it')
  await page.getByRole('button', { name: 'Variables' }).focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Side panel' })
  await panel.getByText('Python is ready').waitFor()
  await panel
    .getByRole('button', { name: /DataFrame 344/ })
    .first()
    .click()
  await panel.getByRole('columnheader', { name: /bill_length_mm/ }).waitFor()
  await panel.getByText('20 of 344 rows', { exact: false }).waitFor()
  expect(await findBarriers(page)).toEqual([])

  await panel.getByRole('button', { name: 'Restart…' }).click()
  await page.getByText(/All variables are lost/).waitFor()
  await page.getByRole('button', { name: 'Restart', exact: true }).click()
  await panel.getByText(/Python is not open/).waitFor()
  await panel.getByText(/It was restarted, so its variables are gone/).waitFor()

  await page.reload()
  await panel.getByRole('button', { name: 'Restart…' }).click()
  await page.getByRole('button', { name: /run all steps \(1\)/ }).click()
  await panel.getByText('Python is ready').waitFor({ timeout: 30_000 })
  await panel
    .getByRole('button', { name: /DataFrame 344/ })
    .first()
    .waitFor()
})

it('KRN-9: on a phone the panel comes from below, in Chinese, and Escape closes it', async () => {
  const page = await analyse('zh-CN', '比较不同物种的体重并绘图')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: '变量' }).click()
  const panel = page.getByRole('complementary', { name: '侧边栏' })
  await panel.getByText('Python 已就绪').waitFor()
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
})
