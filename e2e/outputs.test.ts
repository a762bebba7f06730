import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './testing/open-browser.ts'
import { type Product, startProduct } from './testing/start-product.ts'

const program = `import matplotlib.pyplot as plt, pandas as pd, plotly.express as px, sys
from IPython.display import display
for line in range(300):
    print(f"第 {line} 行 value {line}")
figure, axes = plt.subplots()
axes.bar(["男", "女"], [1, 2])
axes.set_title("收缩压与性别")
plt.show()
table = pd.DataFrame({"组": ["=1+1", "-1.5", "男"] * 70, "值": [0.1 + 0.2, -2.5, 1e-12] * 70})
display(table)
display(px.scatter(x=[1, 2, 3], y=[3, 1, 2], title="互动图"))
plt.plot([1, 2]); plt.show()
table.to_csv("结果 表.csv", index=False)
report("差值", 4.25, "mmHg")`

let product: Product
let browser: Browser
let context: BrowserContext
let address = ''

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  context = await browser.newContext({
    locale: 'en',
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  await page.goto(product.url)
  const analysisId = await page.evaluate(async (code) => {
    const post = (path: string, body: object) =>
      fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }).then(async (answer) => (await answer.json()) as { runs: { analysisId: string }[] })
    await post('/api/auth/sign-in/anonymous', {})
    return (await post('/api/runs', { code, datasetIds: [] })).runs[0]?.analysisId
  }, program)
  address = `${product.url}/analysis/${analysisId}`
  await page.close()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})
afterEach(async () => {
  for (const page of context.pages()) await page.close()
})

async function open(hash = ''): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address + hash)
  await page
    .getByText(/Done|完成/)
    .first()
    .waitFor({ timeout: 60_000 })
  await page.locator('figure img').first().waitFor()
  return page
}

async function download(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), act()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** Opens the dialog of a figure, chooses, and answers the file. */
async function exportAs(page: Page, figure: Locator, choices: string[]) {
  await figure.hover()
  await figure.getByRole('button', { name: /Download…|下载…/ }).click()
  const dialog = page.getByRole('dialog', { name: /Download the figure|下载图片/ })
  for (const choice of choices) await dialog.getByText(choice, { exact: true }).click()
  const file = await download(page, () => dialog.getByRole('button', { name: /^Download$|^下载$/ }).click())
  await dialog.waitFor({ state: 'detached' })
  return file
}

const pageWidthMm = (pdf: Buffer) => (Number(/MediaBox \[ ?0 0 ([\d.]+)/.exec(pdf.toString('latin1'))?.[1]) / 72) * 25.4

it('OUT-1, OUT-20: a figure is enlarged, left for the next, found by its address, and downloaded at a journal width', async () => {
  const page = await open()
  const figure = page.locator('figure[id^=figure-]').first()
  await figure.hover()
  await figure.getByRole('button', { name: /^Enlarge/ }).click()
  const viewer = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: 'Zoom in' }) })
  await viewer.waitFor()
  expect(page.url()).toContain('#figure-')
  const first = page.url()
  await page.keyboard.press('+')
  await viewer.getByRole('button', { name: /Actual size/ }).waitFor()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.url()).not.toBe(first)
  await page.keyboard.press('Escape')
  await viewer.waitFor({ state: 'detached' })
  expect(page.url()).not.toContain('#figure-')

  const pdf = await exportAs(page, figure, ['PDF', '1 column · 85 mm'])
  expect(pageWidthMm(pdf.bytes)).toBeCloseTo(85, 1)
  const png = await exportAs(page, figure, ['PNG', '2 columns · 180 mm', '600 dpi'])
  expect(png.bytes.readUInt32BE(16)).toBe(4252)
  const svg = await exportAs(page, figure, ['SVG', '1 column · 85 mm'])
  expect(svg.bytes.toString()).toContain('width="85mm"')

  const again = await open(first.slice(first.indexOf('#')))
  await again.getByRole('dialog').getByRole('button', { name: 'Zoom in' }).waitFor()
})

it('OUT-22: an interactive figure is downloaded from its sealed frame as PNG, SVG and PDF', async () => {
  const page = await open()
  const figure = page.locator('figure:has(iframe)')
  await figure.locator('iframe').scrollIntoViewIfNeeded()
  await figure.locator('iframe').contentFrame().locator('.main-svg').first().waitFor()
  const png = await exportAs(page, figure, ['PNG', '1 column · 85 mm', '300 dpi'])
  expect(Math.abs(png.bytes.readUInt32BE(16) - 1004)).toBeLessThanOrEqual(1)
  expect(png.bytes.toString('latin1', 37, 41)).toBe('pHYs')
  const svg = await exportAs(page, figure, ['SVG', '1 column · 85 mm'])
  expect(svg.bytes.toString()).toContain('width="85mm"')
  expect(svg.bytes.toString()).toContain('互动图')
  const pdf = await exportAs(page, figure, ['PDF', '2 columns · 180 mm'])
  expect(pageWidthMm(pdf.bytes)).toBeCloseTo(180, 1)
  expect(await figure.locator('iframe').getAttribute('sandbox')).toBe('allow-scripts')
})

it('OUT-23: an interactive figure stays drawn when the theme changes and the window is made narrow', async () => {
  const page = await open()
  const frame = page.locator('figure:has(iframe) iframe')
  await frame.scrollIntoViewIfNeeded()
  const points = frame.contentFrame().locator('.scatterlayer .point')
  await points.first().waitFor()
  await page.emulateMedia({ colorScheme: 'dark' })
  await frame.contentFrame().locator('html[data-theme=dark]').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await frame.scrollIntoViewIfNeeded()
  await expect.poll(() => points.count()).toBe(3)
  await expect.poll(async () => (await points.last().boundingBox())?.x).toBeLessThan(390)
  expect((await points.last().boundingBox())?.width).toBeGreaterThan(2)
  expect((await frame.boundingBox())?.height).toBeGreaterThan(300)
  await page.setViewportSize({ width: 1280, height: 900 })
})

it('OUT-11, OUT-31: a table is sorted, searched, copied and downloaded, exact and without formulas', async () => {
  const page = await open()
  const table = page.getByRole('group', { name: /^Table: 210 rows/ })
  await table.getByRole('button', { name: '值' }).click()
  await table.getByRole('cell', { name: '-2.5' }).first().waitFor()
  const menu = page.getByRole('button', { name: 'Copy or download this table' }).first()
  const choose = async (name: string) => {
    await menu.click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  await page.getByRole('searchbox', { name: 'Search in the table' }).fill('=1')
  await page.getByText('70 of 210 rows').waitFor()
  await choose('Copy for Excel')
  await page
    .getByText(/on the clipboard: paste/)
    .first()
    .waitFor()
  const copied = await page.evaluate<string>('navigator.clipboard.readText()')
  expect(copied.split('\n').slice(0, 2)).toEqual(['组\t值', "'=1+1\t0.30000000000000004"])
  const csv = await download(page, () => choose('CSV'))
  expect(csv.bytes.toString().split('\r\n').slice(0, 2)).toEqual(['\ufeff组,值', "'=1+1,0.30000000000000004"])
  expect((await download(page, () => choose('Excel (.xlsx)'))).bytes.subarray(0, 2).toString()).toBe('PK')
  expect((await download(page, () => choose('LaTeX (booktabs)'))).bytes.toString()).toContain('\\toprule\n组 & 值')
})

it('OUT-41: a long log is folded, searched to its end and saved', async () => {
  const page = await open()
  const log = page.locator('pre').filter({ hasText: 'value 0' })
  expect(await log.textContent()).not.toContain('value 150')
  await log.hover()
  await log.locator('..').getByRole('button', { name: 'Search in the text' }).click()
  await page.getByRole('searchbox', { name: 'Search in the text' }).fill('VALUE 29')
  await page.getByText('1 of 11').waitFor()
  await page.keyboard.press('Shift+Enter')
  await page.getByText('11 of 11').waitFor()
  await page.keyboard.press('Escape')
  const saved = await download(page, () => log.locator('..').getByRole('button', { name: 'Download as .txt' }).click())
  expect(saved.bytes.toString().split('\n')).toHaveLength(301)
})

it('OUT-51, OUT-52: the files panel lists what each step left, with a look into it, in Chinese too', async () => {
  const chinese = await browser.newContext({ locale: 'zh-CN', storageState: await context.storageState() })
  const page = await chinese.newPage()
  await page.goto(address)
  await page.getByRole('button', { name: '文件', exact: true }).click()
  const files = page.getByRole('region', { name: '本次分析的文件' })
  await files.getByRole('button', { name: /reported\.csv/ }).click()
  await files.getByText('差值,4.25,mmHg').waitFor()
  const code = await download(page, () => files.getByRole('link', { name: '下载 code.py' }).click())
  expect(code.bytes.toString()).toBe(`${program}\n`)
  const written = await download(page, () => files.getByRole('link', { name: '下载 files/结果 表.csv' }).click())
  expect(written.name).toBe('结果 表.csv')
  const zip = await download(page, () => files.getByRole('link', { name: '全部下载（.zip）' }).click())
  expect(zip.bytes.subarray(0, 2).toString()).toBe('PK')
  await chinese.close()
})

it('OUT-50: everything is had as one zip with names that any system takes', async () => {
  const page = await open()
  const zip = await page.evaluate(
    async (path) => {
      const answer = await fetch(path)
      return { type: answer.headers.get('content-type'), bytes: [...new Uint8Array(await answer.arrayBuffer())] }
    },
    `/api/analyses/${address.split('/').at(-1)}/archive`,
  )
  expect(zip.type).toBe('application/zip')
  const list = `import json, sys, io, zipfile
archive = zipfile.ZipFile(io.BytesIO(bytes(json.load(sys.stdin))))
assert archive.testzip() is None
names = archive.namelist()
notebook = json.loads(archive.read("analysis.ipynb"))
tables = [archive.read(name).decode("utf-8-sig") for name in names if name.endswith(".csv")]
print(json.dumps({"names": names, "format": [notebook["nbformat"], notebook["nbformat_minor"]], "outputs": [sorted(output.get("data", {})) for cell in notebook["cells"] for output in cell.get("outputs", [])], "tables": [text[:9] for text in tables]}))`
  const python = promisify(execFile)('.runtime/dev/bin/python', ['-c', list], { maxBuffer: 2 ** 24 })
  python.child.stdin?.end(JSON.stringify(zip.bytes))
  const found = JSON.parse((await python).stdout)
  expect(found.names).toEqual(
    expect.arrayContaining(['01-step.py', '01-step/files/结果 表.csv', '01-step/run.json', '01-step/output.txt']),
  )
  expect(found.names.filter((name: string) => /figure-\d+\.png$/.test(name))).toHaveLength(2)
  expect(found.format).toEqual([4, 5])
  expect(found.outputs.flat()).toEqual(expect.arrayContaining(['image/png', 'text/html']))
  expect(found.tables).toContain("组,值\r\n'=1+")
})
