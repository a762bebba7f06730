import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './testing/open-browser.ts'
import { type Product, startProduct } from './testing/start-product.ts'

let product: Product
let browser: Browser
let context: BrowserContext
let requested: string[] = []

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

async function open(language: 'zh-CN' | 'en', path = '/'): Promise<Page> {
  context = await browser.newContext({ locale: language, viewport: { width: 1280, height: 800 } })
  requested = []
  context.on('request', (request) => requested.push(request.url()))
  const page = await context.newPage()
  await page.goto(`${product.url}${path}`)
  return page
}

afterEach(async () => {
  await context?.close()
  expect(requested.filter((url) => !url.startsWith(product.url) && !/^(data|blob):/.test(url))).toEqual([])
})

async function analyse(page: Page): Promise<void> {
  await page.goto(`${product.url}/examples`)
  await page.getByRole('button', { name: 'Compare body_mass_g between species and plot it' }).click()
  await page.getByText('Done', { exact: true }).waitFor({ timeout: 60_000 })
}

describe('what is on every page', () => {
  it('SHL-1: the palette finds commands, questions and tables, and gives the focus back', async () => {
    const page = await open('en')
    await analyse(page)
    const question = page.getByRole('textbox', { name: 'Your question' })
    await question.focus()
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Command palette' })
    const words = palette.getByRole('combobox')
    await words.fill('body_mass')
    await palette.getByRole('option', { name: 'Compare body_mass_g between species and plot it' }).waitFor()
    await words.fill('penguins')
    await palette.getByRole('option', { name: 'New analysis of penguins.csv' }).waitFor()
    await words.fill('nothing like this anywhere')
    await palette.getByText('Nothing fits these words.').waitFor()
    await page.keyboard.press('Escape')
    await palette.waitFor({ state: 'detached' })
    await page.locator('textarea[maxlength]:focus').waitFor()
    await page.keyboard.press('Control+k')
    await words.fill('hist')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/history$/)
  })

  it('SHL-1: the palette speaks the language of the page and switches it', async () => {
    const page = await open('zh-CN')
    await page.getByRole('button', { name: '查找或执行任意操作' }).click()
    await page.getByRole('dialog', { name: '命令面板' }).getByRole('combobox').fill('english')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Ask your table/ }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  it('SHL-2, SHL-3, SHL-4: keys go from page to page and step to step, and are letters in a field', async () => {
    const page = await open('en')
    await analyse(page)
    await page.keyboard.press('/')
    const question = page.getByRole('textbox', { name: 'Your question' })
    await page.locator('textarea[maxlength]:focus').waitFor()
    await page.keyboard.type('g h?')
    expect(await question.inputValue()).toBe('g h?')
    await question.blur()
    await page.mouse.move(800, 300)
    await page.mouse.wheel(0, 5000)
    await page.waitForTimeout(300)
    await page.keyboard.press('k')
    await page.locator('article:focus').waitFor()
    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await list.getByText('Next step').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.waitForURL(/\/settings/)
  })

  it('SHL-20: who starts a sample with the keyboard goes on at the start of the analysis, who asks in the field goes on there', async () => {
    const page = await open('en')
    await page.goto(product.url)
    await page.getByRole('button', { name: 'Describe this table' }).first().press('Enter')
    await page.waitForURL(/\/analysis\/(?!new)/)
    await page.locator('#content:focus').waitFor()
    await page.goto(`${product.url}/analysis/new`)
    await page.getByRole('checkbox', { name: /^Use / }).first().check()
    const question = page.getByRole('textbox', { name: 'Your question' })
    await question.fill('Describe this table')
    await question.press('Control+Enter')
    await page.waitForURL(/\/analysis\/(?!new)/)
    await page.locator('textarea[maxlength]:focus').waitFor()
  })

  it('SHL-7: a long analysis opens at its newest step, and the others are made when one comes near', async () => {
    const page = await open('en')
    await analyse(page)
    const analysisId = page.url().split('/analysis/')[1]?.split('#')[0] ?? ''
    const steps = 24
    for (let step = 1; step <= steps; step += 1) {
      const code = `print("line of step ${step}\\n" * 12)`
      const answer = await page.request.post(`${product.url}/api/runs`, {
        data: { code, analysisId, datasetIds: [] },
        headers: { origin: product.url },
      })
      expect(answer.status()).toBe(202)
    }
    await page.reload()
    await page.getByText(`line of step ${steps}`).first().waitFor({ timeout: 30_000 })
    expect(await page.locator('article').count()).toBe(steps + 1)
    expect(await page.locator('article[aria-busy]').count()).toBeLessThan(steps)
    await page.locator('article').first().scrollIntoViewIfNeeded()
    await page.getByText('Compare', { exact: false }).first().waitFor()
    await page.getByText('line of step 1', { exact: false }).first().waitFor()
  })

  it('SHL-8: a lost connection is said on the page, what was written stays, and the page goes on by itself', async () => {
    const page = await open('zh-CN', '/analysis/new')
    await page.getByRole('textbox', { name: '您的问题' }).fill('写了一半的问题')
    await context.setOffline(true)
    await page.getByRole('link', { name: '历史' }).click()
    await page.getByText('与服务器的连接已中断', { exact: false }).waitFor()
    expect(await page.getByRole('textbox', { name: '您的问题' }).inputValue()).toBe('写了一半的问题')
    await context.setOffline(false)
    await page.getByText('与服务器的连接已中断', { exact: false }).waitFor({ state: 'detached', timeout: 20_000 })
    await page.getByRole('heading', { level: 1, name: '历史' }).waitFor()
    await page.goBack()
    expect(await page.getByRole('textbox', { name: '您的问题' }).inputValue()).toBe('写了一半的问题')
  })

  it('SHL-5, SHL-6: the home page loads nothing of other origins, and none of the palette until it is asked for', async () => {
    const page = await open('en')
    await page.waitForLoadState('networkidle')
    const names = () => requested.map((url) => url.split('/').at(-1) ?? '')
    expect(names().some((name) => /^(command-palette|work-texts)/.test(name))).toBe(false)
    // A page that is not drawn yet has no shortcuts.
    await page.getByRole('button', { name: 'Find or do anything' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Command palette' }).waitFor()
    expect(names().some((name) => name.startsWith('command-palette'))).toBe(true)
  })
})
