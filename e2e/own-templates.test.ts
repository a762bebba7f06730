import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ApiClient } from './testing/api-client.ts'
import { findBarriers } from './testing/find-barriers.ts'
import { openBrowser } from './testing/open-browser.ts'
import { realData } from './testing/real-data.ts'
import { type Product, startProduct } from './testing/start-product.ts'

const email = 'templates@example.org'
let product: Product
let browser: Browser
let client: ApiClient
beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  client = await new ApiClient(product.url).signUp(email)
  await client.upload(realData('penguins.csv'))
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

let context: BrowserContext | undefined
afterEach(() => context?.close())

type Look = { locale?: 'en' | 'zh-CN'; colorScheme?: 'light' | 'dark'; width?: number }

async function open(path: string, look: Look = {}): Promise<Page> {
  const { locale = 'en', colorScheme = 'light', width = 1280 } = look
  context = await browser.newContext({
    ...{ locale, colorScheme, reducedMotion: 'reduce', bypassCSP: true, timezoneId: 'Asia/Shanghai' },
    ...{ viewport: { width, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] },
  })
  const page = await context.newPage()
  const data = { email, password: 'correct horse battery' }
  await page.request.post(`${product.url}/api/auth/sign-in/email`, { data, headers: { origin: product.url } })
  await page.goto(product.url + path)
  return page
}
const overflow = 'document.documentElement.scrollWidth - window.innerWidth'
const row = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: title, exact: true }) })

describe('writing a template of one’s own', () => {
  it('TPO-31, TPO-34: it is written with completion, refused at its fault, looked at on a table, and kept', async () => {
    const page = await open('/settings/templates')
    await page.getByRole('button', { name: 'New template' }).click()
    await page.getByRole('textbox', { name: 'Title' }).fill('Our comparison')
    for (const [place, name] of ['outcome', 'group'].entries()) {
      await page.getByRole('button', { name: 'Add a field' }).click()
      await page.getByRole('textbox', { name: 'Name in the text' }).nth(place).fill(name)
      await page.getByRole('textbox', { name: 'Label', exact: true }).nth(place).fill(`The ${name}`)
    }
    const text = page.getByRole('textbox', { name: 'Text of the question' })
    await text.pressSequentially('Compare {{ou')
    await page.getByRole('option', { name: 'outcome' }).waitFor()
    await text.press('Enter')
    await text.pressSequentially(' between the groups of {{gruop}}.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('{{gruop}} is no field of the template').waitFor()
    expect((await client.send<unknown[]>('GET', '/api/own-templates')).body).toEqual([])
    await text.fill('Compare {{outcome}} between the groups of {{group}}.')

    await page.getByRole('tab', { name: 'Preview' }).click()
    await page.getByRole('combobox', { name: 'The outcome' }).selectOption('body_mass_g')
    await page.getByRole('combobox', { name: 'The group' }).selectOption('species')
    await page.getByText('Compare “body_mass_g” between the groups of “species”.').first().waitFor()
    await page.getByText('What a model would be sent, word for word').click()
    await page.getByText('You are a careful biostatistician').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved as version 1.').first().waitFor()
    await page.waitForURL(/template=our-comparison/)
    expect((await client.send<unknown[]>('GET', '/api/own-templates')).body).toMatchObject([
      { id: 'our-comparison', version: 1 },
    ])
  })

  it('TPO-33: what was changed is compared with the version before, which is made current again', async () => {
    const page = await open('/settings/templates?template=our-comparison')
    await page.getByRole('textbox', { name: 'Title' }).fill('Another name')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved as version 2.').first().waitFor()
    await page.getByRole('tab', { name: 'Versions' }).click()
    await page.getByRole('button', { name: /Compare with current/ }).click()
    await page.locator('.monaco-diff-editor').getByText('Another name').waitFor()
    await page.getByRole('button', { name: /Make current/ }).click()
    await page.getByText('version 1 again').waitFor()
    await page.getByRole('tab', { name: 'Edit' }).click()
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Our comparison')
  })

  it('TPO-37: what was typed and not saved is there again after a reload, and can be discarded', async () => {
    const page = await open('/settings/templates?template=our-comparison')
    await page.getByRole('textbox', { name: 'Title' }).fill('Half written')
    await page.reload()
    await page.getByText('What you had not saved is here again.').waitFor()
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Half written')
    await page.getByRole('button', { name: 'Discard it' }).click()
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Our comparison')
  })

  it('TPO-30: one that ships is copied and edited, and stands beside the original', async () => {
    const page = await open('/settings/templates', { locale: 'zh-CN' })
    await page.getByRole('button', { name: '复制自带模板' }).click()
    await page.getByRole('button', { name: '相关分析' }).click()
    expect(await page.getByRole('textbox', { name: '标题' }).inputValue()).toBe('相关分析（副本）')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存为版本 1。').first().waitFor()
    await page.getByRole('button', { name: '全部模板' }).click()
    await row(page, '相关分析（副本）').waitFor()
  })

  it('TPO-23, TPO-35: a file brings back what was deleted and says so before; a deletion is taken back', async () => {
    const page = await open('/settings/templates')
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Export all' }).click()
    const path = join(product.dataDir, 'exported.yaml')
    await (await download).saveAs(path)
    const remove = async () => {
      await page.getByRole('button', { name: 'Actions for Our comparison' }).click()
      await page.getByRole('menuitem', { name: 'Delete' }).click()
      await row(page, 'Our comparison').waitFor({ state: 'detached' })
    }
    await remove()
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await row(page, 'Our comparison').waitFor()
    await remove()
    const broken = join(product.dataDir, 'broken.yaml')
    await writeFile(broken, (await readFile(path, 'utf8')).replace('{{outcome}}', '{{nothing}}'))
    await page.getByRole('button', { name: 'Import' }).click()
    await page.getByLabel('Choose a file…').setInputFiles(broken)
    await page.getByText(/Line \d+: \{\{nothing\}\} is no field/).waitFor()
    await page.getByLabel('Choose a file…').setInputFiles(path)
    await page.getByText('new', { exact: true }).waitFor()
    await page.getByText('no change', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Import selected (1)' }).click()
    await row(page, 'Our comparison').waitFor()
  })

  it('TPO-36: it is tried in the workbench, found in the list of templates, and its run names it after it is gone', async () => {
    const page = await open('/settings/templates')
    await page.getByRole('button', { name: 'Actions for Our comparison' }).click()
    await page.getByRole('menuitem', { name: 'Try it' }).click()
    await page.waitForURL(/\/analysis\/new/)
    await page.getByRole('group', { name: 'Template: Our comparison' }).waitFor()
    await page.getByRole('button', { name: 'Remove the template, keep the words' }).click()
    await page.getByRole('checkbox', { name: /penguins/ }).check()
    await page.getByTitle('Choose a template').click()
    await page.getByRole('combobox', { name: 'Search templates' }).fill('our comp')
    await page.getByText('My templates', { exact: true }).waitFor()
    await page.getByRole('combobox', { name: 'Search templates' }).press('Enter')
    await page.getByRole('combobox', { name: 'The outcome' }).selectOption('body_mass_g')
    await page.getByRole('combobox', { name: 'The group' }).selectOption('species')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page
      .getByRole('heading', { level: 2, name: /Compare “body_mass_g”/ })
      .or(page.getByText(/Compare “body_mass_g”/))
      .first()
      .waitFor()
    await client.send('DELETE', '/api/own-templates/our-comparison')
    await page
      .getByText(/Our comparison/)
      .first()
      .waitFor({ timeout: 60_000 })
    const { body } = await client.send<{ runs: { id: string }[] }>('GET', '/api/runs')
    const { body: run } = await client.send<{ template: object }>('GET', `/api/runs/${body.runs[0]?.id}`)
    expect(run.template).toMatchObject({ id: 'own/our-comparison', title: { en: 'Our comparison' } })
  })
})

describe('usage and limits', () => {
  it('USG-4, USG-6: the run of today is in the chart, read by keyboard, and in the table', async () => {
    const page = await open('/settings/usage')
    const chart = page.getByRole('group', { name: 'Cost by day and model' })
    const bars = chart.getByRole('img')
    await bars.last().waitFor()
    expect(await bars.count()).toBe(30)
    await bars.last().focus()
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator(':focus').getAttribute('id')).toBe(await bars.nth(28).getAttribute('id'))
    await page.keyboard.press('End')
    expect(await bars.last().getAttribute('aria-label')).toMatch(/\$0 · Built-in analyst \$0/)
    await page.getByText('Table', { exact: true }).click()
    await page.getByRole('rowheader', { name: 'Built-in analyst' }).waitFor()
    await page.getByRole('button', { name: 'Copy as CSV' }).click()
    await page
      .getByText(/Copied/)
      .first()
      .waitFor()
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(/\d{4}-\d\d-\d\d,builtin\/analyst,1,/)
  })

  it('USG-5, USG-7: limits are told in plain words; the first account runs the server and is told the settings', async () => {
    const page = await open('/settings/limits')
    await page
      .getByText('1, 14.8 KB in all')
      .or(page.getByText(/^1, .* in all$/).first())
      .first()
      .waitFor()
    await page.getByText('UPLOAD_LIMIT_MB').waitFor()
    await page.request.post(`${product.url}/api/auth/sign-out`, { data: {}, headers: { origin: product.url } })
    await page.request.post(`${product.url}/api/auth/sign-in/anonymous`, { data: {}, headers: { origin: product.url } })
    await page.reload()
    await page.getByText('You are a guest.', { exact: false }).waitFor()
    expect(await page.getByText('UPLOAD_LIMIT_MB').count()).toBe(0)
  })
})

describe('for everybody', () => {
  it.each([
    ['en', 'light', 1280],
    ['zh-CN', 'dark', 390],
  ] as const)(
    'WEB-17, WEB-E5: axe finds no barrier, and nothing is too wide: %s, %s, %d px',
    async (locale, colorScheme, width) => {
      const { body } = await client.send<{ id: string }[]>('GET', '/api/own-templates')
      const page = await open(`/settings/templates?template=${body[0]?.id}`, { locale, colorScheme, width })
      await page.getByRole('textbox').first().waitFor()
      const barriers = await findBarriers(page)
      const widths = [await page.evaluate<number>(overflow)]
      for (const path of ['/settings/templates', '/settings/usage', '/settings/limits']) {
        await page.goto(product.url + path)
        await page.waitForLoadState('networkidle')
        barriers.push(...(await findBarriers(page)))
        widths.push(await page.evaluate<number>(overflow))
      }
      expect(barriers).toEqual([])
      expect(Math.max(...widths)).toBeLessThanOrEqual(0)
    },
  )
})
