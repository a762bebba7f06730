import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers } from './testing/find-barriers.ts'
import { openBrowser } from './testing/open-browser.ts'
import { type Product, startProduct } from './testing/start-product.ts'

let product: Product
let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

async function open(locale = 'en-GB', colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ locale, colorScheme, bypassCSP: true })
  contexts.push(context)
  return context.newPage()
}

/** Opens a section of the settings as a new or known account. */
async function signIn(page: Page, email: string, mode: 'sign-up' | 'sign-in'): Promise<void> {
  await page.goto(product.url)
  const { status } = await page.evaluate(
    async ([path, body]) => {
      const response = await fetch(`/api/auth/${path}/email`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: body ?? '',
      })
      return { status: response.status }
    },
    [mode, JSON.stringify({ email, password: 'correct horse', name: 'Ann' })] as const,
  )
  expect(status).toBe(200)
}

const saved = (page: Page, text: string) => page.getByRole('status').getByText(text).first().waitFor()

describe('settings', () => {
  it('STG-13: from an analysis to the settings and back, over several sections', async () => {
    const page = await open()
    await page.goto(`${product.url}/analysis/new`)
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.getByRole('link', { name: 'Figures', exact: true }).click()
    await page.getByRole('link', { name: 'Back to the analysis' }).click()
    await page.waitForURL('**/analysis/new')
  })

  it('STG-9: each section has its address; STG-6: what is changed survives a reload, for a new analysis too', async () => {
    const page = await open()
    await page.goto(`${product.url}/settings`)
    await page.waitForURL('**/settings/general')
    await page.getByRole('radio', { name: /^Names and types only/ }).check()
    await saved(page, 'Saved')
    await page.reload()
    expect(await page.getByRole('radio', { name: /^Names and types only/ }).isChecked()).toBe(true)
    await page.getByRole('link', { name: 'Models and keys' }).click()
    await page.waitForURL('**/settings/models')
    await page.getByRole('heading', { level: 1, name: 'Keys need an account' }).waitFor()
    await page.goto(`${product.url}/analysis/new`)
    await page.getByRole('button', { name: 'What models may be told: Names only' }).waitFor()
  })

  it('STG-10: an account speaks the language that it chose on another machine too', async () => {
    const first = await open()
    await signIn(first, 'ann@example.org', 'sign-up')
    await first.goto(`${product.url}/settings/general`)
    await first.getByRole('radio', { name: '中文', exact: true }).check()
    await first.getByRole('heading', { level: 1, name: '通用' }).waitFor()
    await saved(first, '已保存')
    const second = await open()
    await signIn(second, 'ann@example.org', 'sign-in')
    await second.goto(`${product.url}/settings/general`)
    await second.getByRole('heading', { level: 1, name: '通用' }).waitFor()
  })

  it('STY-11: the sample follows a change of the style, which survives a reload and is a click from the question', async () => {
    const page = await open('zh-CN')
    await page.goto(`${product.url}/settings/general`)
    await page.getByRole('radio', { name: '关闭' }).check()
    await saved(page, '已保存')
    await page.goto(`${product.url}/analysis/new`)
    await page.getByRole('link', { name: '图表样式' }).click()
    await page.getByRole('img', { name: /预设：默认，配色：Okabe–Ito/ }).waitFor()
    await page.getByRole('combobox', { name: '预设' }).selectOption('Nature')
    await page.getByRole('radio', { name: /^Tol bright/ }).check()
    await page.getByText('89 × 67 mm').waitFor()
    const sample = page.getByRole('img', { name: /预设：Nature，配色：Tol bright/ })
    // 89 mm at 300 dpi.
    await expect
      .poll(() => sample.evaluate((image) => Reflect.get(image, 'naturalWidth')), { timeout: 20_000 })
      .toBe(1051)
    await saved(page, '已保存')
    await page.reload()
    await page.getByText('89 × 67 mm').waitFor()
    expect(await page.getByRole('radio', { name: /^Tol bright/ }).isChecked()).toBe(true)
    await page.getByRole('button', { name: '全部恢复默认' }).click()
    await page.getByText('178 × 117 mm').waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('89 × 67 mm').waitFor()
  })

  it.each(['light', 'dark'] as const)(
    'WEB-17: axe finds no barrier in the settings, in the %s theme',
    async (theme) => {
      const page = await open('zh-CN', theme)
      await signIn(page, `${theme}@example.org`, 'sign-up')
      await page.goto(`${product.url}/settings/general`)
      await page.getByRole('button', { name: /^默认模型/ }).click()
      await page.getByRole('checkbox').first().waitFor()
      const barriers = await findBarriers(page)
      await page.goto(`${product.url}/settings/figures`)
      await page.getByRole('img', { name: /配色/ }).waitFor()
      expect([...barriers, ...(await findBarriers(page))]).toEqual([])
    },
  )
})
