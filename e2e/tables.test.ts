import { basename } from 'node:path'
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
afterEach(() => context?.close())
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

type Look = { language: 'zh-CN' | 'en'; width?: number }

type UploadedFile = { name: string; mimeType: string; buffer: Buffer }

/** The workbench with these files uploaded, the last of them in view. */
async function open(files: (string | UploadedFile)[], look: Look): Promise<Page> {
  const viewport = { width: look.width ?? 1600, height: 900 }
  context = await browser.newContext({ locale: look.language, viewport, bypassCSP: true })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  await page.goto(product.url)
  for (const file of files) {
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.waitForURL(/\/analysis\//)
    const name = typeof file === 'string' ? basename(file) : file.name
    await page
      .getByRole('region', { name: /^(Table|表格)$/ })
      .getByRole('heading', { name })
      .waitFor()
    await page.getByRole('table').waitFor()
  }
  return page
}

const header = (page: Page, name: string) => page.locator('thead th').filter({ hasText: name }).first()
const sortButton = (page: Page, name: string) => header(page, name).getByRole('button').first()

/** What the server works out takes its time on a busy machine. */
const eventually = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 20_000 })

/** The cells of a column as they are shown from the first row on. */
async function column(page: Page, name: string): Promise<string[]> {
  const place = await header(page, name).getAttribute('aria-colindex')
  return page.locator(`tbody td[aria-colindex="${place}"]`).allTextContents()
}

it('TBL-1, TBL-5: headers sort by click, by Shift and by keyboard', async () => {
  const page = await open([realData('penguins.csv')], { language: 'en' })
  await sortButton(page, 'body_mass_g').click()
  await eventually(async () => (await column(page, 'body_mass_g')).slice(0, 3)).toEqual(['2700', '2850', '2850'])
  expect(await header(page, 'body_mass_g').getAttribute('aria-sort')).toBe('ascending')
  await sortButton(page, 'body_mass_g').click()
  await eventually(async () => (await column(page, 'body_mass_g')).slice(0, 2)).toEqual(['6300', '6050'])
  await sortButton(page, 'body_mass_g').click()
  await eventually(async () => (await column(page, 'body_mass_g'))[0]).toBe('3750')
  await sortButton(page, 'island').click()
  await sortButton(page, 'bill_length_mm').click({ modifiers: ['Shift'] })
  await eventually(async () => (await column(page, 'bill_length_mm'))[0]).toBe('34.5')
  expect((await column(page, 'island'))[0]).toBe('Biscoe')
  await sortButton(page, 'species').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await eventually(() => header(page, 'island').getAttribute('aria-sort')).toBe('descending')
})

it('TBL-2, TBL-5: filters made from the profile stand as chips and are taken away', async () => {
  const page = await open([realData('icu_zh.xlsx')], { language: 'zh-CN' })
  await header(page, '性别').getByRole('button', { name: /^筛选/ }).click()
  await page.getByRole('checkbox', { name: /女/ }).check()
  await page.getByText('76 / 200 行').waitFor()
  expect(new Set(await column(page, '性别'))).toEqual(new Set(['女']))
  await page.keyboard.press('Escape')
  await header(page, '收缩压').getByRole('button', { name: /^筛选/ }).click()
  await page.getByRole('textbox', { name: '从' }).fill('180')
  await page.getByText('8 / 200 行').waitFor()
  await page.keyboard.press('Escape')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '移除筛选条件：性别：女' }).click()
  await page.getByText(/^\d+ \/ 200 行$/).waitFor()
  await page.getByRole('button', { name: '全部清除' }).click()
  await page.getByText('200 行 × 8 列').first().waitFor()
})

const samples = ['ID,dose', ...Array.from({ length: 8 }, (_, place) => `SRR103950${place},${place * 2}`)]
const counts = [
  'sample,gene,n',
  ...Array.from({ length: 32 }, (_, place) => `SRR103950${place % 8},G${place},${place}`),
]
const asFile = (name: string, lines: string[]) => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(`${lines.join('\n')}\n`),
})

it('TBL-9: keys that two tables share are told, and a click writes the join into the question', async () => {
  const page = await open([asFile('samples.csv', samples), asFile('counts.csv', counts)], { language: 'en' })
  await page.getByRole('checkbox', { name: 'Use samples.csv' }).check()
  const join = page.getByRole('region', { name: 'Shared keys' }).getByRole('button').first()
  await join.waitFor()
  const said = await join.textContent()
  for (const part of ['samples.csv · ID', 'counts.csv · sample', '100% of rows match']) expect(said).toContain(part)
  await join.click()
  const question = page.getByRole('textbox', { name: 'Your question' })
  await eventually(() => question.inputValue()).toMatch(/^Join .*samples\.csv.* on .*(ID = sample|sample = ID), then/)
})

it('TBL-7, WEB-63: a list that did not come offers to ask again, and nobody is told to begin with a table meanwhile', async () => {
  const page = await open([asFile('samples.csv', samples)], { language: 'en' })
  await page.route('**/api/datasets', (route) =>
    route.fulfill({ status: 500, contentType: 'application/json', body: '{}' }),
  )
  await page.reload()
  const retry = page.getByRole('button', { name: 'Try again' })
  await retry.waitFor()
  expect(await page.getByRole('heading', { name: 'Start with a table' }).count()).toBe(0)
  await page.unroute('**/api/datasets')
  await retry.click()
  await page.getByRole('checkbox', { name: 'Use samples.csv' }).waitFor()
  expect(await retry.count()).toBe(0)
})

it('WEB-65: the address of an analysis that is not there, or is no id at all, leads to a page that says so', async () => {
  const page = await open([], { language: 'en' })
  await page.goto(`${product.url}/analysis/mistyped`)
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor()
  await page.goto(product.url)
  await page.getByRole('button', { name: 'Describe this table' }).first().click()
  await page.waitForURL(/\/analysis\//)
  for (const address of ['analysis', 'run'].flatMap((kind) => [
    `${kind}/mistyped`,
    `${kind}/00000000-0000-4000-8000-000000000000`,
  ])) {
    await page.goto(`${product.url}/${address}`)
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  }
})

it('TBL-7, TBL-12, WEB-64, DAT-3: on a phone table and question come first; a table is deleted at once and brought back from the message that says so; nothing is wider than the screen', async () => {
  const page = await open([realData('penguins.csv')], { language: 'zh-CN', width: 390 })
  const overflow = () => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
  expect(await overflow()).toBeLessThanOrEqual(0)
  const question = page.getByRole('textbox', { name: '您的问题' })
  const hiddenPx = async () => {
    const box = await question.boundingBox()
    return box ? Math.max(0, box.y + box.height - 900) : Number.NaN
  }
  const code = page.getByText('pd.read_csv("data/penguins.csv")')
  expect(await code.isVisible()).toBe(false)
  expect(await hiddenPx()).toBe(0)
  const scrolled = () => page.evaluate<number>('scrollY')
  await page.setViewportSize({ width: 390, height: 700 })
  expect(await page.evaluate<number>('document.documentElement.scrollHeight - innerHeight')).toBeGreaterThan(50)
  await page.evaluate('scrollTo(0, 0)')
  await page.getByRole('button', { name: /^模型/ }).click()
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '将要发送的内容' }).click()
  await eventually(() => page.evaluate<string>('document.activeElement.tagName')).toBe('TEXTAREA')
  expect(await scrolled(), 'WEB-64').toBe(0)
  await page.setViewportSize({ width: 390, height: 900 })
  await page.getByText('数据 · penguins.csv').click()
  await code.waitFor()
  expect(await hiddenPx()).toBe(0)
  await page.getByRole('button', { name: '删除 penguins.csv' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('已删除“penguins.csv”', { exact: false }).first().waitFor()
  await eventually(() => page.getByRole('checkbox', { name: '使用 penguins.csv' }).count()).toBe(0)
  const focused = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label")')
  expect(await focused()).toBe('数据集')
  await page.getByRole('button', { name: '撤销' }).press('Enter')
  await page.getByRole('checkbox', { name: '使用 penguins.csv' }).waitFor()
  await eventually(focused).toBe('使用 penguins.csv')
  await page.getByRole('table').waitFor()
  expect(await overflow()).toBeLessThanOrEqual(0)
})

it('TBL-8: a type is corrected and taken back, and what does not fit is said', async () => {
  const page = await open([realData('penguins.csv')], { language: 'en' })
  const type = page.getByRole('combobox', { name: 'Type' })
  const reading = page.getByText(/^df = pd\.read_csv/)
  await page
    .getByRole('button', { name: /species/ })
    .filter({ hasText: 'species' })
    .first()
    .click()
  await type.selectOption('number')
  await page.getByText('344 values of “species” are not numbers, for example “Adelie”').waitFor()
  expect(await reading.textContent()).toBe('df = pd.read_csv("data/penguins.csv")')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /year/ }).filter({ hasText: 'year' }).first().click()
  await type.selectOption('category')
  await page.getByText('“year” is read as category now.').first().waitFor()
  await eventually(() => reading.textContent()).toContain('dtype=dict.fromkeys(["year"], str)')
  await page.getByRole('button', { name: 'Undo' }).click()
  await eventually(() => reading.textContent()).toBe('df = pd.read_csv("data/penguins.csv")')
})

it('TBL-10, TBL-11: cells are selected and read by keyboard, and copied as a spreadsheet takes them', async () => {
  const page = await open([realData('penguins_raw.csv')], { language: 'en' })
  const table = page.getByRole('region', { name: 'Rows of penguins_raw' })
  const pasted = () => page.evaluate<string>('navigator.clipboard.readText()')
  await table.focus()
  await page.keyboard.press('ArrowDown')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
  await page.getByText('Row 1 · Species').waitFor()
  const whole = page.getByRole('group', { name: 'The whole cell' })
  expect(await whole.textContent()).toBe('Adelie Penguin (Pygoscelis adeliae)')
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Control+c')
  await eventually(pasted).toBe('Adelie Penguin (Pygoscelis adeliae)')
  await sortButton(page, 'Sample Number').click()
  await sortButton(page, 'Sample Number').click()
  await eventually(async () => (await column(page, 'Sample Number'))[0]).toBe('152')
  expect(await page.locator('[data-selected]').count()).toBe(0)
  const place = await header(page, 'Sample Number').getAttribute('aria-colindex')
  await page.locator(`tbody tr[aria-rowindex="2"] td[aria-colindex="${place}"]`).click()
  await page.locator(`tbody tr[aria-rowindex="4"] td[aria-colindex="${place}"]`).click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: 'Copy with column names' }).click()
  await eventually(pasted).toBe('Sample Number\n152\n151\n150')
  await table.focus()
  await page.keyboard.press('Control+Space')
  await page.getByText('Selected: 344 rows × 1 columns').waitFor()
  await page.keyboard.press('Control+c')
  await eventually(async () => (await pasted()).split('\n').length).toBe(344)
  const html = await page.evaluate<string>(
    "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((form) => form.text())",
  )
  expect(html).toContain('<td>152</td>')
})
