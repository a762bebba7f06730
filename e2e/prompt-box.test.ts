import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findBarriers } from './testing/find-barriers.ts'
import { openBrowser } from './testing/open-browser.ts'
import { realData } from './testing/real-data.ts'
import { type Product, startProduct } from './testing/start-product.ts'

const patient = { timeout: 15_000 }

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

async function open(locale: 'en' | 'zh-CN', files: string[]): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 }, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(product.url)
  await page.locator('input[type=file]').first().setInputFiles(files.map(realData))
  await page.waitForURL(/\/analysis\/new/)
  return page
}

const words = (page: Page) => page.getByRole('textbox', { name: /Your question|您的问题/ })

it('QST-6: columns are offered at the caret while a question is written, and taken with the keyboard or a click', async () => {
  const page = await open('zh-CN', ['icu_zh.xlsx', 'penguins_raw.csv'])
  await words(page).click()
  await page.keyboard.type('比较@压')
  const list = page.getByRole('listbox', { name: '列名' })
  await list.getByRole('option', { name: /收缩压/ }).waitFor()
  const option = await words(page).getAttribute('aria-activedescendant')
  expect(await page.locator(`[id="${option}"]`).getAttribute('aria-selected')).toBe('true')
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Enter')
  expect(await words(page).inputValue()).toBe('比较收缩压')
  await page.keyboard.type('与@LEN')
  await list.getByRole('option', { name: /Culmen Length/ }).click()
  expect(await words(page).inputValue()).toBe('比较收缩压与`Culmen Length (mm)` ')
  await page.keyboard.type('@')
  await list.waitFor()
  await page.keyboard.press('Escape')
  expect(await list.count()).toBe(0)
  expect(await words(page).inputValue()).toBe('比较收缩压与`Culmen Length (mm)` @')
  await words(page).fill('compare spec')
  await page.keyboard.press('Control+Space')
  await page.keyboard.press('Tab')
  expect(await words(page).inputValue()).toBe('compare Species ')
  await page.context().close()
})

it('QST-7, QST-8, QST-10: a guest is led to an account; a reload keeps words, models, repeats and chosen tables; an arrow up brings the last question back', async () => {
  const page = await open('en', ['penguins.csv', 'tooth_growth.csv'])
  await page.getByRole('checkbox', { name: 'Use tooth_growth.csv' }).uncheck()
  await words(page).fill('describe this table')
  await page.getByRole('button', { name: /^Models/ }).click()
  await page.getByText(/^This question is ≈ [\d,]{3,} tokens/).waitFor()
  const panel = page.getByRole('dialog', { name: 'Models' })
  await panel.getByText(/^\d+ more models \(.+, …\) can be used with an account and a key of your own/).waitFor()
  expect(await panel.getByRole('link', { name: 'Create an account' }).count()).toBe(1)
  expect(await panel.getByText('.env').count()).toBe(0)
  await panel.getByText('Setting keys on the server').click()
  await panel
    .getByText(/Set \w+_API_KEY in the environment or in \.env/)
    .first()
    .waitFor()
  await page.getByRole('spinbutton', { name: 'Repeats' }).fill('2')
  await page.keyboard.press('Escape')
  await page.reload()
  expect(await words(page).inputValue()).toBe('describe this table')
  await page.getByRole('button', { name: /^Models.* × 2$/ }).waitFor()
  await expect.poll(() => page.getByRole('checkbox', { name: 'Use penguins.csv' }).isChecked(), patient).toBe(true)
  expect(await page.getByRole('checkbox', { name: 'Use tooth_growth.csv' }).isChecked()).toBe(false)
  await page.getByRole('button', { name: /^Models/ }).click()
  await page.getByRole('spinbutton', { name: 'Repeats' }).fill('1')
  await page.keyboard.press('Escape')
  await words(page).press('Control+Enter')
  await page.waitForURL(/\/analysis\/(?!new)/)
  await expect.poll(() => words(page).inputValue(), patient).toBe('')
  await expect
    .poll(async () => {
      await words(page).press('ArrowUp')
      return words(page).inputValue()
    }, patient)
    .toBe('describe this table')
  await page.goto(`${product.url}/analysis/new`)
  expect(await words(page).inputValue()).toBe('')
  await page.context().close()
})
