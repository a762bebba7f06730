import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Dataset } from '#contract/dataset.ts'
import { openBrowser } from './testing/open-browser.ts'
import { openPoorNetwork, type PoorNetwork } from './testing/poor-network.ts'
import { realData } from './testing/real-data.ts'
import { type Product, startProduct } from './testing/start-product.ts'

const env = { UPLOAD_LIMIT_MB: '60' }
let product: Product
let network: PoorNetwork
let browser: Browser
let directory: string
let largeFile: string

beforeAll(async () => {
  product = await startProduct({ env })
  network = await openPoorNetwork(product.url, 12 * 2 ** 20)
  browser = await openBrowser()
  directory = await mkdtemp(join(tmpdir(), 'ldl-uploads-'))
  largeFile = join(directory, '随访 记录.csv')
  await writeFile(largeFile, makeTable(32 * 2 ** 20))
})
afterAll(async () => {
  await browser?.close()
  await network?.close()
  await product?.stop()
  await rm(directory, { recursive: true, force: true })
})

/** A table of about so many bytes, in which no two rows are the same. */
function makeTable(sizeBytes: number): string {
  const note = 'observed without remarks '.repeat(16)
  const lines = ['row,group,value,note']
  for (let row = 0; row * (note.length + 20) < sizeBytes; row += 1)
    lines.push(`${row},${row % 7},${(row * 0.37) % 11},${note}`)
  return `${lines.join('\n')}\n`
}

async function open(locale: 'en' | 'zh-CN'): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(network.url)
  return page
}

const choose = (page: Page, files: string | string[]) => page.locator('input[type=file]').first().setInputFiles(files)

const shareSent = (page: Page) =>
  page
    .getByRole('progressbar')
    .first()
    .evaluate((bar) => (bar as unknown as { value: number }).value)

async function waitForShare(page: Page, share: number): Promise<void> {
  await page.getByRole('progressbar').first().waitFor()
  await expect.poll(() => shareSent(page), { timeout: 20_000, interval: 50 }).toBeGreaterThan(share)
}

const listDatasets = async (page: Page): Promise<Dataset[]> =>
  (await page.context().request.get(`${network.url}/api/datasets`)).json()

async function expectStored(page: Page, path: string): Promise<void> {
  const bytes = await readFile(path)
  const [dataset] = await listDatasets(page)
  expect(dataset).toMatchObject({
    name: '随访 记录.csv',
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
}

it('UPL-23, UPL-24: an upload goes on at the last byte after the connection broke and after the server was killed', async () => {
  const page = await open('en')
  await choose(page, largeFile)
  await page.getByText(/MB\/s · .* left/).waitFor()
  await waitForShare(page, 0.25)
  network.cut()
  await page.getByText(/The connection was lost at \d+%\. Resuming…/).waitFor()
  network.mend()
  await waitForShare(page, 0.55)
  await product.kill()
  await page.getByText(/The connection was lost at [5-9]\d%\. Resuming…/).waitFor()
  product = await startProduct({ env, dataDir: product.dataDir })
  network.leadTo(product.url)
  await page.waitForURL(/\/analysis\/new/, { timeout: 60_000 })
  await expectStored(page, largeFile)
  // Begun anew at each break it would have been nearly twice the file.
  const { length: size } = await readFile(largeFile)
  expect(network.passedBytes()).toBeLessThan(size * 1.4)
  await page.context().close()
})

it('UPL-25: after a reload an upload is listed as unfinished and goes on with the same file', async () => {
  const page = await open('zh-CN')
  await choose(page, largeFile)
  await waitForShare(page, 0.3)
  await page.reload()
  await page.getByText(/未传完：已收到 [2-9]\d%。重新选择同一个文件即可续传。/).waitFor()
  const before = network.passedBytes()
  await page.getByRole('list', { name: '上传列表' }).locator('input[type=file]').setInputFiles(largeFile)
  await page.waitForURL(/\/analysis\/new/, { timeout: 60_000 })
  await expectStored(page, largeFile)
  expect(network.passedBytes() - before).toBeLessThan((await readFile(largeFile)).length * 0.85)
  await page.reload()
  await page.getByRole('checkbox', { name: '使用 随访 记录.csv' }).waitFor()
  expect(await page.getByText('未传完').count()).toBe(0)
  await page.context().close()
})

it('UPL-26, UPL-30: of many files those that are read are taken up together; one that is refused stays with its reason until it is dismissed, or the page is left', async () => {
  const page = await open('en')
  const tooLarge = join(directory, 'large.csv')
  await writeFile(tooLarge, 'a,b\n')
  await truncate(tooLarge, 61 * 2 ** 20)
  const before = network.passedBytes()
  await choose(page, [realData('penguins.csv'), tooLarge, realData('tooth_growth.csv')])
  await page.waitForURL(/\/analysis\/new/)
  for (const name of ['penguins.csv', 'tooth_growth.csv'])
    await expect
      .poll(() => page.getByRole('checkbox', { name: `Use ${name}` }).isChecked(), { timeout: 15_000 })
      .toBe(true)
  await page.getByRole('alert').filter({ hasText: '“large.csv” is larger than the limit of 60 MB.' }).waitFor()
  expect(network.passedBytes() - before).toBeLessThan(2 ** 20)
  await page.getByRole('button', { name: 'Dismiss large.csv' }).click()
  expect(await page.getByRole('alert').count()).toBe(0)
  await choose(page, tooLarge)
  await page.getByRole('alert').filter({ hasText: 'large.csv' }).waitFor()
  await page.getByRole('link', { name: 'History' }).click()
  await page.waitForURL(/\/history/)
  await page.getByRole('link', { name: 'New analysis' }).first().click()
  await page.getByRole('checkbox', { name: 'Use penguins.csv' }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.context().close()
})

it('UPL-27: a table that is pasted becomes data with one click; words that are pasted into a field stay words', async () => {
  const page = await open('en')
  await page.goto(`${network.url}/analysis/new`)
  // A script of the page: there is no clipboard to copy from.
  const paste = (selector: string, text: string) =>
    page.evaluate(`{
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', ${JSON.stringify(text)})
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.querySelector(${JSON.stringify(selector)}).dispatchEvent(paste)
    }`)
  await page.getByRole('textbox', { name: 'Your question' }).waitFor()
  await paste('textarea', 'a\tb\n1\t2')
  await paste('body', '姓名\t收缩压\n张三\t120\n李四\t131')
  await page.getByText('You pasted a table of 2 rows × 2 columns.').first().waitFor()
  expect(await page.getByRole('button', { name: 'Add it as data' }).count()).toBe(1)
  await page.getByRole('button', { name: 'Add it as data' }).click()
  await page.getByRole('checkbox', { name: 'Use pasted-table.tsv' }).waitFor()
  const [dataset] = await listDatasets(page)
  expect(dataset?.sheets[0]).toMatchObject({ rowCount: 2, columns: [{ name: '姓名' }, { name: '收缩压' }] })
  await page.context().close()
})
