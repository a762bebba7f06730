import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import {
  type ProviderSimulator,
  startProviderSimulator,
} from '../backend/llm-adapters/simulator/start-provider-simulator.ts'
import { findBarriers } from './testing/find-barriers.ts'
import { openBrowser } from './testing/open-browser.ts'
import { realData } from './testing/real-data.ts'
import { type Product, startProduct } from './testing/start-product.ts'

const mended = 'import pandas as pd\npenguins = pd.read_csv("data/penguins.csv")\nprint("mended", len(penguins))'

let simulator: ProviderSimulator
let product: Product
let browser: Browser
let context: BrowserContext
let told: string[] = []

beforeAll(async () => {
  simulator = await startProviderSimulator(({ body }) => {
    told.push(JSON.stringify(body))
    return { type: 'answer', text: ['The column has another name.\n```python\n', mended, '\n```'], usage: 'counted' }
  })
  product = await startProduct({
    env: { OPENAI_COMPATIBLE_BASE_URL: simulator.url, OPENAI_COMPATIBLE_MODELS: 'house-model', GUEST_MODELS: 'all' },
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await simulator?.close()
})
afterEach(() => context?.close())

async function openPenguins(language: 'zh-CN' | 'en'): Promise<Page> {
  context = await browser.newContext({ locale: language, viewport: { width: 1280, height: 900 }, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(product.url)
  await page.locator('input[type=file]').first().setInputFiles(realData('penguins.csv'))
  await page.waitForURL(/\/analysis\//)
  return page
}

async function write(page: Page, code: string): Promise<void> {
  await page.getByRole('button', { name: 'Python', exact: true }).click()
  await page.locator('.monaco-editor').waitFor()
  await page.keyboard.insertText(code)
}

const ended = (page: Page, words: string) =>
  page.locator('article').filter({ hasText: words }).getByRole('status').first().waitFor({ timeout: 60_000 })

it('EDT-4, EDT-7: own code runs without a model; its names and columns complete, and what is wrong is marked', async () => {
  const page = await openPenguins('en')
  await write(page, 'import pandas as pd\npenguins = pd.read_csv("data/penguins.csv")\nprint("rows", len(penguins))')
  await page.keyboard.press('Control+Enter')
  await page.getByText('rows 344').waitFor({ timeout: 60_000 })

  await write(page, 'value = unknown_name\n')
  await page
    .getByRole('list', { name: 'What the linter marks' })
    .getByText(/unknown_name/)
    .waitFor()
  await page.locator('.monaco-editor .squiggly-error').waitFor()
  await page.keyboard.type('pengu')
  await page.locator('.suggest-widget').getByText('penguins').first().waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('["bill_le')
  await page.locator('.suggest-widget').getByText('bill_length_mm').first().waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.suggest-widget.visible').waitFor({ state: 'detached' })
  expect(await page.evaluate<string>('document.activeElement.tagName')).not.toBe('BUTTON')
  await page.keyboard.press('Escape')
  await page.locator('button:focus', { hasText: 'Run the code' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.reload()
  await page.getByText('not run', { exact: true }).waitFor()
  await page.getByText('unknown_name').first().waitFor()
})

it('EDT-13: what the editor itself says is in the language of the page', async () => {
  const page = await openPenguins('zh-CN')
  await page.getByRole('button', { name: 'Python', exact: true }).click()
  await page.locator('.monaco-editor').waitFor()
  await page.keyboard.type('zzzz')
  await page.keyboard.press('Control+Space')
  await page.locator('.suggest-widget').getByText('无建议').waitFor()
})

it('EDT-6, EDT-8: a failed step is explained and mended by a model, which is told the code and its error', async () => {
  told = []
  const page = await openPenguins('zh-CN')
  await write(page, 'import pandas as pd\ndf = pd.read_csv("data/penguins.csv")\ndf["Bill Length"]')
  await page.keyboard.press('Shift+Enter')
  await page.getByText('代码使用了不存在的列名或键。').waitFor({ timeout: 60_000 })
  await page.getByText(/是否想用：bill_length_mm/).waitFor()
  await page.getByRole('button', { name: '请模型修复' }).click()
  await page.getByText('mended 344').waitFor({ timeout: 60_000 })
  await ended(page, 'mended 344')
  expect(told[0]).toContain('Bill Length')
  expect(told[0]).toContain('KeyError')
  await page.getByRole('link', { name: '修复前面的步骤' }).waitFor()
  await page.getByRole('button', { name: '与修改前对比' }).first().click()
  await page.locator('.monaco-diff-editor').first().waitFor()
})
