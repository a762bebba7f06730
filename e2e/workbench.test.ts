import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from './testing/open-browser.ts'
import { realData } from './testing/real-data.ts'
import { type Product, startProduct } from './testing/start-product.ts'

let product: Product
let browser: Browser
let context: BrowserContext
let requested: string[]
let complaints: string[]

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

async function open(language: 'zh-CN' | 'en', width = 1280): Promise<Page> {
  context = await browser.newContext({ locale: language, viewport: { width, height: 900 } })
  requested = []
  complaints = []
  context.on('request', (request) => requested.push(request.url()))
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  const page = await context.newPage()
  await page.goto(product.url)
  return page
}

beforeEach(() => {
  requested = []
  complaints = []
})
afterEach(async () => {
  await context?.close()
  const elsewhere = requested.filter((url) => !url.startsWith(product.url) && !/^(data|blob):/.test(url))
  expect(elsewhere, 'requests that left the origin').toEqual([])
})

/** The timeline's text without what ticks. */
const transcript = async (page: Page) => {
  const timeline = page.getByRole('region', { name: /Steps of this analysis|本次分析的步骤/ })
  await timeline
    .getByText(/Done|完成/)
    .first()
    .waitFor()
  await page.waitForLoadState('networkidle')
  await expect.poll(() => timeline.getByText(/Loading|加载中/).count(), { timeout: 15_000 }).toBe(0)
  return (await timeline.textContent()) ?? ''
}

async function waitForFigure(page: Page): Promise<void> {
  const figure = page.locator('img[src*="/api/artifacts/"]').first()
  await figure.waitFor({ timeout: 30_000 })
  await expect
    .poll(() => figure.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth), {
      timeout: 15_000,
    })
    .toBeGreaterThan(300)
}

async function uploadAndAsk(page: Page, file: string, question: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.waitForURL(/\/analysis\//)
  await page.getByRole('textbox', { name: /Your question|问题/ }).fill(question)
  await page.keyboard.press('Control+Enter')
  await waitForFigure(page)
}

describe('the pages in a real browser', () => {
  it('WEB-E1: a guest has a figure from a sample with one click, in Chinese, and nothing leaves the origin', async () => {
    const page = await open('zh-CN')
    await page
      .getByRole('button', { name: /enzyme_activity/ })
      .first()
      .click()
    await waitForFigure(page)
    expect(complaints).toEqual([])
  })

  it('WEB-E2: an uploaded workbook is asked in Chinese; reload and a second tab show the identical transcript', async () => {
    const page = await open('zh-CN')
    await uploadAndAsk(page, realData('icu_zh.xlsx'), '请分析性别与收缩压的关系并绘图')
    const first = await transcript(page)
    expect(first).toContain('0.4988')
    expect(first).toMatch(/124/)
    await page.reload()
    await expect.poll(() => transcript(page), { timeout: 15_000 }).toBe(first)
    const second = await context.newPage()
    await second.goto(page.url())
    await expect.poll(() => transcript(second), { timeout: 15_000 }).toBe(first)
  })

  it('WEB-E3, SHL-2: code is edited in Monaco and run with Shift+Enter as a new step', async () => {
    const page = await open('en')
    await uploadAndAsk(page, realData('penguins.csv'), 'compare body mass between species and plot it')
    await page.getByRole('button', { name: 'Edit' }).first().click()
    const editor = page.locator('.monaco-editor').first()
    await editor.waitFor()
    await editor.click()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('print("edited by hand", 84 / 2)')
    await page.keyboard.press('Shift+Enter')
    await page.getByText('edited by hand 42').waitFor()
    await page.getByText('edited from an earlier step').waitFor()
  })

  it('WEB-61: a request that an answer offers is asked with one click, and gives a figure', async () => {
    const page = await open('en')
    await page.locator('input[type=file]').first().setInputFiles(realData('penguins.csv'))
    await page.waitForURL(/\/analysis\//)
    await page.getByRole('textbox', { name: 'Your question' }).fill('compare length between species')
    await page.keyboard.press('Control+Enter')
    const choices = page.getByRole('list', { name: 'Requests to go on with' })
    await choices.waitFor()
    await page.setViewportSize({ width: 340, height: 844 })
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(
      0,
    )
    await choices.getByRole('button', { name: 'compare flipper_length_mm between species' }).click()
    await waitForFigure(page)
  })

  it('WEB-E4: a file that is no table says what to do, in the language of the page', async () => {
    const page = await open('en')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) })
    await page.getByText(/“empty.csv” is empty/).waitFor()
  })

  it('WEB-E5: on a phone nothing is wider than the screen', async () => {
    const page = await open('zh-CN', 390)
    const overflow = () => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page
      .getByRole('button', { name: /enzyme_activity/ })
      .first()
      .click()
    await waitForFigure(page)
    expect(await overflow()).toBeLessThanOrEqual(0)
  })

  it('WEB-19: after a run the question and the start of its answer are in view, and long code is folded', async () => {
    const page = await open('en')
    await page.locator('input[type=file]').first().setInputFiles(realData('penguins.csv'))
    await page.waitForURL(/\/analysis\//)
    await page.getByRole('textbox', { name: 'Your question' }).fill('compare body mass between species and plot it')
    await page.keyboard.press('Control+Enter')
    await waitForFigure(page)
    const question = page.getByRole('heading', { level: 2, name: 'compare body mass between species and plot it' })
    const questionTop = 'document.querySelector("article h2")?.getBoundingClientRect().top'
    await question.waitFor()
    await expect.poll(() => page.evaluate<number>(questionTop), { timeout: 10_000 }).toBeGreaterThanOrEqual(0)
    expect(await page.evaluate<number>(questionTop)).toBeLessThan(500)
    await page
      .getByRole('button', { name: /Show all \d+ lines/ })
      .first()
      .waitFor()
  })

  it('ATTACK-61/64: HTML from code runs in a sealed frame: it reaches neither page, cookies nor network', async () => {
    const page = await open('en')
    await uploadAndAsk(page, realData('penguins.csv'), 'compare body mass between species and plot it')
    const hostile = `<b>shown</b><img src=x onerror="try{parent.document.title='stolen'}catch(e){};try{fetch('/api/stolen')}catch(e){};new Image().src='/api/stolen-by-image';try{document.title=document.cookie||'none'}catch(e){}"><script>try{top.location='/stolen'}catch(e){}</script>`
    const analysisId = page.url().match(/analysis\/([0-9a-f-]+)/)?.[1]
    await page.evaluate(
      ([code, id]) =>
        fetch('/api/runs', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ code, analysisId: id }),
        }),
      [`from IPython.display import HTML, display\ndisplay(HTML(${JSON.stringify(hostile)}))`, analysisId],
    )
    await page.reload()
    const frames = page.locator('iframe')
    await expect
      .poll(
        async () => {
          for (const frame of await frames.all())
            if (
              await frame
                .contentFrame()
                .getByText('shown')
                .isVisible()
                .catch(() => false)
            )
              return true
          return false
        },
        { timeout: 20_000 },
      )
      .toBe(true)
    for (const frame of await frames.all()) expect(await frame.getAttribute('sandbox')).toBe('allow-scripts')
    expect(await page.title()).not.toContain('stolen')
    expect(page.url()).not.toContain('stolen')
    expect(requested.filter((url) => url.includes('stolen'))).toEqual([])
  })
})
