import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AnalysisDetails } from '#contract/analysis.ts'
import type { HistoryPage } from '#contract/history.ts'
import type { Run } from '#contract/run.ts'
import { ApiClient } from './testing/api-client.ts'
import { findBarriers } from './testing/find-barriers.ts'
import { openBrowser } from './testing/open-browser.ts'
import { realData } from './testing/real-data.ts'
import { type Product, startProduct } from './testing/start-product.ts'

const email = 'history@example.org'
let product: Product
let browser: Browser
let client: ApiClient
let first: Run
let second: Run

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  client = await new ApiClient(product.url).signUp(email)
  const { body: penguins } = await client.upload(realData('penguins.csv'))
  const shortened = readFileSync(realData('penguins.csv'), 'utf8').replace('body_mass_g', 'mass')
  await client.uploadBytes(Buffer.from(shortened), 'other penguins.csv')
  const { body: icu } = await client.upload(realData('icu_zh.xlsx'))
  first = await client.ask('Compare body_mass_g between species', [penguins.id])
  second = await client.execute("import pandas as pd\nprint('平均心率', len(pd.read_excel('data/icu_zh.xlsx')))", {
    datasetIds: [icu.id],
  })
  await client.run({ prompt: 'Describe the table', datasetIds: [penguins.id], models: ['builtin/analyst'], repeats: 2 })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

async function open(path: string, locale = 'en'): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ locale, bypassCSP: true })
  await context.request.post(`${product.url}/api/auth/sign-in/email`, {
    data: { email, password: 'correct horse battery' },
    headers: { origin: product.url },
  })
  const page = await context.newPage()
  await page.goto(product.url + path)
  return page
}

/** Under load an answer takes its time. */
const soon = { timeout: 10_000 }

const rowOf = (page: Page, text: string | RegExp): Locator => page.locator('li[data-entry]').filter({ hasText: text })
const rows = (page: Page) => page.locator('li[data-entry]')

async function choose(page: Page, row: Locator, item: string | RegExp): Promise<void> {
  await row.getByRole('button', { name: /^More for|的更多操作$/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

it('WEB-54: a comparison is one row, which leads to it and counts its runs by outcome', async () => {
  const page = await open('/history')
  await rows(page).nth(2).waitFor()
  expect(await rows(page).count()).toBe(3)
  const row = rowOf(page, 'Describe the table')
  expect(await row.textContent()).toMatch(/2 done/)
  expect(await findBarriers(page)).toEqual([])
  await row.getByRole('link').first().click()
  await page.waitForURL(/\/comparison\//)
  await page.context().close()
})

it('HIS-50: a word that is only in an output is found, shown where it stands, and leads to its run; filters are in the address', async () => {
  const page = await open('/history', 'zh-CN')
  await rows(page).nth(2).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('心率')
  await expect.poll(() => rows(page).count(), soon).toBe(1)
  expect(await page.locator('mark').first().textContent()).toBe('心率')
  await expect.poll(() => new URL(page.url()).searchParams.get('search'), soon).toBe('心率')
  await page.reload()
  await expect.poll(() => rows(page).count(), soon).toBe(1)
  await page.locator('mark').first().click()
  await page.waitForURL(new RegExp(`/run/${second.id}$`))

  await page.goto(`${product.url}/history?search=absent`)
  await page.getByRole('button', { name: '清除搜索和筛选' }).click()
  await expect.poll(() => rows(page).count(), soon).toBe(3)
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await page.getByLabel('类型').selectOption('模型比较')
  await expect.poll(() => rows(page).count(), soon).toBe(1)
  expect(page.url()).toContain('kind=comparison')
  await page.getByRole('button', { name: /移除筛选条件/ }).click()
  await expect.poll(() => rows(page).count(), soon).toBe(3)
  await page.context().close()
})

it('HIS-52: rows are walked, starred and renamed with the keyboard; tags are kept; a deletion is taken back', async () => {
  const page = await open('/history')
  await rows(page).nth(2).waitFor()
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('s')
  const details = async () => (await client.send<AnalysisDetails>('GET', `/api/analyses/${first.analysisId}`)).body
  await expect.poll(async () => (await details()).isStarred, soon).toBe(true)
  await page.keyboard.press('e')
  await page.keyboard.type('My study')
  await page.keyboard.press('Enter')
  const row = rowOf(page, 'My study')
  await choose(page, row, 'Edit tags…')
  await page.getByLabel('New tag').and(page.locator(':focus')).waitFor()
  await page.keyboard.insertText('论文')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Remove tag “论文”' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(details, soon).toMatchObject({ title: 'My study', tags: ['论文'], isStarred: true })
  await row.getByRole('button', { name: 'Only with tag “论文”' }).click()
  await expect.poll(() => rows(page).count(), soon).toBe(1)

  await choose(page, row, 'Delete')
  await expect.poll(() => rows(page).count(), soon).toBe(0)
  await expect.poll(async () => (await client.send('GET', `/api/runs/${first.id}`)).status, soon).toBe(404)
  await page.getByRole('button', { name: 'Undo' }).click()
  await row.waitFor()
  expect((await client.send('GET', `/api/runs/${first.id}`)).status).toBe(200)
  await page.context().close()
})

it('HIS-53: the workbench shows the title and lets it be written anew in place', async () => {
  const page = await open(`/analysis/${second.analysisId}`)
  await page.getByRole('heading', { level: 1 }).getByRole('button').click()
  await page.getByLabel('Title').fill('ICU count')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.title(), soon).toBe('ICU count · LLM Data Lab')
  await page.getByRole('button', { name: 'More for this analysis' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.waitForURL(/\/history$/)
  await page.getByRole('link', { name: 'Recently deleted' }).click()
  await rowOf(page, 'ICU count').getByRole('button', { name: 'Restore' }).click()
  await page.getByText('Nothing was deleted').waitFor()
  await page.context().close()
})

it('HIS-54: an analysis is repeated on another file, with a word about columns that it lacks', async () => {
  const page = await open('/history?search=body_mass_g')
  await choose(page, rowOf(page, 'My study'), 'Repeat on another file…')
  await page.locator('select:focus').waitFor()
  await page.getByLabel('In place of penguins.csv').selectOption('other penguins.csv')
  await page.getByText('body_mass_g').last().waitFor()
  expect(await page.getByRole('dialog').textContent()).toMatch(/columns that this file does not have: .*body_mass_g/)
  await page.getByRole('button', { name: 'Repeat the steps' }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/analysis/') && !url.pathname.includes(first.analysisId))
  const analysisId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const list = () => client.send<HistoryPage>('GET', `/api/history?search=${encodeURIComponent('other penguins')}`)
  await expect.poll(async () => (await list()).body.entries[0]?.id, soon).toBe(analysisId)
  const runId = (await list()).body.entries[0]?.lastRunId ?? ''
  const run = await client.waitFor(runId)
  expect(run).toMatchObject({ parentRunId: first.id, model: null, prompt: first.prompt, status: 'failed' })
  expect(run.attempts[0]?.code).toContain('data/other penguins.csv')
  await page.context().close()
})

it('HIS-55: two runs are chosen and compared side by side', async () => {
  const page = await open(`/run/${first.id}`)
  await page.getByRole('link', { name: 'Compare with another run' }).click()
  await page.getByText('Choose a run to compare with').waitFor()
  await rowOf(page, 'ICU count')
    .getByRole('link', { name: /^Compare with/ })
    .click()
  await page.getByRole('heading', { name: 'Two runs side by side' }).waitFor()
  await page.getByRole('link', { name: first.prompt }).waitFor()
  const results = page.getByRole('region', { name: 'Side by side' }).first()
  await results.scrollIntoViewIfNeeded()
  await results.getByText('平均心率').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.context().close()
})

it('WEB-60: without a network the page says so once, keeps its rows, and goes on when the network is back', async () => {
  const page = await open('/history')
  await rows(page).first().waitFor()
  await page.context().setOffline(true)
  await page.getByText('The connection to the server is interrupted.').waitFor(soon)
  expect(await rows(page).count()).toBeGreaterThan(2)
  await page.getByRole('searchbox').fill('ICU count')
  await expect.poll(() => page.getByText('cannot be reached').count(), soon).toBe(0)
  await page.context().setOffline(false)
  await expect.poll(() => rows(page).count(), { timeout: 20_000 }).toBe(1)
  expect(await page.getByText('The connection to the server is interrupted.').count()).toBe(0)
  await page.context().close()
})
